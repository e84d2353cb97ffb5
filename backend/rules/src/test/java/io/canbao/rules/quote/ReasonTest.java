package io.canbao.rules.quote;

import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static io.canbao.rules.quote.Answers.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Money;
import io.canbao.rules.Resident;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage.Hit;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The explanation: one line for each row that applied, in the order in which a price comes about. */
class ReasonTest {

    @Test
    void everyRowThatSpokeHasItsLineAndClause() {
        APolicy policy = aPlainPolicy()
                .fiscal("fiscal", ALWAYS, yuan("670.00"))
                .subsidy("poor", has("subsistence"), yuan("360.00"))
                .subsidy("veteran", has("veteran-priority"), yuan("280.00"))
                .wait("gap", ALWAYS, months(3), months(1))
                .incentive("continuity", ALWAYS, number(4), yuan("1000.00"));
        Quote.Option option = answer(
                policy, aResident().in("subsistence").in("veteran-priority").paying("2025-01-10"));
        assertThat(reasons(option))
                .containsExactly(
                        "fee.everyone: basic：400元",
                        "fiscal: 财政补助：670元",
                        "poor: subsistence资助360元，资金来源：county-finance",
                        "window.always: 2025年1月10日缴费，属于“参保缴费”，自2025年5月10日起至2025年12月31日止享受待遇",
                        "gap: 等待期：自2025年1月10日起3个月，另加1个月，2025年5月10日起享受待遇",
                        "continuity: 激励：已计4年，提高1000元");
        assertThat(option.reasons().getFirst().clause()).isEqualTo(APolicy.clause("fee.everyone"));
        assertThat(option.reasons()).extracting(Quote.Reason::layer).containsOnly("500000");
    }

    @Test
    void reasonsAreGivenOnRequestOnly() {
        Quoting quoting = new Quoting(aPlainPolicy().compile());
        assertThat(quoting.quote(aResident().facts(), Language.ZH, false)
                        .options()
                        .getFirst()
                        .reasons())
                .isEmpty();
    }

    @Test
    void withSeveralTiersTheTierIsNamed() {
        assertThat(reason(answer(aPlainPolicy().tiers("tier1", "tier2"), aResident()), "fee.everyone"))
                .isEqualTo("basic，tier1：400元");
    }

    @Test
    void aTitledFeeIsCalledByItsTitle() {
        APolicy policy = aPolicy()
                .titled("个人缴费")
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window("w", ALWAYS, YEAR_START);
        assertThat(reason(answer(policy, aResident()), "fee")).isEqualTo("个人缴费：400元");
    }

    @Test
    void rowsOfOneComponentEachAreCalledByTheirTitles() {
        APolicy policy = aPolicy()
                .titled("个人缴费")
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .titled("意外伤害保险")
                .fee("accident", ALWAYS, "accident", yuan("50.00"))
                .window("w", ALWAYS, YEAR_START);
        assertThat(reasons(answer(policy, aResident()))).contains("fee: 个人缴费：400元", "accident: 意外伤害保险：50元");
    }

