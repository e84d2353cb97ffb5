package io.canbao.frontend.compiler;

import io.canbao.frontend.javascript.ClassPath;
import io.canbao.frontend.javascript.JavaScript;
import io.canbao.frontend.javascript.JavaScriptValue;
import io.canbao.frontend.javascript.WebJar;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Vue's single-file component compiler, running inside this process. Loading it takes a while, so one is kept for all sources. */
final class VueCompiler implements AutoCloseable {
    private static final String DRIVER = "io/canbao/frontend/compiler/compile.js";
    private static final String LOWER = "io/canbao/frontend/compiler/lower.js";
    private static final String NEWER = "io/canbao/frontend/compiler/newer.js";
    private static final String GAPS = "io/canbao/frontend/compiler/gaps.js";
    private static final String SCOPE = "io/canbao/frontend/compiler/scope.js";
    private static final String WEB_JAR = "vue__compiler-sfc";

    private final JavaScript engine = JavaScript.open();
    private final JavaScriptValue driver;

    VueCompiler() {
        engine.script("globalThis.process = {env: {}}", "process.js");
        var vue = engine.module(WebJar.of(WEB_JAR).text("dist/compiler-sfc.esm-browser.js"), "compiler-sfc.js");
        var lower = engine.script(ClassPath.get(LOWER), "lower.js").call(vue);
        var newer = engine.script(ClassPath.get(NEWER), "newer.js").call(vue);
        var gaps = engine.script(ClassPath.get(GAPS), "gaps.js");
        var scope = engine.script(ClassPath.get(SCOPE), "scope.js").call(vue);
        driver = engine.script(ClassPath.get(DRIVER), "compile.js").call(vue, lower, newer, gaps, scope);
    }

    /** All that decides, beside a source, what it becomes. */
    static String identity() {
        return WebJar.of(WEB_JAR)
                + Stream.of(DRIVER, LOWER, NEWER, GAPS, SCOPE)
                        .map(ClassPath::get)
                        .collect(Collectors.joining());
    }

    /**
     * Compiles a component or a module.
     *
     * @param path path of the source below the source folder; the scope of its styles is derived from it
     * @return a {@link CompiledSource} as JSON
     */
    String compile(String path, String text) {
        var checksum = new CRC32();
        checksum.update(path.getBytes(StandardCharsets.UTF_8));
        return driver.call(path, "%08x".formatted(checksum.getValue()), text).text();
    }

    @Override
    public void close() {
        engine.close();
    }
}
