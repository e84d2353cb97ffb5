package io.canbao.rules.engine;

import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Expression.Snap;
import io.canbao.rules.policy.Expression.Unit;
import io.canbao.rules.policy.Type;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class ExpressionTest {

    private static APolicy policy() {
        return aPlainPolicy()
                .fact("income", Type.AMOUNT)
                .fact("persons", Type.NUMBER)
                .fact("moved", Type.DATE);
    }

    private static String numberOf(Expression number, Resident resident) {
        return policy().incentive("number", ALWAYS, number, yuan("0.00"))
                .answer(resident)
                .years()
                .getOrDefault("number", "not answered");
    }

    private static String amountOf(Expression amount, Resident resident) {
        return aPolicy()
                .fact("income", Type.AMOUNT)
                .fact("persons", Type.NUMBER)
                .fee("fee", ALWAYS, "basic", amount)
                .window("window", ALWAYS, YEAR_START)
                .answer(resident)
                .fee();
    }

    private static String dayOf(Expression day, Resident resident) {
        return aPolicy()
                .fact("moved", Type.DATE)
                .window("window", ALWAYS, day, date("2099-12-31"), null)
                .answer(resident)
                .from();
    }

    private static String timeOf(Expression period) {
        return policy().wait("wait", ALWAYS, period, days(1))
                .answer(aResident())
                .waiting()
                .replace(" + 0 months 1 days", "");
    }

    @Test
    void numbersAddSubtractMultiplyAndCompare() {
        Resident three = aResident().giving("persons", 3);
        assertThat(numberOf(sum(fact("persons"), number(1), number(2)), three)).isEqualTo("6");
        assertThat(numberOf(less(fact("persons"), number(1), number(4)), three)).isEqualTo("-2");
        assertThat(numberOf(times(fact("persons"), number(-2)), three)).isEqualTo("-6");
        assertThat(numberOf(least(fact("persons"), number(2), number(5)), three))
                .isEqualTo("2");
        assertThat(numberOf(greatest(number(2), fact("persons"), number(1)), three))
                .isEqualTo("3");
        assertThat(numberOf(sum(fact("persons")), three)).isEqualTo("3");
    }

    @Test
    void whatNobodyToldAndWhatATextLeavesOpenPassThroughEveryCalculation() {
        for (Expression open : new Expression[] {fact("income"), UNSPECIFIED}) {
            String said = open == UNSPECIFIED ? "open" : "none";
            assertThat(amountOf(open, aResident())).isEqualTo(said);
            assertThat(amountOf(sum(yuan("1.00"), open), aResident())).isEqualTo(said);
            assertThat(amountOf(less(open, yuan("1.00")), aResident())).isEqualTo(said);
            assertThat(amountOf(least(yuan("1.00"), open), aResident())).isEqualTo(said);
            assertThat(amountOf(greatest(open, yuan("1.00")), aResident())).isEqualTo(said);
            assertThat(amountOf(times(open, number(0)), aResident())).isEqualTo(said);
            assertThat(amountOf(percent("0", open), aResident())).isEqualTo(said);
        }
        assertThat(dayOf(after(UNSPECIFIED, days(1)), aResident())).isEqualTo("open");
        assertThat(dayOf(after(PAYMENT, times(days(1), UNSPECIFIED)), aResident()))
                .isEqualTo("open");
        assertThat(dayOf(before(fact("moved"), days(1)), aResident())).isEqualTo("none");
        assertThat(dayOf(snapped(fact("moved"), Snap.MONTH_START), aResident())).isEqualTo("none");
        assertThat(dayOf(snapped(UNSPECIFIED, Snap.MONTH_START), aResident())).isEqualTo("open");
        assertThat(numberOf(elapsed(Unit.YEARS, fact("moved"), PAYMENT), aResident()))
                .isEqualTo("none");
        assertThat(numberOf(elapsed(Unit.YEARS, UNSPECIFIED, PAYMENT), aResident()))
                .isEqualTo("open");
    }

    @Test
    void aMissingFactOutweighsAnOpenText() {
        assertThat(amountOf(sum(UNSPECIFIED, fact("income")), aResident())).isEqualTo("none");
        assertThat(amountOf(sum(fact("income"), UNSPECIFIED, yuan("1.00")), aResident()))
                .isEqualTo("none");
    }

    @Test
    void percentagesAreRoundedOnceHalfUpToFen() {
        assertThat(amountOf(percent("90", yuan("400.00")), aResident())).isEqualTo("360.00");
        assertThat(amountOf(percent("12.5", yuan("0.20")), aResident())).isEqualTo("0.03");
        assertThat(amountOf(percent("12.5", yuan("0.12")), aResident())).isEqualTo("0.02");
        assertThat(amountOf(percent("12.5", yuan("0.11")), aResident())).isEqualTo("0.01");
        assertThat(amountOf(percent("33.333333", yuan("100.00")), aResident())).isEqualTo("33.33");
        assertThat(amountOf(percent("150", yuan("400.00")), aResident())).isEqualTo("600.00");
    }

    @Test
    void percentagesAreRoundedToTheUnitOfTheText() {
        Expression third = yuan("100.55");
        assertThat(amountOf(percent("50", third, RoundingMode.HALF_UP, 100), aResident()))
                .isEqualTo("50.00");
        assertThat(amountOf(percent("50", third, RoundingMode.UP, 100), aResident()))
                .isEqualTo("51.00");
        assertThat(amountOf(percent("50", third, RoundingMode.DOWN, 10), aResident()))
                .isEqualTo("50.20");
        assertThat(amountOf(percent("50", third, RoundingMode.UP, 10), aResident()))
                .isEqualTo("50.30");
    }

    /** The product of a large amount and a long percentage once ran over silently and came out negative. */
    @Test
    void largeAmountsTimesLongPercentagesStayExact() {
        Resident rich = aResident().giving("income", 999_999_999_999L);
        assertThat(amountOf(percent("33.333333", fact("income")), rich)).isEqualTo("3333333300.00");
        assertThat(amountOf(percent("99999.999999", fact("income")), rich)).isEqualTo("9999999999890.00");
    }

    @Test
    void datesMoveAndCompare() {
        Resident resident = aResident().paying("2025-01-31");
        assertThat(dayOf(after(PAYMENT, months(1)), resident)).isEqualTo("2025-02-28");
        assertThat(dayOf(before(PAYMENT, period(2, 1)), resident)).isEqualTo("2024-11-30");
        assertThat(dayOf(greatest(PAYMENT, YEAR_START), resident)).isEqualTo("2025-01-31");
        assertThat(dayOf(least(PAYMENT, YEAR_START), resident)).isEqualTo("2025-01-01");
        assertThat(dayOf(snapped(PAYMENT, Snap.NEXT_MONTH), resident)).isEqualTo("2025-02-01");
        assertThat(dayOf(snapped(after(PAYMENT, months(3)), Snap.NEXT_MONTH), resident))
                .isEqualTo("2025-05-01");
    }

    @Test
    void periodsAddMultiplyAndCompare() {
        assertThat(timeOf(sum(months(1), days(10)))).isEqualTo("1 months 10 days");
        assertThat(timeOf(less(months(1), days(10)))).isEqualTo("1 months -10 days");
        assertThat(timeOf(times(months(1), number(3)))).isEqualTo("3 months");
        assertThat(timeOf(times(period(1, -1), number(2)))).isEqualTo("2 months -2 days");
        assertThat(timeOf(least(months(1), days(31)))).isEqualTo("1 months");
        assertThat(timeOf(greatest(months(1), days(31)))).isEqualTo("0 months 31 days");
        assertThat(timeOf(greatest(months(1), days(29)))).isEqualTo("1 months");
        assertThat(timeOf(least(months(1), days(30)))).isEqualTo("1 months");
        assertThat(timeOf(greatest(months(1), days(30)))).isEqualTo("1 months");
    }

    /** The type of a sum was once that of its first operand, and an open value has none of its own. */
    @Test
    void periodsCompareAsPeriodsWhateverStandsInFront() {
        Expression open = choose(is(Facts.GROUP, "newborn"), UNSPECIFIED, months(1));
        assertThat(timeOf(least(open, days(40)))).isEqualTo("1 months");
        Expression lastOpen = choose(is(Facts.GROUP, "resident"), months(1), UNSPECIFIED);
        assertThat(timeOf(least(lastOpen, days(40)))).isEqualTo("1 months");
    }

    @Test
    void timeBetweenDatesCountsWholeUnits() {
        Resident born = aResident().born("2004-02-29").paying("2025-02-28");
        assertThat(numberOf(age(), born)).isEqualTo("21");
        assertThat(numberOf(elapsed(Unit.MONTHS, BIRTH, PAYMENT), born)).isEqualTo("252");
        assertThat(numberOf(elapsed(Unit.DAYS, YEAR_START, PAYMENT), born)).isEqualTo("58");
        assertThat(numberOf(elapsed(Unit.DAYS, PAYMENT, YEAR_START), born)).isEqualTo("-58");
    }

    @Test
    void yearsOfTheHistoryAreCountedBetweenTheirBounds() {
        Resident resident = aResident()
                .having(2020, "missed")
                .having(2022, "missed")
                .having(2023, "insured")
                .having(2024, "missed")
                .having(2025, "missed");
        assertThat(numberOf(years("missed", 2021, 2024), resident)).isEqualTo("2");
        assertThat(numberOf(years("missed", 2020, 2024), resident)).isEqualTo("3");
        assertThat(numberOf(years("missed", 1900, 2024), resident)).isEqualTo("3");
        assertThat(numberOf(years("missed", 2025, 2024), resident)).isEqualTo("0");
        assertThat(numberOf(years("insured", 2021, 2024), resident)).isEqualTo("1");
        assertThat(numberOf(years("missed", 2021, 2025), resident)).isEqualTo("3");
    }

    /**
     * Gaps count from 2025 on only. In the pack of 2024 that first year lay beyond the years kept, and every missed year
     * since the sixties counted instead.
     */
    @Test
    void noYearCountsBeforeTheFirstThatMay() {
        Resident resident = aResident().having(2022, "missed").having(2023, "missed");
        assertThat(numberOf(years("missed", 2026, 2024), resident)).isEqualTo("0");
        assertThat(numberOf(years("missed", 2027, 2024), resident)).isEqualTo("0");
        assertThat(numberOf(run("missed", 2030, 2023), resident)).isEqualTo("0");
    }

    /** A count that ended after the insurance year found nothing at all. */
    @Test
    void aCountMayEndAfterTheInsuranceYear() {
        Resident resident = aResident().having(2024, "missed").having(2026, "missed");
        assertThat(numberOf(years("missed", 2021, 2026), resident)).isEqualTo("2");
        assertThat(numberOf(years("missed", 2021, 2099), resident)).isEqualTo("2");
    }

    @Test
    void aRunEndsAtTheFirstYearThatDiffers() {
        Resident resident =
                aResident().having(2021, "insured").having(2023, "insured").having(2024, "insured");
        assertThat(numberOf(run("insured", 2015, 2024), resident)).isEqualTo("2");
        assertThat(numberOf(run("insured", 2024, 2024), resident)).isEqualTo("1");
        assertThat(numberOf(run("insured", 2015, 2025), resident)).isEqualTo("0");
    }

    @Test
    void membersOfSetsAreCounted() {
        Resident resident =
                aResident().showing("migrant-work").taking("voucher").taking("accident-cover");
        assertThat(numberOf(count(Facts.PRODUCTS, "voucher", "accident-cover"), resident))
                .isEqualTo("2");
        assertThat(numberOf(count(Facts.EVIDENCE, "household-book"), resident)).isEqualTo("0");
        assertThat(numberOf(count(Facts.PRODUCTS, "voucher"), aResident().taking("accident-cover")))
                .isEqualTo("0");
        assertThat(numberOf(count(Facts.EVIDENCE, "household-book", "migrant-work"), resident))
                .isEqualTo("1");
    }

    @Test
    void theFirstBranchThatHoldsIsChosen() {
        Expression priced = choose(is(Facts.GROUP, "university-student"), yuan("380.00"), yuan("400.00"));
        assertThat(amountOf(priced, aResident().belongingTo("university-student")))
                .isEqualTo("380.00");
        assertThat(amountOf(priced, aResident())).isEqualTo("400.00");
    }

    @Test
    void definedValuesStandForTheirFormula() {
        APolicy policy = aPolicy()
                .define("rate", Type.AMOUNT, yuan("380.00"))
                .define("double", Type.AMOUNT, times(defined("rate"), number(2)))
                .fee("fee", ALWAYS, "basic", defined("double"))
                .window("window", ALWAYS, YEAR_START);
        assertThat(policy.answer(aResident()).fee()).isEqualTo("760.00");
    }

    @Test
    void amountsOfTheDecisionInHandHaveNames() {
        APolicy policy = policy().fee("accident", takes("accident-cover"), "accident", yuan("50.00"))
                .fiscal("fiscal", ALWAYS, yuan("670.00"))
                .surcharge("surcharge", ALWAYS, amount("fiscal.basic"))
                .subsidy("subsidy", ALWAYS, yuan("100.00"));
        Resident resident = aResident().taking("accident-cover");
        for (String[] named : new String[][] {
            {"fee", "450.00"}, {"fee.basic", "400.00"}, {"fee.accident", "50.00"}, {"fiscal", "670.00"},
            {"surcharge", "670.00"}, {"subsidy", "100.00"}, {"remaining", "350.00"}, {"payable", "1020.00"}
        }) {
            assertThat(policy.incentive(named[0], ALWAYS, null, amount(named[0]))
                            .answer(resident)
                            .awards()
                            .get(named[0]))
                    .as(named[0])
                    .isEqualTo(named[1]);
        }
    }

    @Test
    void aComponentThatNoRowSetsCostsNothing() {
        APolicy policy = policy().fee("accident", takes("accident-cover"), "accident", yuan("50.00"))
                .incentive("award", ALWAYS, null, amount("fee.accident"));
        assertThat(policy.answer(aResident()).awards()).containsEntry("award", "0.00");
        assertThat(policy.answer(aResident()).fee()).isEqualTo("400.00");
    }

    @Test
    void aLimitMeasuresTheMonthsOfAWait() {
        APolicy policy = policy().wait("wait", ALWAYS, period(3, 20), period(1, 15))
                .incentive("both", ALWAYS, new Expression.WaitMonths(false), yuan("0.00"))
                .incentive("fixed", ALWAYS, new Expression.WaitMonths(true), yuan("0.00"));
        assertThat(policy.answer(aResident()).years())
                .containsEntry("both", "5")
                .containsEntry("fixed", "3");
        assertThat(numberOf(new Expression.WaitMonths(false), aResident())).isEqualTo("0");
    }
}
