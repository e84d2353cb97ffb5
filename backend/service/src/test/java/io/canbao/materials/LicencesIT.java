package io.canbao.materials;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicencesIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyLibraryMayGoWithThePlatform() throws IOException {
        JsonNode bill = JSON.readTree(Path.of("target", "canbao", "bom.json").toFile());

        assertThat(bill.path("components")).hasSizeGreaterThan(50);
        assertThat(bill.path("components").findValuesAsText("name"))
                .contains("micronaut-http-server-netty")
                .doesNotContain("junit-jupiter");
        assertThat(Licences.unfit(bill)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"license\":{\"id\":\"AGPL-3.0-only\"}}]",
                "[{\"license\":{\"name\":\"Business Source License 1.1\"}}]",
                "[]"
            })
    void aLibraryThatMayNotIsFound(String licences) throws IOException {
        String bill = "{\"components\":[{\"group\":\"g\",\"name\":\"n\",\"version\":\"1\",\"licenses\":%s}]}"
                .formatted(licences);

        assertThat(Licences.unfit(JSON.readTree(bill)))
                .singleElement()
                .asString()
                .startsWith("g:n 1");
    }
}
