package io.canbao.policypack;

import static io.canbao.policypack.SmallPacks.county;
import static io.canbao.policypack.SmallPacks.head;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.rules.policy.Text;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Layers that lie over each other mean what their authors wrote, and what may be meant otherwise is said. */
class LayersTest {

    private static final String WINDOWS = """
            windows:
              - {id: w.before, title: 前, when: {paid: ..2025-08-31}, then: {closed: true}, cite: s 二}
              - {id: w.open, title: 开放, when: {paid: 2025-09-01..2026-12-31}, then: {cover: {from: "max(year.start, payment)"}}, cite: s 二}
              - {id: w.closed, title: 后, when: {paid: 2027-01-01..}, then: {closed: true}, cite: s 二}
            """;
    private static final String POOR = "{\"payDate\": \"2025-10-10\", \"categories\": [{\"id\": \"subsistence\"}]}";
    private static final String ORPHAN =
            "{\"payDate\": \"2025-10-10\", \"group\": \"minor\", \"categories\": [{\"id\": \"orphan\"}]}";
    private static final String PERMIT = "{\"payDate\": \"2025-10-10\", \"residence\": \"permit\"}";

    private static String province(String... sections) {
        return head("990500", "province", 2026, """
                tiers: [tier1, tier2]
                fees: [{id: fee.all, by: tier, then: {tier1: {basic: "400.00"}, tier2: {basic: "700.00"}}, cite: s 一}]
                fiscal: [{id: fiscal.all, then: {basic: "700.00"}, cite: s 一}]
                """) + WINDOWS + String.join("\n", sections) + "\n";
    }

    private static String below(String... sections) {
        return head("990501", "county", 2026, "extends: \"990500\"") + String.join("\n", sections) + "\n";
    }

    private static String subsidy(String row) {
        return "subsidies: [{id: subsidy.x, when: {categories: subsistence}, " + row + ", cite: s 三}]";
    }

    /** A province paid 300 in both tiers, a county 100: residents were told of 300. */
    @Test
    void aRowReplacesTheSplitOneOfItsId() {
        SmallPacks packs = SmallPacks.of(
                province(subsidy("by: tier, then: {tier1: {amount: \"300.00\"}, tier2: {amount: \"300.00\"}}")),
                below(subsidy("then: {amount: \"100.00\"}")));
        assertThat(packs.answers("990501/2026", POOR, "/subsidy")).containsExactly("100.00");
        assertThat(packs.faults()).isEmpty();
    }

    @Test
    void aSplitRowReplacesTheWholeOneOfItsId() {
        SmallPacks packs = SmallPacks.of(
                province(subsidy("then: {amount: \"300.00\"}")),
                below(subsidy("by: tier, then: {tier1: {amount: \"100.00\"}, tier2: {none: true}}")));
        assertThat(packs.answers("990501/2026", POOR, "/subsidy")).containsExactly("100.00");
    }

    @Test
    void oneBranchIsReplacedOrDroppedByItsOwnId() {
        String upper = province(subsidy("by: tier, then: {tier1: {amount: \"300.00\"}, tier2: {amount: \"300.00\"}}"));
        SmallPacks replaced = SmallPacks.of(upper, below("""
                subsidies: [{id: subsidy.x.tier1, when: {categories: subsistence, tier: tier1}, then: {amount: "90.00"}, cite: s 三}]
                """));
        SmallPacks dropped = SmallPacks.of(upper, below("subsidies: [{id: subsidy.x.tier1, drop: true}]"));

        assertThat(replaced.answers("990501/2026", POOR, "/subsidy")).containsExactly("90.00");
        assertThat(dropped.answers("990501/2026", POOR, "/subsidy")).containsExactly("0.00");
        assertThat(replaced.policy("990501/2026")
                        .policy()
                        .tables()
                        .subsidies()
                        .getFirst()
                        .rules())
                .extracting(rule -> rule.id())
                .containsExactly("subsidy.x.tier1", "subsidy.x.tier2");
    }

