package io.canbao.policypack;

import static io.canbao.policypack.SmallPacks.county;
import static io.canbao.policypack.SmallPacks.head;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policypack.finding.Finding;
import io.canbao.rules.policy.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A pack that takes over its county's pack of last year: what that one says of its own year is told, in the pack that can mend it. */
class TakenOverTest {

    private static final String WINDOWS = """
            windows:
              - {id: w.before, title: 前, when: {paid: ..last-year 08-31}, then: {closed: true}, cite: s 二(一)}
              - {id: w.central, title: {zh: 集中期（2025年12月31日止）, en: Central}, when: {paid: last-year 09-01..12-31}, then: {cover: {from: "max(payment, year.start)"}}, cite: s 二(一)}
            """;
    private static final String SUBSIDIES = """
            subsidies:
              - {id: subsidy.full, when: {categories: extreme-poverty}, then: {amount: "400.00", funder: medical-aid}, cite: s 三(一)}
              - {id: subsidy.most, when: {categories: subsistence}, then: {amount: "360.00", funder: medical-aid}, cite: s 三(二)}
              - {id: subsidy.half, when: {categories: orphan}, then: {amount: "200.00", funder: medical-aid}, cite: s 三(三)}
              - {id: subsidy.less, when: {categories: disability}, then: {amount: "100.00", funder: medical-aid}, cite: s 三(四)}
            """;

    private static SmallPacks packs(List<String> last, String... sections) {
        return SmallPacks.of(
                county("990801", 2026, last.toArray(String[]::new)),
                head(
                        "990801",
                        "county",
                        2027,
                        "tiers: [standard]",
                        "extends: \"990801/2026\"",
                        String.join("\n", sections)));
    }

    private static List<String> found(List<String> last, String... sections) {
        return packs(last, sections).findings().stream()
                .filter(finding -> !finding.contains("rules of another year"))
                .toList();
    }

    @Test
    void aTextThatNamesTheDaysOfLastYearIsToldOnceWithThoseOfThisYear() {
        assertThat(found(List.of(WINDOWS)))
                .singleElement()
                .asString()
                .startsWith("pack2.yaml:")
                .contains("windows[w.central].title", "the text of 990801/2026, line 13", "2025年12月31日")
                .contains("under the same id in this pack, with 2026年12月31日");
    }

    @Test
    void aRowThatIsWrittenAnewSaysNothingOfLastYear() {
        String own = "windows: [{id: w.central, title: 集中期, when: {paid: last-year 09-01..12-31},"
                + " then: {cover: {from: \"max(payment, year.start)\"}}, cite: s 二}]";
        assertThat(found(List.of(WINDOWS), own)).isEmpty();
    }

    /** What a notice did not say it does not say in another year either: with the year changed it would be untrue. */
    @Test
    void aReadingOfLastYearsNoticeStaysAsItIs() {
        String assumptions =
                "assumptions: [{id: a, text: {zh: 2026年的通知没有写补缴的金额，沿用2025年的办法, en: As before}," + " cite: s 二}]";
        String windows =
                WINDOWS.replace("（2025年12月31日止）", "").replaceFirst("cite: s 二[(]一[)]}", "cite: s 二(一), assume: a}");
        assertThat(found(List.of(windows, assumptions))).isEmpty();
    }

    /** From a year on is from that year on. */
    @Test
    void aYearFromWhichSomethingCountsStays() {
        String notes = "notes: [{id: n, text: {zh: 只数2025年起断保的年份, en: From 2025 on}, cite: s 二},"
                + " {id: m, text: {zh: 2026年度不变, en: As before}, cite: s 二}]";
        assertThat(found(List.of(WINDOWS.replace("（2025年12月31日止）", ""), notes)))
                .singleElement()
                .asString()
                .contains("notes[m].text", "with 2027年度");
    }

    /** The notice's tables are those of its year: they are not held against rules that another notice has changed. */
    @Test
    void tablesOfLastYearsNoticeAreReplacedOrDropped() {
        String printed = "printed: [{id: annex, rows: [{category: subsistence, fee: \"400.00\", subsidy: \"360.00\","
                + " personal: \"40.00\"}], cite: s 附件}]";
        List<String> last = List.of(WINDOWS.replace("（2025年12月31日止）", ""), SUBSIDIES, printed);
        String fees = "fees: [{id: fee.all, then: {basic: \"420.00\"}, cite: s 一}]";

        assertThat(found(last, fees))
                .singleElement()
                .asString()
                .contains("printed[annex]: found the table of the notice for 2026, which 990801/2026 brings")
                .contains("under the same id, or {id: annex, drop: true}");
        assertThat(found(last, fees, "printed: [{id: annex, drop: true}]")).isEmpty();
    }

    @Test
    void whatTheNewPackMakesOfARowIsToldWhereItCanBeMended() {
        List<String> last = List.of(WINDOWS.replace("（2025年12月31日止）", ""), SUBSIDIES);
        assertThat(found(last, "fees: [{id: fee.all, then: {basic: \"380.00\"}, cite: s 一}]"))
                .anySatisfy(finding -> assertThat(finding)
                        .startsWith("pack2.yaml:8: WARNING subsidies[subsidy.full]")
                        .contains("400.00 in standard, where the fee is 380.00"));
    }

    /** A row that this year's notice has in another place leaves no hole in last year's list. */
    @Test
    void lastYearsClausesAreNotMissedWhereARowIsReplaced() {
        String own = "subsidies: [{id: subsidy.most, when: {categories: subsistence},"
                + " then: {amount: \"370.00\", funder: medical-aid}, cite: s 四(一)}]";
        assertThat(found(List.of(WINDOWS.replace("（2025年12月31日止）", ""), SUBSIDIES), own))
                .isEmpty();
    }

    @Test
    void aCountysOwnPackOfLastYearIsNoLayerAboveIt() {
        String text = packs(List.of(WINDOWS)).library().findings().stream()
                .map(finding -> finding.text(Language.ZH))
                .filter(found -> found.contains("990801/2026"))
                .findFirst()
                .orElseThrow();
        assertThat(text).contains("沿用了本地区往年的规则").doesNotContain("上级");
    }

    @Test
    void aRowThatWasMeantToReplaceAnotherOneIsToldOnce() {
        List<String> last = List.of(WINDOWS.replace("（2025年12月31日止）", ""), SUBSIDIES);
        assertThat(found(last, "fees: [{id: fee.al, then: {basic: \"420.00\"}, cite: s 一}]"))
                .singleElement()
                .asString()
                .contains("fee.al, beside fee.all, which is taken over and stays; wanted id: fee.all");
        assertThat(found(last, "fees: [{id: fee.young, when: {age: {max: 5}}, then: {basic: \"420.00\"}, cite: s 一}]"))
                .isEmpty();
        assertThat(packs(last).library().findings()).extracting(Finding::code).containsExactly("OWN_OF_ANOTHER_YEAR");
    }

    /** Whoever deletes the last row of a table leaves its name behind, and means last year's rows. */
    @Test
    void aTableWithNothingInItTakesNothingAway() {
        List<String> last = List.of(WINDOWS.replace("（2025年12月31日止）", ""), SUBSIDIES);
        SmallPacks packs = packs(last, "subsidies:", "fees:");
        assertThat(packs.answers(
                        "990801/2027",
                        "{\"payDate\": \"2026-10-10\", \"categories\": [{\"id\": \"subsistence\"}]}",
                        "/payable"))
                .containsExactly("40.00");
    }
}
