package io.canbao.rules.comparison;

import static io.canbao.rules.APart.band;
import static io.canbao.rules.APart.points;
import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.ALWAYS;
import static io.canbao.rules.Formulas.BASIC;
import static io.canbao.rules.Formulas.FEE;
import static io.canbao.rules.Formulas.PAYMENT;
import static io.canbao.rules.Formulas.WAIT_END;
import static io.canbao.rules.Formulas.YEAR_END;
import static io.canbao.rules.Formulas.YEAR_START;
import static io.canbao.rules.Formulas.after;
import static io.canbao.rules.Formulas.days;
import static io.canbao.rules.Formulas.has;
import static io.canbao.rules.Formulas.months;
import static io.canbao.rules.Formulas.number;
import static io.canbao.rules.Formulas.paid;
import static io.canbao.rules.Formulas.percent;
import static io.canbao.rules.Formulas.period;
import static io.canbao.rules.Formulas.shows;
import static io.canbao.rules.Formulas.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import io.canbao.rules.wording.PolicyWording;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each part of a row stands under its path, as packs write it where it is no formula, and in words. */
class RowPartsTest {

    private static final Policy POLICY = aPolicy().build();
    private static final PolicyWording WORDING = PolicyWording.of(POLICY, Language.ZH);
    private static final Text TEXT = new Text("说明", "Explanation");
    private static final Rule.Head HEAD =
            new Rule.Head("row", null, ALWAYS, List.of(), "500243", List.of(), List.of(), null);

    static Stream<Arguments> rows() {
        return Stream.of(
                row(
                        new Rule.Eligibility(HEAD, "NOT_ELIGIBLE", TEXT),
                        "then.refuse = NOT_ELIGIBLE: NOT_ELIGIBLE",
                        "then.text: 说明"),
                row(new Rule.Amounts(HEAD, Map.of("basic", yuan("400.00"))), "then.basic = 400.00: 400元"),
                row(subsidy(null, false), "then.none = true: 不资助"),
                row(
                        subsidy(percent("90.0", BASIC), false),
                        "then.percent = 90: 90%",
                        "then.of: basic",
                        "then.funder: 资金来源：city-finance"),
                row(
                        subsidy(percent("37.5", BASIC, RoundingMode.UP, 100), true),
                        "then.percent = 37.5: 37.5%",
                        "then.of: basic",
                        "then.round: basic的37.5%（进位，精确到元）",
                        "then.apply = on-request: 须本人申请",
                        "then.funder: 资金来源：city-finance"),
                row(subsidy(yuan("40.00"), false), "then.amount = 40.00: 40元", "then.funder: 资金来源：city-finance"),
                row(
                        new Rule.Open(HEAD, Set.of(), List.of(), YEAR_START, YEAR_END, PAYMENT),
                        "then.cover.from = 2025-01-01: 2025年1月1日",
                        "then.cover.to = 2025-12-31: 2025年12月31日",
                        "then.cover.retroactive: 缴费当天"),
                row(new Rule.Closed(HEAD, Set.of()), "then.closed = true: 不能缴费"),
                row(
                        new Rule.Waiting(
                                HEAD, months(3), period(1, 15), months(6), PAYMENT, after(WAIT_END, days(1)), "late"),
                        "then.fixed = P3M: 3个月",
                        "then.variable = P1M15D: 1个月零15天",
                        "then.atLeast = P6M: 6个月",
                        "then.start: 缴费当天",
                        "then.firstCovered: 等待期满次日",
                        "then.reason = late: 集中缴费期以后缴费"),
                row(new Rule.Waiting(HEAD, days(90), null, null, null, null, null), "then.fixed = P90D: 90天"),
                row(
                        new Rule.Incentive(HEAD, number(4), yuan("1000.00")),
                        "then.years = 4: 4",
                        "then.raise = 1000.00: 1000元"),
                row(
                        new Rule.Refund(HEAD, true, yuan("400.00"), TEXT),
                        "then.refund = true: 可以退费",
                        "then.amount = 400.00: 400元",
                        "then.text: 说明"),
                row(new Rule.Refund(HEAD, false, null, TEXT), "then.refund = false: 不退费", "then.text: 说明"),
                row(
                        new Rule.Benefit(
                                HEAD,
                                "basic",
                                yuan("100.00"),
                                List.of(band(null, "80")),
                                yuan("50.00"),
                                yuan("8000.00"),
                                yuan("200.00"),
                                points("10"),
                                "chineseMedicine",
                                points("90"),
                                points("62.5"),
                                "selfPaid"),
                        "then.part = basic: 基本医保",
                        "then.base = selfPaid: 按本年度个人自付费用计算",
                        "then.deductible = 100.00: 100元",
                        "then.rate: 报销80%",
                        "then.lump = 50.00: 50元",
                        "then.ceiling = 8000.00: 8000元",
                        "then.billCeiling = 200.00: 200元",
                        "then.addition: 10%",
                        "then.on = chineseMedicine: 中医药费用",
                        "then.rateLimit: 90%",
                        "then.times: 62.5%"),
                row(
                        new Rule.Benefit(
                                HEAD, "basic", null, List.of(), null, null, null, null, "all", null, null, null),
                        "then.part = basic: 基本医保",
                        "then.on = all: 全部费用"),
                row(new Rule.BenefitTier(HEAD, "standard"), "then.tier = standard: 享受standard待遇"),
                row(new Rule.Note(HEAD, TEXT), "text: 说明"),
                row(
                        new Rule.Limit(HEAD, FEE, yuan("400.00"), yuan("500.00"), true),
                        "then.value: 缴费标准",
                        "then.atLeast = 400.00: 400元",
                        "then.atMost = 500.00: 500元",
                        "then.blocking = true: 不符合的政策不能公布"));
    }

