package io.canbao.policypack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnsweredCasesTest {
    private static final String TEXT = """
            pack: "990101/2025"
            cases:
              - name: 居民 # 三(一)
                facts: {payDate: 2024-10-01}
                expect: {standard: {payable: "380.00", cover: {from: 2025-01-01}}} # by hand
              - name: 学生
                facts: {payDate: 2024-10-01}
                expect:
                  standard:
                    payable: 300
                    credited: [tier, day]
                    nextOpensOn: 2025-03-01
              - {name: 老人, facts: {payDate: 2024-10-01}, expect: {standard: {payable: "380.00"}}}
            """;

    @Test
    void whatIsAnsweredOtherwiseIsReplacedWhereItStands() {
        String answered = AnsweredCases.of(
                TEXT,
                List.of(
                        failed(3, "{\"standard\":{\"payable\":\"385.00\",\"cover\":{\"from\":\"2025-01-01\"}}}"),
                        failed(
                                6,
                                "{\"standard\":{\"payable\":\"310.00\",\"credited\":[\"tier\"],\"nextOpensOn\":null}}")));

        assertThat(answered)
                .isEqualTo(TEXT.replaceFirst("\"380.00\", cover", "\"385.00\", cover")
                        .replace("payable: 300", "payable: \"310.00\"")
                        .replace("[tier, day]", "[\"tier\"]"));
    }

    @Test
    void whatWasNotAskedOrCannotBeReadStaysAsItIs() {
        assertThat(AnsweredCases.of(TEXT, List.of(failed(13, null)))).isEqualTo(TEXT);
        assertThat(AnsweredCases.of("cases: [", List.of(failed(1, "{}")))).isEqualTo("cases: [");
        assertThat(AnsweredCases.of("cases: []", List.of(failed(1, "{}")))).isEqualTo("cases: []");
    }

    private static CaseResult failed(int line, @Nullable String answered) {
        return new CaseResult("cases.yaml", line, "?", List.of(), "{}", answered);
    }
}
