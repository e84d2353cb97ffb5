package io.canbao.policypack;

import static io.canbao.policypack.SmallPacks.county;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text leaves to somebody else: what is certain all the same, what may have to be paid at most, and who decides. */
class OpenAmountsTest {

    private static final String WINDOWS = """
            windows:
              - {id: w.before, title: 未开始, when: {paid: ..last-year 08-31}, then: {closed: true}, cite: s 三}
              - {id: w.central, kind: central, title: 集中期, when: {paid: last-year 09-01..last-year 12-31}, then: {cover: {from: year.start}}, cite: s 三}
              - {id: w.late, kind: late, title: 补缴期, when: {paid: 01-01..12-31}, then: {cover: {from: payment}}, cite: s 三}
              - {id: w.poor, kind: dynamic, title: 困难人员, when: {categories: subsistence, paid: 01-01..12-31}, then: {cover: {from: payment}}, cite: s 三}
              - {id: w.closed, title: 已结束, when: {paid: next-year 01-01..}, then: {closed: true}, cite: s 三}
            """;
    private static final String LATE =
            "surcharges: [{id: x.late, when: {entry: late}, then: {basic: fiscal.basic}, cite: s 五}]";
    private static final String POOR = "{\"payDate\": \"2025-05-01\", \"categories\": [{\"id\": \"subsistence\"}]}";
    private static final String POOR_IN_TIME = POOR.replace("2025-05", "2024-10");

    private static String subsidy(String then) {
        return "subsidies: [{id: s.poor, when: {categories: subsistence}, then: " + then + ", cite: s 四}]";
    }

    private static String fee(String basic, String... sections) {
        return county("990701", 2025, sections).replace("{basic: \"400.00\"}", "{basic: " + basic + "}") + WINDOWS;
    }

    private static List<String> warnings(SmallPacks packs, String facts) {
        return packs.option("990701/2025", facts).path("warnings").findValuesAsText("text");
    }

    /** The known price of 1,070.00 won, and a poor person was told to pay it. */
    @ParameterizedTest
    @CsvSource({"'{categories: subsistence, entry: dynamic}'", "'{categories: subsistence}'"})
    void whatCostsAtMost400WinsAgainst1070(String when) {
        SmallPacks packs = SmallPacks.of(county(
                        "990701",
                        2025,
                        LATE,
                        "subsidies: [{id: s.poor, when: " + when
                                + ", then: {amount: {unspecified: {by: 省医保局}}, funder: unspecified}, cite: s 四}]")
                + WINDOWS);
        assertThat(packs.answers("990701/2025", POOR, "/entry/rule", "/payable"))
                .containsExactly("w.poor", "null");
        assertThat(warnings(packs, POOR)).containsExactly("资助金额未在文件中确定，由省医保局另行规定", "最多需缴400.00元");
    }

