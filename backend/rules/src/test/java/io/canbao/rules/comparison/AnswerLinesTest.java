package io.canbao.rules.comparison;

import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.ALWAYS;
import static io.canbao.rules.Formulas.PAYMENT;
import static io.canbao.rules.Formulas.UNSPECIFIED;
import static io.canbao.rules.Formulas.YEAR_END;
import static io.canbao.rules.Formulas.YEAR_START;
import static io.canbao.rules.Formulas.days;
import static io.canbao.rules.Formulas.has;
import static io.canbao.rules.Formulas.months;
import static io.canbao.rules.Formulas.number;
import static io.canbao.rules.Formulas.paid;
import static io.canbao.rules.Formulas.period;
import static io.canbao.rules.Formulas.yuan;
import static io.canbao.rules.Resident.aResident;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.quote.Quote;
import io.canbao.rules.quote.Quoting;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an answer says line by line, each with the clause of the row that it rests on. */
class AnswerLinesTest {

    private static final Resident RESIDENT = aResident().paying("2024-10-01").in("subsistence");

    private static List<AnswerLine> lines(APolicy policy, Resident resident) {
        Policy built = policy.build();
        Quote quote = new Quoting(CompiledPolicy.compile(built)).quote(resident.facts(), Language.ZH, true);
        return new AnswerLines(built, Language.ZH).of(quote.options().getFirst());
    }

    /** Lines as {@code key what: text〔clause〕}. */
    private static List<String> said(APolicy policy) {
        return lines(policy, RESIDENT).stream().map(AnswerLinesTest::said).toList();
    }

    private static String said(AnswerLine line) {
        String clause = line.clause() == null ? "" : "〔" + line.clause().clause() + "〕";
        return line.key() + ' ' + line.what() + "：" + line.text() + clause;
    }

    private static List<String> said(APolicy policy, String kind) {
        return said(policy).stream()
                .filter(line -> line.split("[. ]", 2)[0].equals(kind))
                .toList();
    }

    private static APolicy priced() {
        return aPolicy().fee("fee.everyone", ALWAYS, "basic", yuan("400.00"));
    }

    private static APolicy entered() {
        return priced().window("window.always", ALWAYS, YEAR_START);
    }

    @Test
    void anAnswerOfManyParts() {
        assertThat(said(aPolicy()
                        .fee("fee.everyone", ALWAYS, "basic", yuan("400.00"))
                        .fee("fee.accident", ALWAYS, "accident", yuan("50.00"))
                        .fiscal("fiscal.everyone", ALWAYS, yuan("670.00"))
                        .surcharge("surcharge.everyone", ALWAYS, yuan("100.00"))
                        .subsidy("subsidy.everyone", ALWAYS, yuan("30.00"))
                        .bringing("household-book")
                        .window("window.always", ALWAYS, YEAR_START)
                        .wait("wait.gap", ALWAYS, months(3), days(15))
                        .refund("refund.death", ALWAYS, yuan("400.00"))))
                .containsExactly(
                        "outcome 能不能缴费：可以缴费〔window.always〕",
                        "payable 个人缴费：520元",
                        "fee.basic basic：400元〔fee.everyone〕",
                        "fee.accident accident：50元〔fee.accident〕",
                        "surcharge 政府不再补、由自己缴的部分：100元〔surcharge.everyone〕",
                        "subsidy.subsidy.everyone 资助：30元〔subsidy.everyone〕",
                        "funder.subsidy.everyone 资金来源（资助）：county-finance〔subsidy.everyone〕",
                        "fiscal 财政另外补助：570元〔fiscal.everyone〕",
                        "from 开始享受待遇：2025年1月16日〔window.always〕",
                        "to 待遇截止：2025年12月31日〔window.always〕",
                        "wait 等待期：固定3个月，变动15天〔wait.gap〕",
                        "refund.refund.death 退费：退费〔refund.death〕",
                        "bring 办理时带上：household-book");
    }

    @Test
    void coverThatReachesBackSaysSinceWhen() {
        assertThat(said(priced().window("window", ALWAYS, YEAR_START, YEAR_END, PAYMENT)))
                .containsSubsequence(
                        "to 待遇截止：2025年12月31日〔window〕", "retroactive 追溯报销起始日：2024年10月1日〔window〕", "wait 等待期：没有等待期");
    }

    @Test
    void aSubsidyForAnIdentityIsCalledByIt() {
        assertThat(said(entered().subsidy("subsidy.aid", has("subsistence"), yuan("40.00"))))
                .contains(
                        "subsidy.subsistence 资助：subsistence：40元〔subsidy.aid〕",
                        "funder.subsistence 资金来源（subsistence）：county-finance〔subsidy.aid〕");
    }

