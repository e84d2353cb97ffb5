package io.canbao.policypack;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policypack.finding.Finding;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Invented counties whose rules are of kinds that no built-in pack has: what the language can say is measured by them. A
 * new kind of rule begins with a case here. The built-in packs' own cases are run beside them.
 */
class KindsTest {

    private static PackLibrary library;

    @BeforeAll
    static void readPacks() throws Exception {
        URL kinds = Objects.requireNonNull(KindsTest.class.getResource("kinds"));
        List<PackFile> files = new ArrayList<>(PackFile.builtIn());
        files.addAll(PackFile.under(Path.of(kinds.toURI())));
        library = PackLibrary.read(files);
    }

    @TestFactory
    Stream<DynamicTest> everyCountyAnswersAsItsNoticeSays() {
        return library.cases().stream()
                .flatMap(cases -> cases.run(library).stream())
                .map(result -> DynamicTest.dynamicTest(
                        Path.of(result.file()).getFileName() + ": " + result.name(),
                        () -> assertThat(result.differences()).isEmpty()));
    }

    @Test
    void theirPacksHaveNoFault() {
        assertThat(library.findings().stream()
                        .filter(finding -> finding.severity() == Finding.Severity.FAULT)
                        .filter(finding -> finding.file().contains("kinds")))
                .isEmpty();
    }
}
