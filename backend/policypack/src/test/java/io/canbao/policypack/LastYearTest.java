package io.canbao.policypack;

import static io.canbao.policypack.SmallPacks.county;
import static io.canbao.policypack.SmallPacks.head;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a pack no longer says, or says tenfold, beside last year's pack of the same county. */
class LastYearTest {

    private static final String WINDOWS = """
            windows:
              - {id: w.before, title: 前, when: {paid: ..last-year 08-31}, then: {closed: true}, cite: s 二}
              - {id: w.central, title: 集中期, when: {paid: last-year 09-01..12-31}, then: {cover: {from: "max(payment, year.start)"}}, cite: s 二}
            """;
    private static final String POOR =
            "  - {id: subsidy.subsistence, when: {categories: subsistence}, then: {amount: \"360.00\", funder: medical-aid}, cite: s 三}\n";
    private static final String FULL =
            "  - {id: subsidy.full, when: {categories: [orphan, extreme-poverty]}, then: {percent: 100, of: basic, funder: medical-aid}, cite: s 三}\n";
    private static final String BOTH = "subsidies:\n" + POOR + FULL;

    private static List<String> found(String thisYear) {
        return SmallPacks.of(county("990801", 2025, WINDOWS, BOTH), thisYear).findings().stream()
                .filter(finding -> !finding.contains("rules of another year"))
                .toList();
    }

    @Test
    void aRowThatWasDeletedWholeIsMissedByWhomItPaid() {
        assertThat(found(county("990801", 2026, WINDOWS, "subsidies:\n" + FULL)))
                .singleElement()
                .asString()
                .contains("WARNING subsidies: found nothing for subsistence, whom last year's pack paid by")
                .contains("subsidy.subsistence; wanted a row for it, {none: true}");
    }

    @Test
    void anIdentityThatFellOutOfAListIsMissed() {
        assertThat(found(county("990801", 2026, WINDOWS, BOTH.replace("[orphan, extreme-poverty]", "orphan"))))
                .singleElement()
                .asString()
                .contains("nothing for extreme-poverty", "subsidy.full");
    }

    @Test
    void whatARowSaysIsMeant() {
        String none = "  - {id: subsidy.subsistence, when: {categories: subsistence}, then: {none: true}, cite: s 三}\n";
        assertThat(found(county("990801", 2026, WINDOWS, "subsidies:\n" + FULL + none)))
                .noneMatch(finding -> finding.contains("nothing for"));
        assertThat(found(county("990801", 2026, WINDOWS, BOTH.replace("360.00", "380.00"))))
                .isEmpty();
    }

    @Test
    void aPackThatTakesOverLastYearsDropsWhatItDoesNotKeep() {
        String dropped = "subsidies: [{id: subsidy.subsistence, drop: true}]";
        assertThat(found(head("990801", "county", 2026, "tiers: [standard]", "extends: \"990801/2025\"", dropped)))
                .isEmpty();
    }

    /** A province's pack of last year under a new year passed without a word; those below take over what it says. */
    @Test
    void aLayerWithNoNoticeForItsYearIsDoubted() {
        String layer = head("990800", "province", 2026)
                .replace("title: 通知", "title: 关于做好2025年度参保工作的通知")
                .replace("〔2025〕", "〔2024〕");

        assertThat(found(layer)).singleElement().asString().contains("sources.s", "2025", "2026");
        assertThat(found(layer.replace("2025年度", "2026年度").replace("〔2024〕", "〔2025〕")))
                .isEmpty();
    }

    @Test
    void aSumTenTimesThatOfLastYearIsDoubted() {
        assertThat(found(county("990801", 2026, WINDOWS, BOTH.replace("360.00", "36.00"))))
                .singleElement()
                .asString()
                .contains("subsidies[subsidy.subsistence]", "36.00, where last year's row has 360.00");
    }

    @Test
    void aYearThatDisagreesWithItsFolderIsToldOnce() {
        String pack = county("990801", 2025, WINDOWS, BOTH);
        List<PackFile> files = List.of(
                PackFile.builtIn().getFirst(),
                file("990801-a/2025/policy.yaml", pack),
                file("990801-a/2026/policy.yaml", pack),
                file("990801-a/2026/cases.yaml", "pack: \"990801/2026\"\ncases: []\n"));
        assertThat(PackLibrary.read(files).findings())
                .singleElement()
                .asString()
                .contains("'2025'; wanted 2026 as its folder");
    }

    /** Rows that a new year drops are those of last year's pack, which was forgotten where the layers are named. */
    @Test
    void droppingRowsOfLastYearWithoutStandingOnItIsToldOnce() {
        String next = county("990801", 2026, WINDOWS, "extends: \"990802\"", "notes: [{id: note.old, drop: true}]");
        List<String> findings = SmallPacks.of(
                        county("990801", 2025, WINDOWS, "notes: [{id: note.old, text: 说明, cite: s 一}]"),
                        head("990802", "prefecture", 2026),
                        next)
                .findings();
        assertThat(findings)
                .singleElement()
                .asString()
                .contains("no 990801/2025, last year's pack", "wanted [\"990801/2025\", \"990802\"]");
    }

    private static PackFile file(String name, String text) {
        return new PackFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
