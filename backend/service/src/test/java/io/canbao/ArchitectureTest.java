package io.canbao;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.canbao.testkit.architecture.Direction;
import io.canbao.testkit.architecture.Documentation;
import io.canbao.testkit.architecture.Insides;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the whole platform against the rules of direction. */
class ArchitectureTest {
    private static final Direction DIRECTION = new Direction("io.canbao", "io.canbao");
    private static final JavaClasses PLATFORM = DIRECTION.production();

    @TestFactory
    Stream<DynamicTest> thePlatformKeepsItsDirection() {
        return DIRECTION.all().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(PLATFORM)));
    }

    /** A constant leaves no trace in the class that uses it. */
    @Test
    void noCapabilityNamesTheInsideOfAnother() throws IOException {
        assertThat(Insides.usedIn(Path.of("src", "main", "java"), "io.canbao"))
                .as("a capability's root package is its whole public face")
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyPackageAndPublicTypeSaysWhatItIsFor() {
        return Stream.of("rules", "books", "policypack", "service", "testkit", "benchmarks")
                .map(module -> DynamicTest.dynamicTest(
                        module,
                        () -> assertThat(Documentation.missingIn(Path.of("..", module, "src", "main", "java")))
                                .isEmpty()));
    }

    /** The engine, the books and the reading of packs are libraries: whoever calls them reads what a method means, in which units, and what its edges are. */
    @Test
    void publicMethodsOfTheLibrariesSayWhatTheyAreFor() throws IOException {
        for (String library : List.of("rules", "books", "policypack")) {
            assertThat(Documentation.methodsMissingIn(Path.of("..", library, "src", "main", "java")))
                    .as(library)
                    .isEmpty();
        }
    }

    @Test
    void everyModuleIsLookedAt() {
        assertThat(PLATFORM.stream().map(JavaClass::getPackageName))
                .contains(
                        "io.canbao.rules",
                        "io.canbao.books",
                        "io.canbao.policypack",
                        "io.canbao.policy",
                        "io.canbao.eligibility.web");
    }
}
