package io.canbao.rules.wording;

import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.ALWAYS;
import static io.canbao.rules.Formulas.BASIC;
import static io.canbao.rules.Formulas.FEE;
import static io.canbao.rules.Formulas.GRANTED;
import static io.canbao.rules.Formulas.PAYMENT;
import static io.canbao.rules.Formulas.UNSPECIFIED;
import static io.canbao.rules.Formulas.WAIT_END;
import static io.canbao.rules.Formulas.YEAR_END;
import static io.canbao.rules.Formulas.YEAR_START;
import static io.canbao.rules.Formulas.after;
import static io.canbao.rules.Formulas.any;
import static io.canbao.rules.Formulas.date;
import static io.canbao.rules.Formulas.days;
import static io.canbao.rules.Formulas.has;
import static io.canbao.rules.Formulas.is;
import static io.canbao.rules.Formulas.known;
import static io.canbao.rules.Formulas.less;
import static io.canbao.rules.Formulas.months;
import static io.canbao.rules.Formulas.not;
import static io.canbao.rules.Formulas.number;
import static io.canbao.rules.Formulas.percent;
import static io.canbao.rules.Formulas.shows;
import static io.canbao.rules.Formulas.years;
import static io.canbao.rules.Formulas.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each kind of row decides is said in both languages. */
class RowWordsTest {

    private static final Policy POLICY = aPolicy()
            .fee("fee.everyone", ALWAYS, "basic", yuan("400.00"))
            .titled("集中缴费期")
            .window("window.central", ALWAYS, YEAR_START)
            .build();

    private static final Rule.Head HEAD =
            new Rule.Head("row", null, ALWAYS, List.of(), "500243", List.of(), List.of(), null);

    static Stream<Arguments> outcomes() {
        return Stream.of(
                row(
                        new Rule.Eligibility(HEAD, "NOT_ELIGIBLE", new Text("已经参保。", "Covered already.")),
                        "已经参保。",
                        "Covered already."),
                row(new Rule.Amounts(HEAD, Map.of("basic", yuan("380.00"))), "380元", "CNY\u00a0380"),
                row(
                        new Rule.Amounts(HEAD, two("basic", yuan("380.00"), "accident", yuan("50.00"))),
                        "basic：380元|accident：50元",
                        "basic: CNY\u00a0380|accident: CNY\u00a050"),
                row(new Rule.Subsidy(HEAD, null, List.of(), false), "不资助", "no subsidy"),
                row(new Rule.Subsidy(HEAD, percent("90", BASIC), List.of(), false), "basic的90%", "90% of basic"),
                row(
                        open(after(PAYMENT, days(90)), YEAR_END, null),
                        "享受待遇：自缴费后90天起",
                        "Cover begins: 90 days after payment"),
                row(
                        open(YEAR_START, date("2026-08-31"), PAYMENT),
                        "享受待遇：自2025年1月1日起，至2026年8月31日止|追溯报销：缴费当天起的费用",
                        "Cover: from 1 January 2025 until 31 August 2026|Costs reimbursed retroactively since: the day"
                                + " of payment"),
                row(new Rule.Subsidy(HEAD, FEE, List.of(), true), "缴费标准|须本人申请", "the price|on application"),
                row(new Rule.Note(HEAD, new Text("可以代办", "May be done by others")), "可以代办", "May be done by others"),
                row(new Rule.BenefitTier(HEAD, "tier2"), "享受tier2待遇", "the benefits of tier2"),
                row(new Rule.Closed(HEAD, Set.of()), "不能缴费", "no payment"),
                row(new Rule.Waiting(HEAD, days(0), days(0), null, null, null, null), "不用等待", "No wait"),
                row(new Rule.Waiting(HEAD, days(0), null, null, null, null, null), "固定等待期：无", "Fixed wait: none"),
                row(
                        new Rule.Waiting(
                                HEAD, months(3), months(1), months(6), PAYMENT, after(WAIT_END, days(1)), "late"),
                        "固定等待期：3个月|变动等待期：1个月|总共不少于6个月|起算日：缴费当天|首个享受待遇日：等待期满次日",
                        "Fixed wait: 3 months|Variable wait: 1 month|Not less in all than 6 months|Counted from: the"
                                + " day of payment|First covered day: the day after the end of the wait"),
                row(
                        new Rule.Incentive(HEAD, years("missed", 1950, 2024), yuan("1000.00")),
                        "计算年数：“missed”的年数|提高限额：1000元",
                        "Years counted: years with “missed”|Ceiling raised: CNY\u00a01000"),
                row(
                        new Rule.Incentive(HEAD, null, less(yuan("0.00"), yuan("800.00"))),
                        "降低限额：800元",
                        "Ceiling lowered: CNY\u00a0800"),
                row(
                        new Rule.Refund(HEAD, true, FEE, Text.of("说明")),
                        "可以退费|退还金额：缴费标准|说明",
                        "Refunded|Amount: the price|说明"),
                row(new Rule.Refund(HEAD, false, null, Text.of("说明")), "不退费|说明", "Not refunded|说明"),
                row(
                        benefit(
                                List.of(new Rule.Band(null, number(8000))),
                                yuan("100.00"),
                                number(1050),
                                "chineseMedicine"),
                        "报销80%|中医药费用提高10.5个百分点|起付线100元",
                        "80% reimbursed|for the costs of Chinese medicine: 10.5 percentage points more|deductible CNY"
                                + "\u00a0100"),
                row(
                        benefit(
                                List.of(
                                        new Rule.Band(yuan("56000.00"), number(6000)),
                                        new Rule.Band(null, UNSPECIFIED)),
                                null,
                                number(-500),
                                "all"),
                        "分段报销：56,000元以内60%，以上部分由市医保局确定|降低5个百分点",
                        "reimbursed by bands: up to CNY\u00a056,000 60%, above that to be set by 市医保局|5 percentage points"
                                + " less"),
                row(
                        new Rule.Limit(HEAD, FEE, yuan("400.00"), yuan("500.00"), true),
                        "缴费标准不低于400元|缴费标准不超过500元|不符合的政策不能公布",
                        "the price: not less than CNY\u00a0400|the price: not more than CNY\u00a0500|a policy outside this"
                                + " cannot be published"));
    }

