package io.canbao.frontend.unittest;

import io.canbao.frontend.compiler.LinkedModule;
import io.canbao.frontend.compiler.Sources;
import io.canbao.frontend.compiler.WebModules;
import io.canbao.frontend.javascript.ClassPath;
import io.canbao.frontend.javascript.JavaScript;
import io.canbao.frontend.javascript.JavaScriptException;
import io.canbao.frontend.javascript.JavaScriptValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The unit tests of a module of the front end: the file beside it that ends with {@code .test.js}, loaded as a browser would load it. */
public final class UnitTests implements AutoCloseable {
    private static final String ENDING = ".test.js";
    private static final String RESOURCES = "io/canbao/frontend/unittest/";

    private final JavaScript engine = JavaScript.withFiles();
    private final List<UnitTest> tests = new ArrayList<>();

    private UnitTests() {}

    /** The files of tests among the sources, by their paths below the source folder. */
    public static List<Path> files(Sources sources) throws IOException {
        return sources.files().stream()
                .filter(path -> path.toString().endsWith(ENDING))
                .toList();
    }

    /**
     * Loads a file of tests, with state of its own.
     *
     * @param folder a folder for the linked modules
     * @throws IllegalStateException if it cannot be loaded, with the reasons
     */
    public static UnitTests load(Path file, Sources sources, WebModules webModules, Path folder) throws IOException {
        var module = LinkedModule.of(
                file, sources, webModules.with("testing", ClassPath.get(RESOURCES + "testing.js")), folder);
        var loaded = new UnitTests();
        try {
            loaded.run(module);
        } catch (JavaScriptException broken) {
            loaded.close();
            throw new IllegalStateException(file + ": " + broken.getMessage(), broken);
        }
        return loaded;
    }

    private void run(Path module) {
        engine.script(ClassPath.get(RESOURCES + "browser.js"), "browser.js");
        engine.module(module);
        var runner = engine.script(ClassPath.get(RESOURCES + "run.js"), "run.js");
        for (var each : engine.script("globalThis.unitTests ?? []", "cases.js").items()) {
            tests.add(new UnitTest(each.get("name").text(), runner, each.get("run")));
        }
    }

    /** The tests in their order. */
    public List<UnitTest> tests() {
        return List.copyOf(tests);
    }

    @Override
    public void close() {
        engine.close();
    }

    /** One test. */
    public static final class UnitTest {
        private final String name;
        private final JavaScriptValue runner;
        private final JavaScriptValue body;

        private UnitTest(String name, JavaScriptValue runner, JavaScriptValue body) {
            this.name = name;
            this.runner = runner;
            this.body = body;
        }

        /** The sentence that it holds. */
        public String name() {
            return name;
        }

        /**
         * Runs it to its end.
         *
         * @throws AssertionError if it fails, with the reason
         */
        public void run() {
            var error = runner.call(body).get("error").text();
            if (!error.isEmpty()) {
                throw new AssertionError(error);
            }
        }
    }
}
