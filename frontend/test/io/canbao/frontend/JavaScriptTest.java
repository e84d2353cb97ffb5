package io.canbao.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.frontend.compiler.Sources;
import io.canbao.frontend.compiler.WebModules;
import io.canbao.frontend.unittest.UnitTests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every {@code *.test.js} beside the modules, each of its tests by name. */
class JavaScriptTest {
    private static final Path TARGET = Path.of("target");
    private static final List<UnitTests> OPEN = new ArrayList<>();

    @TestFactory
    List<DynamicContainer> modulesDoWhatTheirTestsSay() throws IOException {
        var containers = new ArrayList<DynamicContainer>();
        var webModules = WebModules.read(Path.of("modules.properties"));
        try (var sources = new Sources(Path.of("src"), TARGET.resolve("kept/tests"))) {
            for (var file : UnitTests.files(sources)) {
                var tests = UnitTests.load(
                        file, sources, webModules, TARGET.resolve("unit-tests").resolve(file));
                OPEN.add(tests);
                containers.add(container(file, tests));
            }
        }
        assertThat(containers).isNotEmpty();
        return containers;
    }

    private static DynamicContainer container(Path file, UnitTests tests) {
        var each = tests.tests().stream()
                .map(test -> DynamicTest.dynamicTest(test.name(), file.toUri(), test::run))
                .toList();
        assertThat(each).as("tests in %s", file).isNotEmpty();
        return DynamicContainer.dynamicContainer(file.toString(), each.stream());
    }

    @AfterAll
    static void close() {
        OPEN.forEach(UnitTests::close);
    }
}
