package io.canbao.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    @ParameterizedTest
    @ValueSource(strings = {"500243", "500000", "990101"})
    void sixDigitsAreACode(String text) {
        assertThat(CountyCode.parse(text)).hasToString(text).isEqualTo(new CountyCode(text));
        assertThat(CountyCode.parse(text).region()).isEqualTo(RegionCode.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "50024", "5002430", "050024", "50024x", "５００２４３", " 500243", "500243\n"})
    void nothingElseIs(String text) {
        assertThat(CountyCode.find(text)).isEmpty();
        assertThat(RegionCode.find(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> CountyCode.parse(text));
        assertThatIllegalArgumentException().isThrownBy(() -> RegionCode.parse(text));
    }

    @Test
    void aCodeIsAStringInJson() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();

        assertThat(json.writeValueAsString(new CountyCode("500243"))).isEqualTo("\"500243\"");
        assertThat(json.readValue("\"500243\"", CountyCode.class)).isEqualTo(new CountyCode("500243"));
    }
}
