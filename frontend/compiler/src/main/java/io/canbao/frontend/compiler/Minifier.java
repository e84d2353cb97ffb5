package io.canbao.frontend.compiler;

import io.canbao.frontend.javascript.ClassPath;
import io.canbao.frontend.javascript.JavaScript;
import io.canbao.frontend.javascript.JavaScriptValue;
import io.canbao.frontend.javascript.Kept;
import io.canbao.frontend.javascript.WebJar;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes modules with as few characters as may be: Terser, running inside this process. What did not change is not worked out again. */
final class Minifier implements AutoCloseable {
    private static final String WEB_JAR = "terser";
    private static final String DRIVER = "io/canbao/frontend/compiler/minify.js";

    private final Kept kept;
    private @Nullable JavaScript engine;
    private @Nullable JavaScriptValue terser;

    /**
     * Opens it.
     *
     * @param memory a folder for what was worked out before; may be lost
     */
    Minifier(Path memory) {
        this.kept = new Kept(memory, WebJar.of(WEB_JAR) + ClassPath.get(DRIVER));
    }

    /** A module that does the same. */
    String minified(String code) {
        return kept.get(code, () -> terser().call(code).text());
    }

    private JavaScriptValue terser() {
        var loaded = terser;
        if (loaded == null) {
            var opened = JavaScript.open();
            engine = opened;
            opened.script(WebJar.of(WEB_JAR).text("dist/bundle.min.js"), "terser.js");
            loaded = opened.script(ClassPath.get(DRIVER), "minify.js");
            terser = loaded;
        }
        return loaded;
    }

    void forgetTheRest() throws IOException {
        kept.forgetTheRest();
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
        }
    }
}
