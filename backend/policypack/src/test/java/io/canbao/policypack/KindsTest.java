package io.canbao.policypack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Invented counties whose rules are of kinds that no built-in pack has: what the language can say is measured by them. A
 * new kind of rule begins with a case here.
 */
class KindsTest {

    @TestFactory
    Stream<DynamicTest> everyInventedCountyAnswersAsItsNoticeSays() throws Exception {
        PackLibrary library = library();
        return library.cases().stream()
                .filter(cases -> cases.name().contains("kinds"))
                .flatMap(cases -> cases.run(library).stream())
                .map(result -> DynamicTest.dynamicTest(
                        Path.of(result.file()).getFileName() + ": " + result.name(),
                        () -> assertThat(result.differences()).isEmpty()));
    }

    @Test
    void theirPacksHaveNoFault() throws Exception {
        assertThat(library().findings().stream()
                        .filter(finding -> finding.severity() == Finding.Severity.FAULT)
                        .filter(finding -> finding.file().contains("kinds")))
                .isEmpty();
    }

    private static PackLibrary library() throws IOException, URISyntaxException {
        URL kinds = Objects.requireNonNull(KindsTest.class.getResource("kinds"));
        List<PackFile> files = new ArrayList<>(PackFile.builtIn());
        files.addAll(PackFile.under(Path.of(kinds.toURI())));
        return PackLibrary.read(files);
    }
}