    @Test
    void anIdOnceSplitAndOnceNotInOneFileIsThereTwice() {
        SmallPacks packs = SmallPacks.of(province("""
                subsidies:
                  - {id: subsidy.x, when: {categories: subsistence}, by: tier, then: {tier1: {amount: "1.00"}, tier2: {amount: "2.00"}}, cite: s 三}
                  - {id: subsidy.x, when: {categories: orphan}, then: {amount: "3.00"}, cite: s 三}
                """));
        assertThat(packs.faults()).singleElement().asString().contains("subsidy.x' a second time");
    }

    /** Inherited rows are overridden by one row; a second one of the same id used to win without a word. */
    @Test
    void twoRowsOfOneIdInAFileThatOverridesAreAFault() {
        SmallPacks packs = SmallPacks.of(province(subsidy("then: {amount: \"300.00\"}")), below("""
                subsidies:
                  - {id: subsidy.x, when: {categories: subsistence}, then: {amount: "1.00"}, cite: s 三}
                  - {id: subsidy.x, when: {categories: subsistence}, then: {amount: "2.00"}, cite: s 三}
                """));
        assertThat(packs.faults()).singleElement().asString().contains("subsidy.x' a second time");
    }

    /** The county's test stood beside the province's, and both had to hold: nobody met them. */
    @Test
    void aDefinitionReplacesTheInheritedOne() {
        String rows = "subsidies: [{id: aid, when: {aided: true}, then: {amount: \"50.00\"}, cite: s 三}]";
        SmallPacks packs = SmallPacks.of(
                province("define: {aided: {test: {categories: subsistence}}}", rows),
                below("define: {aided: {test: {residence: permit}}}"));
        assertThat(packs.answers("990501/2026", PERMIT, "/subsidy")).containsExactly("50.00");
        assertThat(packs.answers("990501/2026", POOR, "/subsidy")).containsExactly("0.00");
    }

    @Test
    void whatIsDroppedIsTheRowAndNoOtherThatBeginsLikeIt() {
        SmallPacks packs = SmallPacks.of(province("""
                subsidies:
                  - {id: aid.orphan, when: {categories: orphan}, by: tier, then: {tier1: {amount: "60.00"}, tier2: {amount: "60.00"}}, cite: s 三}
                  - {id: aid.orphan.school, when: {categories: orphan, group: minor}, then: {amount: "90.00"}, cite: s 三}
                """), below("subsidies: [{id: aid.orphan, drop: true}]"));
        assertThat(packs.answers("990501/2026", ORPHAN, "/subsidy", "/subsidies/0/rule"))
                .containsExactly("90.00", "aid.orphan.school");
        assertThat(packs.policy("990501/2026")
                        .policy()
                        .tables()
                        .subsidies()
                        .getFirst()
                        .rules())
                .hasSize(1);
    }

    @Test
    void aLayerWithoutAmountsNamesWhatCountiesSet() {
        String upper = head(
                "990500",
                "province",
                2026,
                "surcharges: [{id: late, when: {paid: 2026-03-01..}, then: {basic: fiscal.basic}, cite: s 一}]");
        String lower = county("990501", 2026, "extends: \"990500\"", WINDOWS);
        SmallPacks packs = SmallPacks.of(upper, lower);

        assertThat(packs.faults()).isEmpty();
        assertThat(packs.answers("990501/2026", "{\"payDate\": \"2026-04-01\"}", "/payable"))
                .containsExactly("1070.00");
        assertThat(SmallPacks.of(
                                upper,
                                lower.replaceFirst(
                                        "fiscal: .*",
                                        "fiscal: [{id: f, then: {accident: \"1.00\"}, cite: s 一}]\nvocabulary: {components: {accident: {zh: 意外险}}}"))
                        .faults())
                .anyMatch(fault -> fault.contains("fiscal.basic"));
    }

