package io.canbao.policypack.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import io.canbao.rules.policy.Language;
import io.canbao.rules.quote.Questions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pack says of whom an identity or a channel can be is heard: nobody is asked for what cannot be theirs. */
class OfferedWordsTest {
    private static final PackLibrary LIBRARY = PackLibrary.read(PackFile.builtIn());
    private static final List<String> OF_CHILDREN = List.of("orphan", "unattended-child", "hiv-child");
    private static final List<String> OF_VETERANS = List.of("veteran-priority", "veteran-other");

    @ParameterizedTest
    @ValueSource(strings = {"500243", "500110", "340422", "430682"})
    void identitiesAreThoseOfThePersonsAge(String county) throws IOException {
        List<String> newborns = offered(
                county,
                "categories",
                "{\"payDate\":\"2025-01-20\",\"group\":\"newborn\",\"birthDate\":\"2025-01-10\"}");
        List<String> adults = offered(
                county,
                "categories",
                "{\"payDate\":\"2024-12-20\",\"group\":\"resident\",\"birthDate\":\"1980-05-12\"}");
        List<String> anybody = offered(county, "categories", "{\"payDate\":\"2024-12-20\",\"group\":\"resident\"}");

        assertThat(anybody).as("their age may be any").contains("orphan", "unattended-child", "subsistence");
        assertThat(newborns).doesNotContainAnyElementsOf(OF_VETERANS);
        assertThat(adults)
                .isNotEmpty()
                .contains("subsistence")
                .doesNotContainAnyElementsOf(OF_CHILDREN)
                .doesNotContain("student-hardship");
    }

    @ParameterizedTest
    @ValueSource(strings = "340422")
    void channelsAreThoseOfThePersonsAge(String county) throws IOException {
        String migrant =
                "{\"payDate\":\"2025-01-20\",\"group\":\"resident\",\"birthDate\":\"%s\",\"evidence\":[\"migrant-work\"],\"events\":{}}";

        assertThat(offered(county, "channel", migrant.formatted("1980-05-12")))
                .contains("counter", "agent", "online")
                .doesNotContain("school");
        assertThat(offered(county, "channel", migrant.formatted("2012-05-12"))).contains("school");
    }

    /** Nobody has paid late for a year that has not begun, and many wondered whether they had. */
    @Test
    void nobodyIsAskedWhetherTheyPaidLateBeforeThatCanBe() throws IOException {
        assertThat(offered("500243", "history.2025", "{\"payDate\":\"2024-12-20\",\"group\":\"resident\"}"))
                .contains("insured", "elsewhere")
                .doesNotContain("late");
        assertThat(offered("500243", "history.2025", "{\"payDate\":\"2025-03-20\",\"group\":\"resident\"}"))
                .contains("insured", "late");
    }

    /** Grown-ups were asked when a home for children took them in. */
    @Test
    void aHomeForChildrenIsAskedForOfChildren() throws IOException {
        String asked = "events.welfare-home-entry";
        String person = "{\"payDate\":\"2024-11-20\",\"group\":\"%s\"}";
        assertThat(questions("430682", person.formatted("resident"))).doesNotContain(asked);
        assertThat(questions("430682", person.formatted("minor"))).contains(asked);
        assertThat(LIBRARY.find("430682", 2025).orElseThrow().words(Language.ZH).groups())
                .as("who is asked alone is told apart")
                .contains("minor", "resident");
    }

    private static List<String> questions(String county, String facts) throws IOException {
        byte[] answer = Answers.questions(
                LIBRARY.find(county, 2025).orElseThrow(),
                facts.getBytes(StandardCharsets.UTF_8),
                Questions.About.PAYMENT,
                Language.ZH);
        return new ObjectMapper().readTree(answer).get("questions").findValuesAsText("fact");
    }

    /** The answers of a question; none where it is not asked. */
    private static List<String> offered(String county, String fact, String facts) throws IOException {
        byte[] answer = Answers.questions(
                LIBRARY.find(county, 2025).orElseThrow(),
                facts.getBytes(StandardCharsets.UTF_8),
                Questions.About.PAYMENT,
                Language.ZH);
        for (JsonNode question : new ObjectMapper().readTree(answer).get("questions")) {
            if (question.get("fact").asText().equals(fact)) {
                return question.findValuesAsText("value");
            }
        }
        return List.of();
    }
}
