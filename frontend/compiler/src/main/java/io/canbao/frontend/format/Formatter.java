package io.canbao.frontend.format;

import io.canbao.frontend.javascript.ClassPath;
import io.canbao.frontend.javascript.JavaScript;
import io.canbao.frontend.javascript.Kept;
import io.canbao.frontend.javascript.WebJar;
import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** Prettier, running on GraalJS. A text that was formatted before is not formatted again. */
final class Formatter implements AutoCloseable {
    private static final String WEB_JAR = "prettier";
    private static final String DRIVER = "io/canbao/frontend/format/format.js";
    private static final List<String> PLUGINS = List.of("babel", "estree", "html", "postcss");

    private final String options;
    private final Kept kept;
    private @Nullable JavaScript engine;
    private @Nullable Value prettier;

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
        var result = prettier().execute(text, parser);
        if (result.hasMember("error")) {
            throw new IllegalArgumentException(result.getMember("error").asString());
        }
        return result.getMember("text").asString();
    }

    private Value prettier() {
        var loaded = prettier;
        if (loaded == null) {
            loaded = load();
            prettier = loaded;
        }
        return loaded;
    }

    /** Takes seconds. */
    private Value load() {
        var opened = JavaScript.open();
        engine = opened;
        var webJar = WebJar.of(WEB_JAR);
        var plugins = opened.script("[]", "plugins.js");
        for (var plugin : PLUGINS) {
            var exports = opened.module(webJar.text("plugins/%s.mjs".formatted(plugin)), plugin + ".mjs");
            plugins.setArrayElement(plugins.getArraySize(), exports);
        }
        return opened.script(ClassPath.get(DRIVER), "format.js")
                .execute(
                        opened.module(webJar.text("standalone.mjs"), "standalone.mjs"),
                        plugins,
                        opened.script("(" + options + ")", "options.js"));
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
        }
    }
}