    private static Arguments row(Rule rule, String chinese, String english) {
        return Arguments.of(rule, chinese, english);
    }

    private static Map<String, Expression> two(String one, Expression amount, String other, Expression otherAmount) {
        Map<String, Expression> amounts = new LinkedHashMap<>();
        amounts.put(one, amount);
        amounts.put(other, otherAmount);
        return amounts;
    }

    private static Rule open(Expression from, Expression to, @Nullable Expression retroactive) {
        return new Rule.Open(HEAD, Set.of(), List.of(), from, to, retroactive);
    }

    private static Rule benefit(
            List<Rule.Band> bands, @Nullable Expression deductible, Expression addition, String on) {
        return new Rule.Benefit(HEAD, "basic", deductible, bands, null, null, null, addition, on, null, null, null);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void saysWhatItDecides(Rule rule, String chinese, String english) {
        assertThat(String.join(
                        "|", PolicyWording.of(POLICY, Language.ZH).row(rule).then()))
                .isEqualTo(chinese);
        assertThat(String.join(
                        "|", PolicyWording.of(POLICY, Language.EN).row(rule).then()))
                .isEqualTo(english);
    }

    @Test
    void everyKindOfRowIsAmongTheSamples() {
        var kinds =
                outcomes().map(sample -> sample.get()[0].getClass().getName()).toList();
        assertThat(Stream.concat(
                                Stream.of(Rule.class.getPermittedSubclasses()),
                                Stream.of(Rule.Window.class.getPermittedSubclasses()))
                        .filter(kind -> !kind.isInterface()))
                .allSatisfy(kind -> assertThat(kinds).contains(kind.getName()));
    }

    @Test
    void aWindowSaysWhatItAsksForAndNotThatAnyChannelDoesWhereNobodyToldOne() {
        var needs = List.of(
                new Rule.Need("EVIDENCE_REQUIRED", shows("household-book"), List.of()),
                new Rule.Need("CHANNEL_NOT_ACCEPTED", any(not(known("channel")), is("channel", "counter")), List.of()));
        var row = PolicyWording.of(POLICY, Language.ZH)
                .row(new Rule.Open(HEAD, Set.of(), needs, YEAR_START, YEAR_END, null));

        assertThat(row.needs()).containsExactly("有household-book", "缴费方式为counter");
        assertThat(row.title()).isEqualTo("参保缴费");
    }

    @Test
    void whoPaysASubsidyIsSaidWhereATextSaysIt() {
        assertThat(funders(new Rule.Share("unspecified", null))).isNull();
        assertThat(funders(new Rule.Share("city-finance", null))).isEqualTo("资金来源：city-finance");
        assertThat(funders(
                        new Rule.Share("province", percent("60", GRANTED)),
                        new Rule.Share("city-finance", yuan("20.00")),
                        new Rule.Share("county-finance", null)))
                .isEqualTo("资金来源：province60%，city-finance20元，其余由county-finance承担");
    }

    private static @Nullable String funders(Rule.Share... shares) {
        return PolicyWording.of(POLICY, Language.ZH)
                .row(new Rule.Subsidy(HEAD, FEE, List.of(shares), false))
                .funders();
    }

    @Test
    void whoIsMeantAndWhatToBringAreSaidBesides() {
        var head = new Rule.Head(
                "row",
                Text.of("标题"),
                has("subsistence"),
                List.of(),
                "500243",
                List.of(),
                List.of("household-book", "migrant-work"),
                Text.of("提示"));
        assertThat(PolicyWording.of(POLICY, Language.ZH).row(new Rule.Closed(head, Set.of())))
                .isEqualTo(new RowWords(
                        "row",
                        "标题",
                        List.of("subsistence"),
                        List.of(),
                        List.of("不能缴费"),
                        null,
                        "办理时带上household-book和migrant-work",
                        "提示"));
    }
}