    @Test
    void whatATextLeavesOpenIsUndecided() {
        assertThat(said(aPolicy()
                        .fee("fee.everyone", ALWAYS, "basic", UNSPECIFIED)
                        .window("window.always", ALWAYS, UNSPECIFIED)
                        .wait("wait.gap", ALWAYS, UNSPECIFIED, null)))
                .contains("payable 个人缴费：尚未确定", "fee 缴费标准：尚未确定〔fee.everyone〕", "wait 等待期：尚未确定〔wait.gap〕")
                .anyMatch(line -> line.startsWith("from 开始享受待遇：尚未确定"));
    }

    static List<Arguments> waits() {
        return List.of(
                Arguments.of(days(0), null, "没有等待期"),
                Arguments.of(days(90), null, "90天"),
                Arguments.of(null, months(2), "2个月"),
                Arguments.of(months(3), period(1, 10), "固定3个月，变动1个月零10天"));
    }

    @ParameterizedTest
    @MethodSource("waits")
    void aWaitIsTheSumOfItsParts(@Nullable Expression fixed, @Nullable Expression variable, String text) {
        assertThat(said(entered().wait("wait.gap", ALWAYS, fixed, variable), "wait"))
                .singleElement()
                .asString()
                .startsWith("wait 等待期：" + text);
    }

    static List<Arguments> rewards() {
        return List.of(
                Arguments.of(number(2), yuan("1000.00"), "已计2年，提高1000元"),
                Arguments.of(number(0), yuan("1000.00"), "提高1000元"),
                Arguments.of(number(4), null, "已计4年"),
                Arguments.of(null, UNSPECIFIED, "提高多少由市医保局确定"),
                Arguments.of(null, null, "享受"));
    }

    @ParameterizedTest
    @MethodSource("rewards")
    void aRewardIsItsYearsAndItsAmount(@Nullable Expression years, @Nullable Expression raise, String text) {
        assertThat(said(entered().titled("连续参保激励").incentive("continuity", ALWAYS, years, raise), "reward"))
                .containsExactly("reward.continuity 连续参保激励：" + text + "〔continuity〕");
        assertThat(said(entered().incentive("continuity", ALWAYS, years, raise), "reward"))
                .containsExactly("reward.continuity 参保激励：" + text + "〔continuity〕");
    }

    @Test
    void aWindowIsItsNameAndItsDaysWhereTheyAreTheSameForEverybody() {
        assertThat(said(
                        priced().titled("集中缴费期").window("window", paid("2024-09-01..2024-12-31"), YEAR_START),
                        "window"))
                .containsExactly("window 缴费期：集中缴费期，2024年9月1日至2024年12月31日〔window〕");
        assertThat(said(priced().window("window", paid("2024-09-01..2024-12-31"), YEAR_START), "window"))
                .containsExactly("window 缴费期：2024年9月1日至2024年12月31日〔window〕");
        assertThat(said(priced().titled("集中缴费期").window("window", paid("2024-09-01.."), YEAR_START), "window"))
                .containsExactly("window 缴费期：集中缴费期〔window〕");
        assertThat(said(priced().window("window", ALWAYS, YEAR_START), "window"))
                .isEmpty();
    }

    @Test
    void ofSeveralRowsTheOneThatAppliesIsCalledByItsName() {
        assertThat(said(
                        priced().titled("补缴期")
                                .window("late", paid("2025-01-01.."), PAYMENT)
                                .titled("集中缴费期")
                                .window("central", paid("..2024-12-31"), YEAR_START),
                        "window"))
                .containsExactly("window 缴费期：集中缴费期〔central〕");
        assertThat(said(
                        entered()
                                .titled("零报销激励")
                                .incentive("unused", has("disability"), null, yuan("500.00"))
                                .titled("连续参保激励")
                                .incentive("continuity", ALWAYS, null, yuan("1000.00")),
                        "reward"))
                .containsExactly("reward.continuity 连续参保激励：提高1000元〔continuity〕");
    }

    @Test
    void onlyDaysOfAWindowMoveWithTheYear() {
        var dated = lines(priced().window("window", paid("2024-09-01..2024-12-31"), YEAR_START), RESIDENT);
        var named = lines(priced().titled("集中缴费期").window("window", ALWAYS, YEAR_START), RESIDENT);

        assertThat(measure(dated, "window")).isInstanceOf(AnswerLine.Days.class);
        assertThat(measure(named, "window")).isEqualTo(new AnswerLine.Words("集中缴费期"));
        assertThat(measure(named, "outcome")).isEqualTo(new AnswerLine.Words("可以缴费"));
    }

    private static AnswerLine.Measure measure(List<AnswerLine> lines, String key) {
        return lines.stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow()
                .measure();
    }

    @Test
    void aRefusalIsOneLineWithItsClause() {
        assertThat(said(entered().refusing("不能参保。", has("subsistence")))).containsExactly("outcome 能不能缴费：不能参保。〔不能参保。〕");
    }
}