    @Test
    void twoStagesOfTwoLayersThatPayOneIdentityAreNamed() {
        String upper = province("""
                subsidies:
                  - stage: identity
                    rows: [{id: a, when: {categories: subsistence}, then: {amount: "100.00"}, cite: s 三}]
                """);
        assertThat(SmallPacks.of(upper, below(subsidy("then: {amount: \"50.00\"}")))
                        .findings())
                .anyMatch(finding -> finding.contains("a second payment to the same people")
                        && finding.contains("a in stage 'identity' of 990500"));
        assertThat(SmallPacks.of(upper, below(subsidy("then: {percent: 50, of: remaining}")))
                        .codes())
                .doesNotContain("PAID_AGAIN");
    }

    @Test
    void lastYearsPackAndThisYearsProvinceAreBothTakenOver() {
        String province2025 = head("990500", "province", 2025, """
                fees: [{id: fee.all, then: {basic: "400.00"}, cite: s 一}]
                fiscal: [{id: fiscal.all, then: {basic: "670.00"}, cite: s 一}]
                """);
        String province2026 = province2025
                .replace("year: 2025", "year: 2026")
                .replace("试〔2024〕1号", "试〔2025〕1号")
                .replace("400.00", "420.00");
        String own2025 = head("990501", "county", 2025, "extends: \"990500\"", subsidy("then: {amount: \"100.00\"}"))
                + WINDOWS.replace("2026", "2025")
                        .replace("2025-08-31", "2024-08-31")
                        .replace("2025-09-01", "2024-09-01")
                        .replace("2027", "2026");
        for (String order : List.of("[\"990501/2025\", \"990500/2026\"]", "[\"990500/2026\", \"990501/2025\"]")) {
            String own2026 = head("990501", "county", 2026, "extends: " + order) + WINDOWS;
            SmallPacks packs = SmallPacks.of(province2025, province2026, own2025, own2026);
            assertThat(packs.answers("990501/2026", POOR, "/fee", "/subsidy", "/reasons/0/document"))
                    .containsExactly("420.00", "100.00", "试〔2025〕1号");
            assertThat(packs.policy("990501/2026").path()).extracting(Text::zh).containsExactly("试990500", "试990501");
        }
    }

    /** A name repeated thousands of times was resolved as often, without a word. */
    @Test
    void eachLayerIsNamedOnceAndNotHowMany() {
        String twice = head("990501", "county", 2026, "extends: [\"990500\", \"990500\"]") + WINDOWS;
        String many = IntStream.range(0, 5_000)
                .mapToObj(at -> "\"99%04d\"".formatted(at))
                .collect(Collectors.joining(", "));

        assertThat(SmallPacks.of(province(), twice).faults())
                .singleElement()
                .asString()
                .contains("the layer '990500' a second time");
        assertThat(SmallPacks.of(province(), head("990501", "county", 2026, "extends: [" + many + "]"))
                        .faults())
                .hasSizeLessThan(30)
                .anyMatch(fault -> fault.contains("000 layers") && fault.contains("at most 16"));
    }

    /** Both packs called their document "s": the province's rows cited the county's. */
    @Test
    void aRowThatIsTakenOverCitesTheDocumentOfItsOwnLayer() {
        SmallPacks packs = SmallPacks.of(
                province().replace("试〔2025〕1号", "省〔2025〕9号"), below(subsidy("then: {amount: \"100.00\"}")));
        assertThat(packs.option("990501/2026", POOR).findValuesAsText("document"))
                .contains("省〔2025〕9号", "试〔2025〕1号");
    }

    private static String bounded(int year, String fee) {
        return head("990500", "province", year, """
                fees: [{id: fee.all, then: {basic: "%s"}, cite: s 一}]
                fiscal: [{id: fiscal.all, then: {basic: "670.00"}, cite: s 一}]
                limits: [{id: frame.fee, then: {value: fee, atLeast: "%s", blocking: true}, cite: s 一}]
                """.formatted(fee, fee));
    }