    private static Arguments row(Rule rule, String... parts) {
        return Arguments.of(rule, List.of(parts));
    }

    private static Rule subsidy(@Nullable Expression amount, boolean onRequest) {
        List<Rule.Share> shares = amount == null ? List.of() : List.of(new Rule.Share("city-finance", null));
        return new Rule.Subsidy(HEAD, amount, shares, onRequest);
    }

    private static List<String> said(Rule rule, PolicyWording wording) {
        return RowParts.of(rule, wording).entrySet().stream()
                .map(part -> part.getKey() + said(part.getValue().value()))
                .toList();
    }

    private static String said(RowChange.Value value) {
        return (value.literal() == null ? "" : " = " + value.literal()) + ": " + value.words();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysPartByPartWhatARowDecides(Rule rule, List<String> parts) {
        assertThat(said(rule, WORDING)).isEqualTo(parts);
    }

    @Test
    void everyKindOfRowIsAmongTheSamples() {
        var kinds = rows().map(sample -> sample.get()[0].getClass().getName()).toList();
        assertThat(Stream.concat(
                                Stream.of(Rule.class.getPermittedSubclasses()),
                                Stream.of(Rule.Window.class.getPermittedSubclasses()))
                        .filter(kind -> !kind.isInterface()))
                .allSatisfy(kind -> assertThat(kinds).contains(kind.getName()));
    }

    @Test
    void whatStandsAroundADecisionComesFirst() {
        var head = new Rule.Head(
                "row",
                new Text("补缴期", "Late window"),
                paid("2025-01-01..2025-02-28"),
                List.of(),
                "500243",
                List.of(),
                List.of("household-book"),
                TEXT);
        var needs = List.of(
                new Rule.Need("EVIDENCE_REQUIRED", shows("migrant-work"), List.of("migrant-work")),
                new Rule.Need("CATEGORY_REQUIRED", has("subsistence"), List.of()));
        var window = new Rule.Open(head, Set.of(), needs, PAYMENT, YEAR_END, null);

        assertThat(said(window, WORDING))
                .containsExactly(
                        "title: 补缴期",
                        "when: 缴费日期：2025年1月1日至2025年2月28日",
                        "needs: 有migrant-work; subsistence",
                        "bring: 办理时带上household-book",
                        "hint: 说明",
                        "then.cover.from: 缴费当天",
                        "then.cover.to = 2025-12-31: 2025年12月31日");
        assertThat(said(window, PolicyWording.of(POLICY, Language.EN)))
                .contains("title: Late window", "hint: Explanation");
    }

    /** Words may be the same where the tests behind them are not: equal is what means the same. */
    @Test
    void aPartHoldsWhatItMeansBesideItsWords() {
        var head = new Rule.Head("row", null, has("subsistence"), List.of(), "500243", List.of(), List.of(), null);
        var parts = RowParts.of(new Rule.Note(head, TEXT), WORDING);

        assertThat(parts.get("when"))
                .isEqualTo(new RowParts.Part(
                        new Condition.HasCategory(Set.of("subsistence"), null, null),
                        new RowChange.Value(null, "subsistence")));
        assertThat(parts.get("text")).isEqualTo(new RowParts.Part(TEXT, new RowChange.Value(null, "说明")));
    }

    @Test
    void aRowThatIsNotThereHasNoParts() {
        assertThat(RowParts.of(null, WORDING)).isEmpty();
    }
}
