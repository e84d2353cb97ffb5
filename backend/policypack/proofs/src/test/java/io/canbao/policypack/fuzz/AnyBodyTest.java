package io.canbao.policypack.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.policypack.answer.Answers;
import io.canbao.policypack.answer.InvalidFacts;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.rules.policy.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Any body of the quote endpoint is answered for every tier asked for, or refused with its faults. */
class AnyBodyTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EffectivePolicy COUNTY = Samples.library(
                    Samples.kind("990012-whole-county.yaml").getBytes(StandardCharsets.UTF_8))
            .effective()
            .getFirst();

    @DictionaryEntries({
        "\"payDate\":\"2024-10-01\"",
        "\"birthDate\":\"1990-03-02\"",
        "\"group\":\"resident\"",
        "\"tier\":\"tier1\"",
        "\"categories\":[{\"id\":\"subsistence\",\"recognisedOn\":\"2023-01-01\",\"endedOn\":null}]",
        "\"history\":{\"2024\":\"insured\"}",
        "\"events\":{\"birth\":\"2025-01-31\"}",
        "\"channel\":\"any\"",
        "\"evidence\":[]",
        "\"products\":[]",
        "\"choices\":{}",
        "\"facts\":{}",
        "\"sex\":\"F\"",
        "\"residence\":\"local\""
    })
    @FuzzTest(maxExecutions = 100)
    void isAnsweredOrRefused(byte[] body) throws IOException {
        try {
            JsonNode answer = JSON.readTree(Answers.quote(COUNTY, 1, body, Language.EN, true));
            assertThat(answer.path("options"))
                    .isNotEmpty()
                    .allSatisfy(option ->
                            assertThat(option.path("outcome").asText()).isIn("ACCEPTED", "REFUSED"));
        } catch (InvalidFacts refused) {
            assertThat(refused.faults()).isNotEmpty();
        }
    }
}
