package io.canbao.policypack;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policypack.comparison.CaseComparison;
import io.canbao.policypack.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The next year of a county is ten lines on its pack of this year; what is taken over is named, and nothing is wrong with it. */
class NewYearTest {

    private static final String NEXT = "next-year.yaml";

    private static final String LAST_YEAR =
            SmallPacks.county("990501", 2025, """
            vocabulary: {categories: {village-teacher: {zh: 退休民办教师, en: Retired community teachers}}}
            windows:
              - {id: window.open, title: 集中缴费期, when: {paid: last-year 09-01..12-31}, then: {cover: {from: year.start}}, cite: s 二}
              - {id: window.before, when: {paid: ..last-year 08-31}, then: {closed: true}, cite: s 二}
              - {id: window.after, when: {paid: next-year 01-01..}, then: {closed: true}, cite: s 二}
            subsidies:
              - stage: identity
                rows:
                  - {id: subsidy.subsistence, when: {categories: subsistence}, then: {amount: "100.00"}, cite: s 三}
                  - {id: subsidy.village-teacher, when: {categories: village-teacher}, then: {amount: "50.00"}, cite: s 三}
            printed: [{id: annex2, rows: [{category: subsistence, fee: "400.00", subsidy: "100.00", personal: "300.00"}], cite: s 附件2}]
            """).replace("fee.all", "fee.resident");

    private static final String POOR = "{\"payDate\": \"2025-10-01\", \"categories\": [{\"id\": \"subsistence\"}]}";
    private static final String TEACHER =
            "{\"payDate\": \"2025-10-01\", \"categories\": [{\"id\": \"village-teacher\"}]}";

    @ParameterizedTest
    @ValueSource(strings = {"340422", "430682", "500110", "500243"})
    void theNextYearOfACountyTakesTenLines(String region) {
        List<PackFile> builtIn = PackFile.builtIn();
        String next = """
                canbao: 1
                region: "%s"
                name: {zh: 试县, en: Test County}
                level: county
                year: 2026
                extends: ["%s/2025", "100000"]
                sources: {next: {document: 试〔2025〕1号, title: 通知, issuer: 试县人民政府, issued: 2025-09-12}}
                fees: [{id: fee.next, when: {group: minor}, then: {basic: "420.00"}, cite: next 二}]
                """.formatted(region, region);
        assertThat(next.lines().count()).isLessThanOrEqualTo(10);
        List<PackFile> given = new ArrayList<>(List.of(new PackFile(NEXT, next.getBytes(StandardCharsets.UTF_8))));
        PackLibrary library = PackLibrary.read(given, builtIn);

        assertThat(library.findings().stream()
                        .filter(finding -> finding.file().equals(NEXT))
                        .filter(finding -> finding.severity() == Finding.Severity.FAULT))
                .isEmpty();
        assertThat(library.findings())
                .anyMatch(finding -> finding.file().equals(NEXT)
                        && finding.toString().contains("rules of another year: ")
                        && finding.toString().contains(region + "/2025"));
        assertThat(library.find(region, 2026)).isPresent();
    }

    /** What officers copy from the page stands on a county and a province like those that it speaks of. */
    @Test
    void theExampleOfTheReadmeIsAWholeNewYear() throws IOException {
        String page = Files.readString(Path.of("../../config/README.md"));
        String example = page.substring(page.indexOf("```yaml", page.indexOf("### A new year")) + "```yaml\n".length());
        String next = example.substring(0, example.indexOf("```"));
        SmallPacks packs = SmallPacks.of(SmallPacks.head("990500", "province", 2026), LAST_YEAR, next);

        assertThat(next.lines().count()).isLessThanOrEqualTo(10);
        assertThat(packs.faults()).isEmpty();
        assertThat(packs.answers("990501/2026", POOR, "/fee", "/subsidy", "/payable"))
                .containsExactly("420.00", "100.00", "320.00");
        assertThat(packs.answers("990501/2026", TEACHER, "/subsidy")).containsExactly("0.00");
        assertThat(packs.policy("990501/2026").data().printed()).isEmpty();
    }

    /** A case of one year is asked on the same day of the other's, and what lies a year apart for that reason alone is no change. */
    @Test
    void casesOfAnotherYearAreComparedOnTheDaysOfThatYear() {
        String next = LAST_YEAR.replace("year: 2025", "year: 2026").replace("amount: \"50.00\"", "amount: \"60.00\"");
        SmallPacks packs = SmallPacks.of(LAST_YEAR, next);
        String cases = """
                pack: "990501/%d"
                cases:
                  - {name: 居民, facts: {payDate: %d-10-01}}
                  - {name: 教师, facts: {payDate: %d-10-01, categories: [{id: village-teacher}]}}
                """;

        List<CaseComparison.Change> changes = CaseComparison.of(
                packs.policy("990501/2025"),
                packs.policy("990501/2026"),
                List.of(cases.formatted(2025, 2024, 2024)),
                List.of(cases.formatted(2026, 2025, 2025)));

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.name()).isEqualTo("教师");
            assertThat(change.from()).contains("350.00", "2025-01-01");
            assertThat(change.to()).contains("340.00", "2026-01-01");
        });
    }

    /** What only rows spoke of that are dropped or replaced concerns nobody any more. */
    @Test
    void textsOfTheNewYearAreAskedForOnlyWhereSomethingIsLeftThatSpeaksOfThem() {
        String lastYear = SmallPacks.county("990502", 2025, """
                assumptions:
                  - {id: annex-of-2024, text: 附表标题写的是2024年度，按2025年度使用, cite: s 附件}
                  - {id: no-second-payment, text: 2025年度只缴费一次, cite: s 二}
                vocabulary: {counts: {paid-before: {zh: 2024年实缴人数, en: Persons who paid for 2024}}}
                define: {kind-of-aid: {test: {categories: subsistence}, cite: s 三}}
                windows:
                  - {id: window.open, title: 集中缴费期, when: {paid: last-year 09-01..12-31}, then: {cover: {from: year.start}}, cite: s 二}
                subsidies: [{id: subsidy.subsistence, when: {kind-of-aid: true}, then: {amount: "100.00"}, cite: s 三}]
                notes:
                  - {id: note.annex, text: 任务见附表, cite: s 附件, assume: annex-of-2024}
                  - {id: note.once, text: 只缴费一次, cite: s 二, assume: no-second-payment}
                """).replace("title: 通知", "title: 2025年度参保缴费通知");
        String next = """
                canbao: 1
                region: "990502"
                name: 试县
                level: county
                year: 2026
                extends: 990502/2025
                notes: [{id: note.annex, drop: true}]
                """;
        List<String> findings = SmallPacks.of(lastYear, next).findings().stream()
                .filter(finding -> finding.startsWith("pack2"))
                .toList();

        assertThat(findings).anyMatch(finding -> finding.contains("assumptions[no-second-payment].text"));
        assertThat(findings).anyMatch(finding -> finding.contains("kind-of-aid"));
        assertThat(findings)
                .noneMatch(finding -> finding.contains("[annex-of-2024]") || finding.contains("counts.paid-before"));
    }
}
