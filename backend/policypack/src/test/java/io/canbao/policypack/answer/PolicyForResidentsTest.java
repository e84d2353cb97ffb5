package io.canbao.policypack.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.rules.policy.Language;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A tenth of what a phone was sent was about how villages are measured. */
class PolicyForResidentsTest {
    private static JsonNode read(Answers.Reader reader) throws IOException {
        EffectivePolicy policy =
                PackLibrary.read(PackFile.builtIn()).find("500243", 2025).orElseThrow();
        return new ObjectMapper().readTree(Answers.policy(policy, 1, reader, Language.ZH));
    }

    @Test
    void residentsReadAllButWhatConcernsUnitsAndOfficersAlone() throws IOException {
        JsonNode all = read(Answers.Reader.EVERYBODY);
        JsonNode theirs = read(Answers.Reader.RESIDENTS);

        assertThat(all.has("assessment") && all.has("targets")).isTrue();
        assertThat(theirs.has("assessment") || theirs.has("targets")).isFalse();
        assertThat(theirs.get("windows")).isEqualTo(all.get("windows"));
        assertThat(theirs.get("words")).isEqualTo(all.get("words"));
    }
}
