package io.canbao.policypack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases say what checking their pack must find, that it is refused, and what must be among the items of a list. */
class CasesAboutFindingsTest {

    private static final String WINDOWS = """
            windows:
              - {id: w.before, when: {paid: ..last-year 08-31}, then: {closed: true}, cite: s 四}
              - {id: w.open, title: 集中期, when: {paid: last-year 09-01..12-31}, then: {cover: {from: "max(year.start, payment)"}}, cite: s 四}
              - {id: w.after, when: {paid: next-year 01-01..}, then: {closed: true}, cite: s 四}
            """;
    private static final String SLIP = """
            subsidies: [{id: subsidy.low, when: {categories: subsistence}, then: {percent: 0.9, of: basic, funder: unspecified}, cite: s 三}]
            """;

    private static List<CaseResult> run(String pack, String cases) {
        return SmallPacks.of(pack, "pack: 990101/2025\ncases:\n" + cases).results();
    }

    private static List<Boolean> held(String pack, String cases) {
        return run(pack, cases).stream().map(CaseResult::holds).toList();
    }

    @Test
    void aCaseMayExpectAllFindingsOrSomeOfThem() {
        String pack = SmallPacks.county("990101", 2025, WINDOWS, SLIP);
        assertThat(held(pack, """
                - {name: 只有比例一处提醒, check: {refused: false, findings: [{severity: warning, path: 'subsidies[subsidy.low]', code: LOW_PERCENT}]}}
                - {name: 其中有比例的提醒, check: {findings: {among: [{path: 'subsidies[subsidy.low]'}]}}}
                - {name: 没有提醒, check: {findings: []}}
                - {name: 其中有窗口的错误, check: {findings: {among: [{severity: fault, path: windows}]}}}
                """)).containsExactly(true, true, false, false);
    }

    @Test
    void aCaseMayExpectThatItsPackIsRefused() {
        String sound = SmallPacks.county("990101", 2025, WINDOWS);
        String holed = sound.replace("last-year 08-31", "last-year 08-01");
        String cases =
                "- {name: 有漏掉的日子, check: {refused: true, findings: {among: [{severity: fault, path: windows}]}}}\n";
        assertThat(held(holed, cases)).containsExactly(true);
        assertThat(held(sound, cases)).containsExactly(false);
    }

    @Test
    void whatAsksARefusedPackIsNotAsked() {
        String holed = SmallPacks.county("990101", 2025, WINDOWS).replace("last-year 08-31", "last-year 08-01");
        List<CaseResult> results = run(holed, """
                - {name: 有漏掉的日子, check: {refused: true}}
                - {name: 集中期, facts: {payDate: 2024-10-01}, expect: {standard: {payable: "400.00"}}}
                """);
        assertThat(results)
                .extracting(CaseResult::name, CaseResult::holds)
                .containsExactly(tuple("pack", false), tuple("有漏掉的日子", true));
    }

    @Test
    void aDraftIsHeldToThemToo() {
        PackFile words = PackFile.vocabulary();
        PackFile holed = file(
                "draft.yaml", SmallPacks.county("990101", 2025, WINDOWS).replace("last-year 08-31", "last-year 08-01"));
        PackFile cases = file("cases.yaml", "pack: 990101/2025\ncases: [{name: 没有错误, check: {refused: false}}]\n");
        CheckedPack draft = DraftReader.read(holed, cases, List.of(), words);
        assertThat(draft.failedCases())
                .singleElement()
                .satisfies(failed -> assertThat(failed.differences())
                        .singleElement()
                        .hasToString("check.refused: wanted false, found true"));
    }

    @Test
    void someItemsOfAListMayBeAskedForWhereverTheyStand() {
        String pack = SmallPacks.county("990101", 2025, WINDOWS);
        assertThat(held(pack, """
                - {name: 理由之一, facts: {payDate: 2024-10-01}, expect: {standard: {reasons: {among: [{rule: w.open}, {rule: fee.all, clause: 一}]}}}}
                - {name: 不是理由, facts: {payDate: 2024-10-01}, expect: {standard: {reasons: {among: [{rule: w.before}]}}}}
                """)).containsExactly(true, false);
    }

    private static PackFile file(String name, String text) {
        return new PackFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
