package io.canbao.policypack;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policypack.finding.Finding;
import io.canbao.rules.policy.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases that fail for one reason say which row it is, however many they are. */
class CommonRowsTest {

    private static final String COUNTY = SmallPacks.county("990101", 2025, """
            windows:
              - {id: w.before, when: {paid: ..last-year 08-31}, then: {closed: true}, cite: s 四}
              - {id: w.central, title: 集中期, kind: central, when: {paid: last-year 09-01..last-year 12-31}, then: {cover: {from: year.start}}, cite: s 四}
              - {id: w.late, title: 补缴期, kind: late, when: {paid: 01-01..12-31}, then: {cover: {from: payment}}, cite: s 四}
              - {id: w.after, when: {paid: next-year 01-01..}, then: {closed: true}, cite: s 四}
            eligibility:
              - {id: e.elsewhere, title: 参保范围, when: {residence: none}, then: {refuse: NOT_ELIGIBLE, text: 请在户籍地参保}, cite: s 二}
            subsidies:
              - {id: subsidy.low, when: {categories: subsistence}, then: {amount: "200.00", funder: unspecified}, cite: s 三}
              - {id: subsidy.orphan, when: {categories: orphan}, then: {amount: "300.00", funder: unspecified}, cite: s 三}
            waiting:
              - {id: w.wait, when: {paid: 01-01..}, then: {fixed: 3 months, start: payment, reason: late}, cite: s 四}
            """);

    private static final String CASES = """
            pack: 990101/2025
            cases:
              - {name: 普通居民, facts: {payDate: 2024-10-01}, expect: {standard: {payable: "400.00", waiting: null}}}
              - {name: 年内最后一天, facts: {payDate: 2024-12-31}, expect: {standard: {payable: "400.00", coverage: {from: 2025-01-01}}}}
              - {name: 低保, facts: {payDate: 2024-10-01, categories: [{id: subsistence}]}, expect: {standard: {payable: "200.00"}}}
              - {name: 低保补缴, facts: {payDate: 2025-03-01, categories: [{id: subsistence}]}, expect: {standard: {payable: "200.00", coverage: {from: 2025-06-01}}}}
              - {name: 孤儿, facts: {payDate: 2024-10-01, categories: [{id: orphan}]}, expect: {standard: {payable: "100.00", coverage: {from: 2025-01-01}}}}
              - {name: 补缴, facts: {payDate: 2025-02-01}, expect: {standard: {coverage: {from: 2025-05-01}}}}
              - {name: 四月补缴, facts: {payDate: 2025-04-15}, expect: {standard: {coverage: {from: 2025-07-15}}}}
              - {name: 二月末补缴, facts: {payDate: 2025-02-20}, expect: {standard: {coverage: {from: 2025-05-20}}}}
              - {name: 外地户籍, facts: {payDate: 2024-10-01, residence: none}, expect: {standard: {refusals: [{code: NOT_ELIGIBLE}]}}}
              - {name: 外地户籍补缴, facts: {payDate: 2025-05-01, residence: none}, expect: {standard: {refusals: [{code: NOT_ELIGIBLE}]}}}
              - {name: 开始以前, facts: {payDate: 2024-08-01}, expect: {standard: {outcome: REFUSED}}}
            """;

    private static CheckedPack check(String pack) {
        return DraftReader.read(file("policy.yaml", pack), file("cases.yaml", CASES), List.of(), PackFile.vocabulary());
    }

    private static PackFile file(String name, String text) {
        return new PackFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Finding> common(String right, String wrong) {
        assertThat(COUNTY).contains(right);
        List<Finding> before = check(COUNTY).findings();
        return check(COUNTY.replace(right, wrong)).findings().stream()
                .filter(finding -> !before.contains(finding))
                .toList();
    }

    @Test
    void nothingIsSaidWhereEveryCaseHolds() {
        assertThat(check(COUNTY).failedCases()).isEmpty();
        assertThat(check(COUNTY).findings()).noneMatch(finding -> finding.code().equals("FAIL_WITH_ROW"));
    }

    /** The line is that of the row, the example that of the first case; cases of other identities hold and say nothing. */
    @Test
    void theRowOfEveryCaseThatFailsIsNamed() {
        assertThat(common("\"200.00\"", "\"150.00\""))
                .singleElement()
                .hasToString(
                        "policy.yaml:19: WARNING subsidies[subsidy.low]: found a row that 2 of 2 failing cases rest on, and 0 of 9"
                                + " that hold; wanted what the cases expect, or other expectations; such as '低保' (cases.yaml, line 5): Standard,"
                                + " to pay: wanted CNY\u00a0200, found CNY\u00a0250");
    }

    /** From 1 March on ninety-two days are three months. */
    @Test
    void casesThatHoldByTheSameRowDoNotHideIt() {
        assertThat(common("fixed: 3 months", "fixed: 92 days")).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo("waiting[w.wait]");
            assertThat(finding.toString()).contains("3 of 3 failing cases rest on, and 1 of 8 that hold");
        });
    }

    @Test
    void aRowThatCasesExpectInVainIsNamed() {
        assertThat(common("residence: none}, then", "residence: none, age: {max: 17}}, then"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path()).isEqualTo("eligibility[e.elsewhere]");
                    assertThat(finding.code()).isEqualTo("FAIL_WITHOUT_ROW");
                });
    }

    /** Either the row is wrong or the case: what is said stands with the case. */
    @Test
    void ofASingleCaseNothingIsSaidAtItsRow() {
        assertThat(common("\"300.00\"", "\"200.00\"")).isEmpty();

        PackLibrary library = PackLibrary.read(List.of(
                PackFile.vocabulary(),
                file("p/policy.yaml", COUNTY.replace("\"300.00\"", "\"200.00\"")),
                file("p/cases.yaml", CASES)));
        List<CaseResult> results = library.cases().stream()
                .flatMap(cases -> cases.run(library).stream())
                .toList();
        assertThat(library.commonRows(results)).singleElement().satisfies(row -> {
            assertThat(row.isCommon()).isFalse();
            assertThat(row.ofItsCase().in(Language.EN))
                    .startsWith("look at subsidies[subsidy.orphan] (p/policy.yaml, line 20)");
        });
    }

    @Test
    void ofARowThatSomethingIsSaidAboutNothingFurtherIs() {
        List<Finding> found = common("amount: \"200.00\"", "percent: 0.5, of: basic");
        assertThat(found)
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("LOW_PERCENT"));
    }

    /** A fee under its frame is warned of for good, and those who pay it in full hold: why two cases fail is their subsidy. */
    @Test
    void whatStandsForGoodAtARowThatOthersHoldWithIsNoReason() {
        String pack = COUNTY + """
                limits: [{id: frame.fee, then: {value: fee, atLeast: "420.00"}, cite: s 一}]
                """;
        List<Finding> standing = check(pack).findings();
        assertThat(standing).anySatisfy(finding -> assertThat(finding.path()).startsWith("fees["));

        assertThat(check(pack.replace("\"200.00\"", "\"150.00\"")).findings())
                .filteredOn(finding -> !standing.contains(finding))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("FAIL_WITH_ROW");
                    assertThat(finding.path()).isEqualTo("subsidies[subsidy.low]");
                });
    }
}
