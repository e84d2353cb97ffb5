package io.canbao.eligibility.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.canbao.platform.Answer;
import io.canbao.platform.Served;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One case answered by two policies, over HTTP. */
class ComparedAnswersIT {
    private static final String COMPARISONS = "/api/v1/public/counties/500243/policies/2025/comparisons";
    private static final String LAST_YEAR = COMPARISONS + "?with=500243/2024";
    private static final String LATE = """
            {"from":{"payDate":"2024-03-15","categories":[{"id":"subsistence"}]},
             "to":{"payDate":"2025-03-15","categories":[{"id":"subsistence"}]}}""";
    private static final String ENGLISH = "en";

    private final Served served = Served.builtInPacks();

    private Answer compared(String with, String cases, String language) {
        return served.post(COMPARISONS + "?with=" + with, cases, "Accept-Language", language);
    }

    private static ComparisonView read(Answer answer) throws JsonProcessingException {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return JsonMapper.builder().build().readValue(answer.text(), ComparisonView.class);
    }

    @Test
    void twoYearsAreLaidBesideEachOtherWithOneSentenceForEachChange() throws JsonProcessingException {
        ComparisonView compared = read(compared("500243/2024", LATE, "zh-CN"));

        assertThat(List.of(compared.from().year(), compared.to().year())).containsExactly(2024, 2025);
        assertThat(compared.to().options())
                .extracting(ComparisonView.Option::tier)
                .containsExactly("tier1", "tier2");
        assertThat(compared.to().options().getFirst().lines())
                .extracting(ComparisonView.Line::key)
                .startsWith("outcome", "payable", "fee");
        assertThat(compared.changes())
                .filteredOn(change -> change.text().equals("缴费标准：2024年度是755元，2025年度是775元，多20元。"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.tiers()).containsExactly("tier2");
                    assertThat(change.sources())
                            .extracting(ComparisonView.SourceOfSide::side)
                            .containsExactly("2024年度", "2025年度");
                });
    }

    @Test
    void sentencesAreEnglishWhereEnglishIsAskedFor() throws JsonProcessingException {
        Answer answer = compared("500243/2024", LATE, ENGLISH);

        assertThat(answer.header("Content-Language")).isEqualTo(ENGLISH);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(read(answer).changes())
                .extracting(ComparisonView.Change::text)
                .contains("Contribution: CNY\u00a0755 for 2024, CNY\u00a0775 for 2025, CNY\u00a020 more.");
    }

    @Test
    void twoCountiesAreCalledByTheirNames() throws JsonProcessingException {
        ComparisonView compared = read(compared("430682/2025", LATE, "zh-CN"));

        assertThat(List.of(compared.from().county(), compared.to().county())).containsExactly("430682", "500243");
        assertThat(compared.changes())
                .extracting(ComparisonView.Change::text)
                .containsExactly("临湘市没有这一档。", "彭水苗族土家族自治县没有这一档。");
    }

    @ParameterizedTest
    @CsvSource({"999999/2025, UNKNOWN_COUNTY", "500243/1999, NO_POLICY_IN_FORCE", "500243/last, NO_POLICY_IN_FORCE"})
    void aPlaceThatThereIsNotIsNotFound(String with, String code) {
        Answer answer = compared(with, LATE, ENGLISH);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"''", "500243", "500243/", "/2024", "500243/2024/1"})
    void whatIsNoCountyAndYearIsRefused(String with) {
        JsonNode problem = compared(with, LATE, ENGLISH).json();

        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("code").asText()).isEqualTo("INVALID_PARAMETER");
        assertThat(problem.path("parameter").asText()).isEqualTo("with");
    }

    @Test
    void nobodyIsComparedWithNothing() {
        Answer answer = served.post(COMPARISONS, LATE);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asText()).isEqualTo("INVALID_PARAMETER");
        assertThat(answer.json().path("parameter").asText()).isEqualTo("with");
        assertThat(answer.json().path("allowed").asText()).isEqualTo("COUNTY/YEAR");
    }

    @Test
    void whatIsWrongWithOneOfTheCasesIsFoundInItsPlace() {
        Answer wrong = served.post(
                LAST_YEAR,
                "{\"from\":{\"payDate\":\"tomorrow\"},\"to\":{\"categories\":[{\"id\":\"nobility\"}]},\"and\":{}}");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/and", "/from/payDate", "/to/payDate", "/to/categories/0/id");
        assertThat(served.post(LAST_YEAR, "{\"from\":[]}").json().findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/from", "/from/payDate", "/to/payDate");
    }
}