    @Test
    void aPackIsHeldToTheLimitsOfItsOwnYear() {
        String county = head("990501", "county", 2026, "extends: \"990500/2025\"") + WINDOWS;
        SmallPacks packs = SmallPacks.of(bounded(2025, "400.00"), bounded(2026, "420.00"), county);

        assertThat(packs.faults()).singleElement().asString().contains("420.00", "frame.fee");
        assertThat(SmallPacks.of(bounded(2025, "400.00"), county).faults()).isEmpty();
    }

    @Test
    void aLayerOfAnotherYearIsNamedAndSoAreItsFixedDays() {
        String layer = bounded(2025, "400.00") + WINDOWS;
        SmallPacks packs = SmallPacks.of(layer, head("990501", "county", 2026, "extends: \"990500\""));

        assertThat(packs.findings())
                .anyMatch(finding -> finding.contains("rules of another year: 990500/2025"))
                .anyMatch(finding ->
                        finding.contains("fixed days") && finding.contains("windows[w.open] 2025-09-01 2026-12-31"));
    }

    @Test
    void everyLayerHasItsNameThreeLayersDeep() {
        SmallPacks packs = SmallPacks.of(
                province(),
                head("990510", "prefecture", 2026, "extends: \"990500\""),
                head("990511", "county", 2026, "extends: \"990510\""));
        EffectivePolicy county = packs.policy("990511/2026");

        assertThat(packs.findings()).isEmpty();
        assertThat(county.path()).extracting(Text::zh).containsExactly("试990500", "试990510", "试990511");
        assertThat(county.json()).contains("\"layers\":{\"990500\":{\"zh\":\"试990500\"");
    }

    @Test
    void aProvinceThatStandsOnItsLastYearIsShownOnce() {
        SmallPacks packs = SmallPacks.of(
                bounded(2025, "400.00"),
                head("990500", "province", 2026, "extends: \"990500/2025\""),
                head("990501", "county", 2026, "extends: \"990500\"") + WINDOWS);
        assertThat(packs.policy("990501/2026").path()).extracting(Text::zh).containsExactly("试990500", "试990501");
    }

    @Test
    void aCodeThatDoesNotLieInTheLayerIsNamed() {
        SmallPacks packs = SmallPacks.of(province(), head("980501", "county", 2026, "extends: \"990500\""));
        assertThat(packs.findings()).singleElement().asString().contains("the code 980501 below 990500/2026");
    }

    @Test
    void onePackIsServedForSeveralCounties() {
        String pack = county("990510", 2026, "serves: [\"990511\", {region: \"990512\", name: 东湖区}]", WINDOWS)
                .replace("level: county", "level: prefecture");
        SmallPacks packs = SmallPacks.of(pack);

        assertThat(packs.findings()).isEmpty();
        assertThat(packs.answers("990512/2026", "{\"payDate\": \"2025-10-10\"}", "/payable"))
                .containsExactly("400.00");
        assertThat(packs.library().effective().stream().filter(EffectivePolicy::county))
                .extracting(county -> county.name().zh())
                .containsExactly("试990510（990511）", "东湖区");
        assertThat(packs.library().layers(packs.policy("990511/2026")))
                .extracting(EffectivePolicy::region)
                .containsExactly("990510");
        assertThat(SmallPacks.of(pack.replace("\"990511\"", "\"990510\"")).faults())
                .singleElement()
                .asString()
                .contains("the pack's own region");
    }

    @Test
    void aPackThatOnlyMeasuresNeedsNoPrices() {
        String units = """
                vocabulary: {units: {east: {zh: 东村, en: East}}}
                targets: [{id: t, columns: [target], units: [{unit: east, target: 10}], cite: s 四}]
                """;
        assertThat(SmallPacks.of(head("990501", "county", 2026) + units).findings())
                .isEmpty();
        assertThat(SmallPacks.of(head("990501", "county", 2026)).faults()).isNotEmpty();
    }
}
