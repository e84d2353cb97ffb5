package io.canbao.policypack;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policypack.finding.Finding;
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
              - {name: 开始以前, facts: {payDate: 2024-08-01}, expect: {standard: {outcome: REFUSED}}}
            """;

    private static CheckedPack check(String pack) {
        return DraftReader.read(
                new PackFile("policy.yaml", pack.getBytes(StandardCharsets.UTF_8)),
                new PackFile("cases.yaml", CASES.getBytes(StandardCharsets.UTF_8)),
                List.of(),
                PackFile.vocabulary());
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
                        "policy.yaml:17: WARNING subsidies[subsidy.low]: found a row that 2 of 2 failing cases rest on, and 0 of 6"
                                + " that hold; wanted what the cases expect, or other expectations; such as '低保' (line 5): Standard,"
                                + " to pay: wanted CNY 200, found CNY 250");
    }

    /** From 1 March on ninety-two days are three months. A window and the wait in it have the same cases. */
    @Test
    void casesThatHoldByTheSameRowDoNotHideIt() {
        assertThat(common("fixed: 3 months", "fixed: 92 days")).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo("windows[w.late]");
            assertThat(finding.toString())
                    .contains("2 of 2 failing cases rest on, and 1 of 6 that hold; it is the same with w.wait");
        });
    }

    @Test
    void ofARowThatSomethingIsSaidAboutNothingFurtherIs() {
        List<Finding> found = common("amount: \"200.00\"", "percent: 0.5, of: basic");
        assertThat(found)
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("LOW_PERCENT"));
    }
}