    @Test
    void aRowThatSetsSeveralComponentsIsNamedWithEach() {
        APolicy titled = aPolicy()
                .titled("个人缴费")
                .fee("fee", ALWAYS, "basic", yuan("380.00"), "accident", yuan("50.00"))
                .window("w", ALWAYS, YEAR_START);
        assertThat(reasons(answer(titled, aResident()))).startsWith("fee: 个人缴费（basic）：380元", "fee: 个人缴费（accident）：50元");
        APolicy untitled = aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("380.00"), "accident", yuan("50.00"))
                .window("w", ALWAYS, YEAR_START);
        assertThat(reasons(answer(untitled, aResident()))).startsWith("fee: basic：380元", "fee: accident：50元");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.00 | 0元",
                "400.00 | 400元",
                "1070.50 | 1070.50元",
                "9999.99 | 9999.99元",
                "10000.00 | 10,000元",
                "12345.60 | 12,345.60元",
                "1234567.00 | 1,234,567元"
            })
    void amountsAreWrittenAsPeopleWriteThem(String yuan, String written) {
        APolicy policy = aPolicy().fee("fee", ALWAYS, "basic", yuan(yuan)).window("w", ALWAYS, YEAR_START);
        assertThat(reason(answer(policy, aResident()), "fee")).isEqualTo("basic：" + written);
    }

    @Test
    void anOpenAmountIsToldAsOpen() {
        APolicy policy = aPolicy()
                .fee("fee", ALWAYS, "basic", UNSPECIFIED)
                .window("w", ALWAYS, YEAR_START)
                .subsidy("s", has("subsistence"), UNSPECIFIED);
        Quote.Option option = answer(policy, aResident().in("subsistence"));
        assertThat(reason(option, "fee")).isEqualTo("basic：金额尚未确定");
        assertThat(reason(option, "s")).isEqualTo("subsistence：资助金额尚未确定，资金来源：county-finance");
    }

    @Test
    void whatThePersonBearsOfTheFiscalPartIsTold() {
        APolicy policy = aPlainPolicy().fiscal("fiscal", ALWAYS, yuan("670.00")).surcharge("late", ALWAYS, FISCAL);
        Quote.Option option = answer(policy, aResident());
        assertThat(reasons(option))
                .startsWith("fee.everyone: basic：400元", "late: 财政补助由个人承担：670元", "fiscal: 财政补助标准：670元");
        assertThat(amounts(option)).isEqualTo("400.00 670.00 0.00 1070.00 0.00");
    }

    @Test
    void whoIsSparedTheFiscalPartIsTold() {
        APolicy plain =
                aPlainPolicy().fiscal("fiscal", ALWAYS, yuan("670.00")).surcharge("spared", ALWAYS, yuan("0.00"));
        assertThat(reasons(answer(plain, aResident()))).contains("spared: 财政补助不由个人承担", "fiscal: 财政补助：670元");
        APolicy titled = aPlainPolicy().titled("特困人员不承担财政补助").surcharge("spared", ALWAYS, yuan("0.00"));
        assertThat(reason(answer(titled, aResident()), "spared")).isEqualTo("特困人员不承担财政补助");
    }

    @Test
    void everyFunderOfASubsidyIsNamed() {
        APolicy policy = aPlainPolicy()
                .titled("低保对象")
                .subsidy(
                        "poor",
                        has("subsistence"),
                        yuan("360.00"),
                        new Rule.Share("province", percent("60", GRANTED)),
                        new Rule.Share("county-finance", null));
        assertThat(reason(answer(policy, aResident().in("subsistence")), "poor"))
                .isEqualTo("低保对象资助360元，资金来源：province、county-finance");
    }

    @Test
    void subsidiesThatLostHaveNoLine() {
        APolicy policy = aPlainPolicy()
                .stage(Hit.BEST)
                .subsidy("more", ALWAYS, yuan("360.00"))
                .subsidy("less", ALWAYS, yuan("100.00"));
        assertThat(answer(policy, aResident()).reasons())
                .extracting(Quote.Reason::rule)
                .contains("more")
                .doesNotContain("less");
    }

    @Test
    void coverThatIsMadeGoodBackwardsIsTold() {
        APolicy policy = aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .titled("职工医保中断")
                .window("employee", ALWAYS, PAYMENT, YEAR_END, event("employee-cover-ended"));
        Quote.Option option =
                answer(policy, aResident().paying("2025-03-10").after("employee-cover-ended", "2025-02-01"));
        assertThat(reason(option, "employee"))
                .isEqualTo("2025年3月10日缴费，属于“职工医保中断”，自2025年3月10日起至2025年12月31日止享受待遇，2025年2月1日以来的费用可以追溯报销");
        assertThat(option.coverage())
                .isEqualTo(new Quote.Coverage(day("2025-03-10"), day("2025-12-31"), day("2025-02-01")));
    }

    @Test
    void coverThatIsOpenOrNeverBeginsIsTold() {
        APolicy open = aPolicy().fee("fee", ALWAYS, "basic", yuan("400.00")).window("w", ALWAYS, UNSPECIFIED);
        assertThat(reason(answer(open, aResident()), "w")).isEqualTo("2024年11月1日缴费，属于“参保缴费”，开始享受待遇的日期尚未确定");
        APolicy never = aPlainPolicy().wait("late", ALWAYS, months(3), null);
        Quote.Option option = answer(never, aResident().paying("2025-10-15"));
        assertThat(reason(option, "window.always"))
                .isEqualTo("2025年10月15日缴费，属于“参保缴费”，开始享受待遇的日期已在保障期之后，本次缴费没有可以享受待遇的日期");
        assertThat(reason(option, "late")).isEqualTo("等待期：自2025年10月15日起3个月");
    }

    @Test
    void aWaitOfOnePartIsToldAsOne() {
        APolicy fixed = aPlainPolicy().titled("逾期参保").wait("late", ALWAYS, months(3), null);
        assertThat(reason(answer(fixed, aResident().paying("2025-03-10")), "late"))
                .isEqualTo("逾期参保：自2025年3月10日起3个月，2025年6月10日起享受待遇");
        APolicy variable = aPlainPolicy().wait("gap", ALWAYS, null, days(45));
        assertThat(reason(answer(variable, aResident().paying("2025-03-10")), "gap"))
                .isEqualTo("等待期：自2025年3月10日起45天，2025年4月24日起享受待遇");
    }

    @Test
    void aWaitMayHaveMonthsAndDays() {
        APolicy policy = aPlainPolicy().wait("late", ALWAYS, period(1, 10), null);
        assertThat(reason(answer(policy, aResident().paying("2025-03-10")), "late"))
                .isEqualTo("等待期：自2025年3月10日起1个月零10天，2025年4月20日起享受待遇");
        assertThat(reason(answerInEnglish(policy, aResident().paying("2025-03-10")), "late"))
                .isEqualTo("Waiting period: 1 month and 10 days from 10 March 2025; covered from 20 April 2025");
    }

    @Test
    void aWaitOfOpenLengthIsToldAsOpen() {
        APolicy fixed = aPlainPolicy().wait("late", ALWAYS, UNSPECIFIED, months(1));
        assertThat(reason(answer(fixed, aResident()), "late")).isEqualTo("等待期：自2024年11月1日起，时长尚未确定");
        APolicy variable = aPlainPolicy().wait("late", ALWAYS, months(1), UNSPECIFIED);
        assertThat(reason(answer(variable, aResident()), "late")).isEqualTo("等待期：自2024年11月1日起，时长尚未确定");
    }

    @Test
    void furtherRowsOfTheSameWaitAreIncludedInIt() {
        APolicy policy = aPlainPolicy()
                .wait("late", ALWAYS, months(3), null)
                .titled("断保")
                .wait("gap", ALWAYS, null, months(1));
        assertThat(reasons(answer(policy, aResident().paying("2025-03-10"))))
                .endsWith("late: 等待期：自2025年3月10日起3个月，另加1个月，2025年7月10日起享受待遇", "gap: 断保：已计入上述等待期");
    }

    @Test
    void rewardsAndCutsAreTold() {
        APolicy policy = aPlainPolicy()
                .fact("income", Type.AMOUNT)
                .titled("连续参保激励")
                .incentive("continuity", ALWAYS, number(4), UNSPECIFIED)
                .titled("零报销激励")
                .incentive("zero-claim", ALWAYS, null, yuan("1000.00"))
                .titled("断保降低")
                .incentive("cut", ALWAYS, number(2), yuan("-12000.00"))
                .titled("免费体检")
                .incentive("check-up", ALWAYS, null, null)
                .incentive("share", ALWAYS, null, percent("1", fact("income")));
        Quote.Option option = answer(policy, aResident());
        assertThat(option.incentives())
                .extracting(Quote.Incentive::text)
                .containsExactly(
                        "连续参保激励：已计4年，提高的金额由市医保局确定", "零报销激励，提高1000元", "断保降低：已计2年，降低12,000元", "免费体检", "激励，提高金额尚未确定");
        assertThat(option.incentives()).extracting(Quote.Incentive::years).containsExactly(4L, null, 2L, null, null);
        assertThat(option.incentives())
                .extracting(Quote.Incentive::raise)
                .containsExactly(null, Money.parse("1000.00"), Money.parse("-12000.00"), null, null);
        assertThat(option.incentives())
                .extracting(Quote.Incentive::unspecifiedBy)
                .containsExactly("市医保局", null, null, null, null);
        assertThat(reason(option, "cut")).isEqualTo("断保降低：已计2年，降低12,000元");
    }

    @Test
    void aRewardThatTheCeilingLeavesNothingOfIsNoCut() {
        APolicy policy = aPlainPolicy()
                .incentive("first", ALWAYS, null, yuan("500.00"))
                .incentive("second", ALWAYS, null, yuan("500.00"))
                .incentivesUpTo(yuan("500.00"));
        assertThat(answer(policy, aResident()).incentives())
                .extracting(Quote.Incentive::text)
                .containsExactly("激励，提高500元", "激励，提高0元（应提高500元，因奖励合计的限额减少）");
    }

    /** The ceiling once cut in silence. */
    @Test
    void theCeilingThatCutARaiseIsALineWithItsClause() {
        APolicy policy = aPlainPolicy()
                .titled("连续参保激励")
                .incentive("continuity", ALWAYS, number(6), yuan("24000.00"))
                .incentivesUpTo(percent("20", yuan("100000.00")));
        Quote.Option option = answer(policy, aResident());
        assertThat(reasons(option))
                .endsWith(
                        "continuity: 连续参保激励：已计6年，提高20,000元（应提高24,000元，因奖励合计的限额减少）", "continuity: 奖励合计以100,000元的20%为限");
        assertThat(option.incentives().getFirst().beforeLimit()).isEqualTo(Money.parse("24000.00"));
        APolicy below = policy.incentivesUpTo(yuan("24000.00"));
        assertThat(reasons(answer(below, aResident()))).endsWith("continuity: 连续参保激励：已计6年，提高24,000元");
    }

    @Test
    void yearsThatNobodyToldOfMayAddToThoseCounted() {
        APolicy policy = aPlainPolicy().titled("连续参保").incentive("run", ALWAYS, run("insured", 2015, 2024), null);
        Resident insured = aResident().having(2023, "insured").having(2024, "insured");
        assertThat(reason(answer(policy, insured), "run")).isEqualTo("连续参保：至少已计2年");
        assertThat(reason(answerInEnglish(policy, insured), "run")).isEqualTo("连续参保: at least 2 years counted");
        assertThat(reason(answer(policy, insured.having(2022, "missed")), "run"))
                .isEqualTo("连续参保：已计2年");
        assertThat(reason(answer(policy, insured.born("2023-05-01")), "run")).isEqualTo("连续参保：已计2年");
        APolicy missed = aPlainPolicy().titled("断保").incentive("run", ALWAYS, run("missed", 2015, 2024), null);
        assertThat(reason(answer(missed, aResident().having(2024, "missed")), "run"))
                .isEqualTo("断保：已计1年");
    }

    @Test
    void whoIsSparedAWaitIsToldByWhichClause() {
        APolicy policy = aPlainPolicy()
                .titled("新生儿")
                .wait("newborn", known(Facts.BIRTH), days(0), days(0))
                .wait("late", ALWAYS, months(3), null);
        Quote.Option option = answer(policy, aResident().born("2024-10-20"));
        assertThat(reasons(option)).endsWith("newborn: 新生儿：不设等待期");
        assertThat(option.reasons().getLast().clause()).isEqualTo(APolicy.clause("newborn"));
        assertThat(option.waiting()).isNull();
        APolicy nothingToSpare = aPlainPolicy().titled("新生儿").wait("newborn", known(Facts.BIRTH), days(0), days(0));
        assertThat(reasons(answer(nothingToSpare, aResident().born("2024-10-20"))))
                .noneMatch(line -> line.startsWith("newborn"));
    }

    @Test
    void titlesAreGivenInTheReadersLanguage() {
        APolicy policy = aPolicy()
                .titled(new Text("个人缴费", "Contribution"))
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window("w", ALWAYS, YEAR_START)
                .fiscal("fiscal", is(Facts.GROUP, "resident"), yuan("670.00"));
        assertThat(reasons(answerInEnglish(policy, aResident())))
                .containsExactly(
                        "fee: Contribution: CNY\u00a0400",
                        "fiscal: Government contribution: CNY\u00a0670",
                        "w: Payment on 1 November 2024 falls under “Enrollment”; covered from 1 January 2025 to 31 December 2025");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
