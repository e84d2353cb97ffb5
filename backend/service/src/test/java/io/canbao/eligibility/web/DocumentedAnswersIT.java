package io.canbao.eligibility.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.canbao.platform.Answer;
import io.canbao.platform.Served;
import org.junit.jupiter.api.Test;

/** The views only document what is written elsewhere: nothing may be answered that they do not know. */
class DocumentedAnswersIT {
    private static final ObjectMapper STRICT =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final String REAL = "/api/v1/public/counties/500243/policies/2025";
    private static final String REAL_WITH_BENEFITS = "/api/v1/public/counties/500110/policies/2025";

    /** A resident with two identities who pays late, with facts left out. */
    private static final String LATE = """
            {"payDate":"2025-03-10","birthDate":"1990-03-02","history":{"2023":"insured","2024":"insured"},
             "categories":[{"id":"subsistence","recognisedOn":"2023-01-01","endedOn":null},{"id":"severe-disability"}]}""";

    private final Served served = Served.builtInPacks();

    @Test
    void aQuoteIsDocumented() throws JsonProcessingException {
        QuoteView quote = STRICT.readValue(served.post(REAL + "/quotes", LATE).text(), QuoteView.class);

        assertThat(quote.options()).extracting(OptionView::tier).containsExactly("tier1", "tier2");
    }

    @Test
    void theContractsExampleIsAnsweredToTheFenAndTheDay() throws JsonProcessingException {
        String facts = """
                {"payDate":"2025-03-10","group":"resident","birthDate":"1990-03-02","sex":"F","residence":"local","tier":"tier1",
                 "categories":[{"id":"subsistence","recognisedOn":"2023-01-01","endedOn":null}],
                 "history":{"2023":"insured","2024":"insured"},"channel":"online","evidence":["migrant-work"]}""";

        OptionView option = STRICT.readValue(
                        served.post(REAL + "/quotes", facts).text(), QuoteView.class)
                .options()
                .getFirst();

        assertThat(option.payable()).isEqualTo("40.00");
        assertThat(option.fiscalContribution()).isEqualTo("670.00");
        assertThat(option.coverage()).hasToString("Coverage[from=2025-06-10, to=2025-12-31, retroactiveFrom=null]");
        assertThat(option.waiting()).hasToString("Waiting[from=2025-03-10, fixed=P3M, variable=P0D, reason=late]");
        assertThat(option.entry())
                .isNotNull()
                .extracting(OptionView.Entry::rule)
                .isEqualTo("window.late");
    }

    @Test
    void whatIsNotDocumentedIsFound() {
        assertThatThrownBy(() -> STRICT.readValue("{\"county\":\"500243\",\"secret\":1}", QuoteView.class))
                .hasMessageContaining("secret");
    }

    @Test
    void aRefusalIsDocumented() throws JsonProcessingException {
        String refused =
                served.post(REAL + "/quotes", "{\"payDate\":\"2024-09-01\"}").text();

        assertThat(STRICT.readValue(refused, QuoteView.class)
                        .options()
                        .getFirst()
                        .outcome())
                .isEqualTo("REFUSED");
    }

    @Test
    void aCurveIsDocumented() throws JsonProcessingException {
        String curve = served.post(REAL + "/curve", LATE).text();

        assertThat(STRICT.readValue(curve, CurveSegmentView[].class)).isNotEmpty();
    }

    @Test
    void questionsAreDocumented() throws JsonProcessingException {
        String questions = served.post(REAL + "/questions", "{}").text();

        assertThat(STRICT.readValue(questions, QuestionsView.class).questions()).isNotEmpty();
    }

    @Test
    void aReimbursementIsDocumented() throws JsonProcessingException {
        Answer settled = served.post(REAL_WITH_BENEFITS + "/reimbursements", """
                {"tier":"tier1","setting":"inpatient","hospitalLevel":"level2","amount":"12000.00"}""");

        assertThat(STRICT.readValue(settled.text(), ReimbursementView.class).steps())
                .isNotEmpty();
    }

    @Test
    void theDescriptionNamesEveryPath() {
        String description = served.get("/api/docs/openapi.yaml").text();

        assertThat(description)
                .contains(
                        "/api/v1/public/counties:",
                        "/api/v1/public/counties/{code}/policies/{year}:",
                        "/policies/{year}/questions:",
                        "/policies/{year}/quotes:",
                        "/policies/{year}/curve:",
                        "/policies/{year}/reimbursements:",
                        "fiscalContribution",
                        "application/problem+json");
    }
}
