package io.canbao.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DocumentationTest {
    private static final Path SILENT = Path.of("src/test/java/io/canbao/testkit/architecture/wrong/service/silence");

    @Test
    void publicTypesAndPackagesThatSayNothingAreFoundAndNothingElse() throws IOException {
        assertThat(Documentation.missingIn(SILENT))
                .containsExactly(
                        "Silent.java: type Silent does not say what it is for",
                        "Silent.java: type Inner does not say what it is for",
                        "package-info.java: package io.canbao.testkit.architecture.wrong.service.silence does not say what it is for");
    }
}
