package io.canbao.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DocumentationTest {
    private static final Path SILENT = Path.of("src/test/java/io/canbao/testkit/architecture/wrong/service/silence");
    private static final Path QUIET = Path.of("src/test/java/io/canbao/testkit/architecture/wrong/rules/silence");

    @Test
    void publicTypesAndPackagesThatSayNothingAreFoundAndNothingElse() throws IOException {
        assertThat(Documentation.missingIn(SILENT))
                .containsExactly(
                        "Silent.java: type Silent does not say what it is for",
                        "Silent.java: type Inner does not say what it is for",
                        "package-info.java: package io.canbao.testkit.architecture.wrong.service.silence does not say"
                                + " what it is for");
    }

    @Test
    void publicMethodsThatSayNothingAreFoundAndNothingElse() throws IOException {
        assertThat(Documentation.methodsMissingIn(QUIET))
                .containsExactly(
                        "Quiet.java: method <init> does not say what it is for",
                        "Quiet.java: method unsaid does not say what it is for",
                        "Quiet.java: method offered does not say what it is for");
    }
}
