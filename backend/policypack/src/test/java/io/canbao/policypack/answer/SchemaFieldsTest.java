package io.canbao.policypack.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.rules.policy.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The schema of case files knows the fields of bodies and of answers. */
class SchemaFieldsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode SCHEMA = schema();

    private static JsonNode schema() {
        try (InputStream content =
                SchemaFieldsTest.class.getClassLoader().getResourceAsStream("schema/cases.schema.json")) {
            return JSON.readTree(Objects.requireNonNull(content));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> keys(JsonNode object) {
        Set<String> keys = new LinkedHashSet<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static Set<String> fields(String definition) {
        return keys(SCHEMA.path("$defs").path(definition).path("properties"));
    }

    @Test
    void factsHaveTheFieldsOfABody() {
        assertThat(fields("facts")).containsExactlyInAnyOrderElementsOf(FactsReader.fieldsAnd(Set.of()));
    }

    @Test
    void aBillHasTheFieldsOfABody() {
        assertThat(fields("bill")).containsExactlyInAnyOrderElementsOf(FactsReader.fieldsAnd(BillReader.FIELDS));
    }

    @Test
    void anOptionHasTheFieldsOfAnAnswer() throws IOException {
        EffectivePolicy policy =
                PackLibrary.read(PackFile.builtIn()).find("500243", 2025).orElseThrow();
        byte[] body = "{\"payDate\":\"2025-03-10\",\"categories\":[{\"id\":\"subsistence\"}]}"
                .getBytes(StandardCharsets.UTF_8);
        JsonNode answer = JSON.readTree(Answers.quote(policy, 1, body, Language.EN, true));
        assertThat(fields("option"))
                .containsExactlyInAnyOrderElementsOf(keys(answer.path("options").path(0)));
    }

    @Test
    void aSettlementHasTheFieldsOfAnAnswer() throws IOException {
        EffectivePolicy policy =
                PackLibrary.read(PackFile.builtIn()).find("500110", 2025).orElseThrow();
        byte[] body =
                "{\"tier\":\"tier1\",\"setting\":\"inpatient\",\"hospitalLevel\":\"level1\",\"amount\":\"100.00\"}"
                        .getBytes(StandardCharsets.UTF_8);
        JsonNode answer = JSON.readTree(Answers.reimbursement(policy, body, LocalDate.of(2025, 3, 10), Language.EN));
        assertThat(fields("settlement")).containsExactlyInAnyOrderElementsOf(keys(answer));
    }
}