    @Test
    void boundsAreCarriedThroughThePrice() {
        SmallPacks packs = SmallPacks.of(county(
                        "990701",
                        2025,
                        subsidy("{amount: {unspecified: {by: 省医保局, atLeast: \"200.00\", atMost: \"350.00\"}}}"))
                + WINDOWS);
        assertThat(packs.faults()).isEmpty();
        assertThat(warnings(packs, POOR_IN_TIME)).contains("需缴50.00元至200.00元");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{percent: 100, of: basic} | 0.00",
                "{leaving: '20.00', of: basic} | 20.00",
                "{amount: '100.00'} | null",
            })
    void whatIsCertainOfAnUnknownFeeIsAnswered(String granted, String payable) {
        SmallPacks packs = SmallPacks.of(fee("{unspecified: {by: 市医保局}}", subsidy(granted)));
        assertThat(packs.answers("990701/2025", POOR_IN_TIME, "/fee", "/payable"))
                .containsExactly("null", payable);
    }

    /** The second warning named nobody in particular, though the text does. */
    @Test
    void whoDecidesIsNamedForEverythingThatIsTakenOfAnOpenFee() {
        SmallPacks packs = SmallPacks.of(fee("{unspecified: {by: 市医保局}}", subsidy("{percent: 100, of: basic}")));
        assertThat(warnings(packs, POOR_IN_TIME))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains("市医保局"));
    }

    @Test
    void aFeeThatIsAtMostSoMuchLeavesAtMostWhatTheSubsidyLeaves() {
        SmallPacks packs = SmallPacks.of(
                fee("{unspecified: {by: 市医保局, atMost: \"500.00\"}}", subsidy("{percent: 60, of: basic}")));
        assertThat(warnings(packs, POOR_IN_TIME)).contains("最多需缴200.00元");
    }

    @Test
    void aPercentageAndAShareMayBeLeftOpen() {
        SmallPacks packs = SmallPacks.of(county(
                        "990701",
                        2025,
                        subsidy(
                                "{percent: {unspecified: {by: 省医保局}}, of: basic, shares: [{funder: medical-aid, percent:"
                                        + " {unspecified: {by: 市医保局}}}, {funder: county-finance}]}"))
                + WINDOWS);
        assertThat(packs.faults()).isEmpty();
        assertThat(packs.answers("990701/2025", POOR_IN_TIME, "/payable", "/subsidies/0/funder", "/subsidies/1/funder"))
                .containsExactly("null", "medical-aid", "county-finance");
        assertThat(warnings(packs, POOR_IN_TIME)).contains("最多需缴400.00元");
    }

    @Test
    void aWindowWhoseLastDayIsLeftOpenTakesWhatItTakesInAnyCase() {
        String open = WINDOWS.replace(
                "paid: 01-01..12-31}, then: {cover: {from: payment}}, cite: s 三}\n  - {id: w.poor",
                "paid: {from: 01-01, until: {unspecified: {by: 市医保局, atLeast: 02-28, atMost: 03-31}}}}, then: {cover: {from: payment}}, cite: s 三}\n  - {id: w.poor");
        SmallPacks packs = SmallPacks.of(
                county("990701", 2025) + open.replace("when: {paid: next-year 01-01..}", "when: {paid: 03-01..}"));
        assertThat(packs.faults()).isEmpty();
        assertThat(packs.answers("990701/2025", "{\"payDate\": \"2025-02-28\"}", "/outcome"))
                .containsExactly("ACCEPTED");
        assertThat(packs.answers("990701/2025", "{\"payDate\": \"2025-03-01\"}", "/outcome"))
                .containsExactly("REFUSED");
    }

    @Test
    void theBoundsOfAFirstDayAndOfAWaitAreCarried() {
        String open = WINDOWS.replace(
                "last-year 12-31}, then: {cover: {from: year.start}}",
                "last-year 12-31}, then: {cover: {from: {unspecified: {by: 市医保局, atLeast: 01-01, atMost: 03-01}}}}");
        SmallPacks cover = SmallPacks.of(county("990701", 2025) + open);
        assertThat(cover.faults()).isEmpty();
        assertThat(warnings(cover, POOR_IN_TIME))
                .containsExactly("享受待遇的日期未在文件中确定，由市医保局另行规定", "享受待遇最早自2025年1月1日起，最晚自2025年3月1日起");
        SmallPacks wait = SmallPacks.of(county(
                        "990701",
                        2025,
                        "waiting: [{id: q.late, when: {entry: late}, then: {fixed: {unspecified: {by: 市医保局, atMost: 6 months}}, reason: late}, cite: s 六}]")
                + WINDOWS);
        assertThat(wait.faults()).isEmpty();
        assertThat(warnings(wait, "{\"payDate\": \"2025-05-01\"}")).contains("等待期最长6个月");
    }

    @Test
    void anUnknownCeilingOfRewardsCutsNoneAndSaysWhoSetsIt() {
        SmallPacks packs = SmallPacks.of(county(
                        "990701",
                        2025,
                        "incentives: {limit: {unspecified: {by: 省医保局}}, rows: [{id: i.x, title: 奖, then: {raise: \"3000.00\"}, cite: s 六}]}")
                + WINDOWS);
        assertThat(packs.answers("990701/2025", POOR_IN_TIME, "/incentives/0/raise", "/incentives/0/unspecifiedBy"))
                .containsExactly("3000.00", "null");
        assertThat(warnings(packs, POOR_IN_TIME)).containsExactly("奖励合计的限额未在文件中确定，由省医保局另行规定");
    }

    @ParameterizedTest
    @CsvSource({"400.00 / 0", "999999999.00 * 999999999 * 999999999", "400.00 / (2 - 2)"})
    void aPriceThatNobodyCanCalculateIsFound(String basic) {
        assertThat(SmallPacks.of(fee(basic)).faults())
                .singleElement()
                .asString()
                .contains("fees[fee.all]", "cannot be calculated for anybody");
    }

    @Test
    void aPriceThatRestsOnAFactIsCalculatedForWhoeverTellsIt() {
        String facts = "facts: {persons: {type: number, ask: 几口人？}}";
        assertThat(SmallPacks.of(fee("400.00 / persons", facts)).faults()).isEmpty();
        assertThat(SmallPacks.of(fee("400.00 / (persons - persons)", facts)).faults())
                .singleElement()
                .asString()
                .contains("cannot be calculated for anybody");
    }

    @Test
    void aBoundIsWrittenOut() {
        assertThat(SmallPacks.of(fee("{unspecified: {by: 市医保局, atMost: fiscal}}"))
                        .faults())
                .anyMatch(fault -> fault.contains("a value that is written out"));
    }
}
