package io.canbao.frontend.format;

import io.canbao.frontend.javascript.ClassPath;
import io.canbao.frontend.javascript.JavaScript;
import io.canbao.frontend.javascript.JavaScriptValue;
import io.canbao.frontend.javascript.Kept;
import io.canbao.frontend.javascript.WebJar;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prettier, running inside this process. A text that was formatted before is not formatted again. */
final class Formatter implements AutoCloseable {
    private static final String WEB_JAR = "prettier";
    private static final String DRIVER = "io/canbao/frontend/format/format.js";
    private static final List<String> PLUGINS = List.of("babel", "estree", "html", "postcss");

    private final String options;
    private final Kept kept;
    private @Nullable JavaScript engine;
    private @Nullable JavaScriptValue prettier;

    /**
     * One with these options.
     *
     * @param options Prettier's, as JSON
     * @param memory a folder for what was formatted before; may be lost
     */
    Formatter(String options, Path memory) {
        this.options = options;
        this.kept = new Kept(memory, WebJar.of(WEB_JAR) + ClassPath.get(DRIVER) + options);
    }

    /**
     * Gives the text as it should be.
     *
     * @param parser Prettier's name for the language
     * @throws IllegalArgumentException if the text cannot be read, with the reason and its place
     */
    String format(String text, String parser) {
        return kept.get(parser + '\0' + text, () -> formatted(text, parser));
    }

    private String formatted(String text, String parser) {
        var result = prettier().call(text, parser);
        var error = result.get("error");
        if (error.isDefined()) {
            throw new IllegalArgumentException(error.text());
        }
        return result.get("text").text();
    }

    private JavaScriptValue prettier() {
        var loaded = prettier;
        if (loaded == null) {
            loaded = load();
            prettier = loaded;
        }
        return loaded;
    }

    private JavaScriptValue load() {
        var opened = JavaScript.open();
        engine = opened;
        var webJar = WebJar.of(WEB_JAR);
        var given = Stream.concat(
                Stream.of(
                        opened.script("(" + options + ")", "options.js"),
                        opened.module(webJar.text("standalone.mjs"), "standalone.mjs")),
                PLUGINS.stream()
                        .map(plugin ->
                                opened.module(webJar.text("plugins/%s.mjs".formatted(plugin)), plugin + ".mjs")));
        return opened.script(ClassPath.get(DRIVER), "format.js").call(given.toArray());
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
        }
    }
}
