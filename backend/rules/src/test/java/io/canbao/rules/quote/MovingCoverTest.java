package io.canbao.rules.quote;

import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Expression.Snap;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Type;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which rule the first covered day moves with the day of payment, and where the curve begins and ends. */
class MovingCoverTest {

    private static APolicy fee() {
        return aPolicy().fee("fee", ALWAYS, "basic", yuan("400.00"));
    }

    private static APolicy covering(Expression from) {
        return fee().window("window", paid("2025-02-01..2025-08-31"), from);
    }

    /** Segments as {@code from..until rule}, the day after the last one excluded. */
    private static List<String> segments(APolicy policy, Resident resident) {
        return new Curve(policy.compile())
                .of(resident.undated(), Language.ZH, false).stream()
                        .map(segment -> segment.from() + ".." + segment.until() + " "
                                + segment.movingCover().getOrDefault("standard", "fixed"))
                        .toList();
    }

    private static String firstRule(APolicy policy) {
        return segments(policy, aResident()).getFirst().split(" ", 2)[1];
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH_START, 缴费当月1日",
        "MONTH_END, 缴费当月最后一日",
        "NEXT_MONTH, 缴费次月1日",
        "YEAR_START, 缴费当年1月1日",
        "YEAR_END, 缴费当年12月31日",
        "NEXT_YEAR, 缴费次年1月1日"
    })
    void theCoverMayMoveToADayOfTheCalendar(Snap snap, String rule) {
        APolicy policy = fee().window(
                        "window", paid("2024-12-15..2025-02-10"), snapped(PAYMENT, snap), date("2026-12-31"), null);
        assertThat(segments(policy, aResident())).first().asString().endsWith(rule);
    }

    @Test
    void theCoverMayBeginSomeTimeAfterThePayment() {
        assertThat(segments(covering(after(PAYMENT, days(1))), aResident()))
                .startsWith("2025-02-01..2025-09-01 缴费日后1天");
        assertThat(firstRule(covering(after(PAYMENT, months(2))))).isEqualTo("缴费日后2个月");
    }

    @Test
    void theCoverMayBeginWithThePayment() {
        assertThat(firstRule(covering(PAYMENT))).isEqualTo("按缴费日期算出的那天");
        assertThat(firstRule(covering(before(PAYMENT, days(10))))).isEqualTo("按缴费日期算出的那天");
        assertThat(firstRule(covering(greatest(PAYMENT, date("2025-01-15"))))).isEqualTo("按缴费日期算出的那天");
    }

    @Test
    void theCoverMayMoveForSomeAndNotForOthers() {
        APolicy policy = covering(choose(is("residence", "local"), date("2025-03-01"), after(PAYMENT, days(30))));
        assertThat(segments(policy, aResident().giving("residence", "local")))
                .startsWith("2025-02-01..2025-09-01 fixed");
        assertThat(segments(policy, aResident().giving("residence", "permit")))
                .startsWith("2025-02-01..2025-09-01 按缴费日期算出的那天");
    }

    @Test
    void ofTheEarlierOfTwoDaysTheOneThatItIsMovesTheCover() {
        APolicy policy = covering(least(after(PAYMENT, days(1)), date("2025-03-01")));
        assertThat(segments(policy, aResident()))
                .startsWith("2025-02-01..2025-03-01 缴费日后1天", "2025-03-01..2025-09-01 fixed");
    }

    @Test
    void aCoverThatDoesNotDependOnThePaymentIsFixed() {
        assertThat(segments(covering(date("2025-03-01")), aResident())).startsWith("2025-02-01..2025-09-01 fixed");
    }

    @Test
    void aWaitMovesTheCover() {
        APolicy policy = covering(PAYMENT).wait("late", ALWAYS, months(2), months(1));
        assertThat(firstRule(policy)).isEqualTo("缴费满3个月那天");
    }

    @Test
    void aWaitMayEndWithTheNextDay() {
        APolicy policy = covering(PAYMENT).wait("late", ALWAYS, days(30), null, null, null, after(WAIT_END, days(1)));
        assertThat(firstRule(policy)).isEqualTo("缴费满30天的第二天");
    }

    @Test
    void aWaitMayBeginWithTheNextDay() {
        APolicy policy = covering(PAYMENT).wait("late", ALWAYS, days(30), null, null, after(PAYMENT, days(1)), null);
        assertThat(firstRule(policy)).isEqualTo("从缴费次日算起满30天那天");
        APolicy nextDay = covering(PAYMENT)
                .wait("late", ALWAYS, days(30), null, null, after(PAYMENT, days(1)), after(WAIT_END, days(1)));
        assertThat(firstRule(nextDay)).isEqualTo("从缴费次日算起满30天的第二天");
    }

    @Test
    void aWaitThatEndsOnADayOfTheCalendarDependsOnThePayment() {
        APolicy policy =
                covering(PAYMENT).wait("late", ALWAYS, days(30), null, null, null, snapped(WAIT_END, Snap.NEXT_MONTH));
        assertThat(firstRule(policy)).isEqualTo("按缴费日期算出的那天");
    }

    /** A cover that a definition gives was once said to be fixed, and each day was a segment of its own. */
    @Test
    void theCoverMayMoveByADefinition() {
        APolicy policy = covering(defined("next-day")).define("next-day", Type.DATE, after(PAYMENT, days(1)));
        assertThat(segments(policy, aResident())).startsWith("2025-02-01..2025-09-01 缴费日后1天");
        APolicy wait = covering(PAYMENT)
                .define("payment-day", Type.DATE, PAYMENT)
                .wait("late", ALWAYS, months(2), null, null, defined("payment-day"), null);
        assertThat(firstRule(wait)).isEqualTo("缴费满2个月那天");
    }

    /** Paid on the very day on which the wait begins, the cover was once said to move. */
    @Test
    void aWaitFromAFixedDayDoesNotMove() {
        APolicy policy = covering(PAYMENT).wait("late", ALWAYS, months(8), null, null, date("2025-02-01"), null);
        assertThat(segments(policy, aResident())).startsWith("2025-02-01..2025-09-01 fixed");
    }

    /** Before and after the fixed day the later of the two was once one segment that "depends on the payment". */
    @Test
    void theLaterOfAFixedAndAMovingDayChangesSides() {
        APolicy policy = covering(greatest(date("2025-04-01"), after(PAYMENT, days(1))));
        assertThat(segments(policy, aResident()))
                .startsWith("2025-02-01..2025-04-01 fixed", "2025-04-01..2025-09-01 缴费日后1天");
        APolicy two = covering(greatest(snapped(PAYMENT, Snap.NEXT_MONTH), after(PAYMENT, days(15))));
        assertThat(segments(two, aResident()))
                .startsWith("2025-02-01..2025-02-15 fixed", "2025-02-15..2025-03-01 缴费日后15天");
    }

    /** On the first of a month a wait from there began with the payment, which was once a segment of its own. */
    @Test
    void theFirstOfAMonthIsNoSegmentOfItsOwn() {
        APolicy policy = fee().window("window", paid("2025-02-01..2025-04-30"), PAYMENT)
                .wait("late", ALWAYS, months(2), null, null, snapped(PAYMENT, Snap.MONTH_START), null);
        assertThat(segments(policy, aResident()))
                .containsExactly(
                        "2025-02-01..2025-03-01 fixed",
                        "2025-03-01..2025-04-01 fixed",
                        "2025-04-01..2025-05-01 fixed",
                        "2025-05-01..2026-01-01 fixed");
        APolicy tie = fee().window("window", paid("2025-02-01..2025-04-30"), snapped(PAYMENT, Snap.NEXT_MONTH))
                .wait("late", ALWAYS, months(1), null);
        assertThat(segments(tie, aResident()))
                .containsExactly("2025-02-01..2025-05-01 缴费满1个月那天", "2025-05-01..2026-01-01 fixed");
    }

    @Test
    void theDayOnWhichAWaitBeginsToMoveBelongsToTheDaysBefore() {
        APolicy policy = fee().window("always", paid("2024-10-01..2025-03-31"), YEAR_START)
                .wait("gap", ALWAYS, months(3), null, null, greatest(PAYMENT, YEAR_START), null);
        assertThat(segments(policy, aResident()))
                .startsWith("2024-10-01..2025-01-02 fixed", "2025-01-02..2025-04-01 缴费满3个月那天");
    }

    @Test
    void aBirthFixesTheFirstDay() {
        assertThat(segments(
                        covering(snapped(PAYMENT, Snap.MONTH_START)),
                        aResident().born("2025-03-10")))
                .startsWith("2025-03-10..2025-04-01 fixed", "2025-04-01..2025-09-01 缴费当月1日");
    }

    @Test
    void aSegmentOfOneDayMoves() {
        APolicy policy = fee().window("day", paid("2025-02-01..2025-02-01"), after(PAYMENT, days(1)));
        assertThat(segments(policy, aResident())).startsWith("2025-02-01..2025-02-02 缴费日后1天");
    }

    @Test
    void noCoverMovesOnASingleClosedDay() {
        APolicy policy = fee().window("before", paid("2025-02-01..2025-02-28"), PAYMENT)
                .closed("pause", paid("2025-03-01..2025-03-01"))
                .window("after", paid("2025-03-02..2025-08-31"), PAYMENT);
        assertThat(segments(policy, aResident())).contains("2025-03-01..2025-03-02 fixed");
    }

    @Test
    void whereNoWindowSpeaksOfADayTheCurveBeginsWithTheYear() {
        assertThat(segments(fee().window("always", atLeast(age(), number(0)), YEAR_START), aResident()))
                .first()
                .asString()
                .startsWith("2025-01-01");
    }

    /** Closed days that a definition names were once left out before the year. */
    @Test
    void theCurveBeginsWithADayThatADefinitionNames() {
        APolicy policy = fee().define("autumn", paid("2024-09-01..2024-12-31"))
                .closed("autumn", test("autumn"))
                .window("late", paid("2025-03-01.."), YEAR_START);
        assertThat(segments(policy, aResident())).first().asString().startsWith("2024-09-01..2025-01-01");
    }

    @Test
    void theCurveBeginsWithTheEarliestDayThatAnyWindowSpeaksOf() {
        APolicy policy = fee().window("late", paid("2025-03-01.."), YEAR_START)
                .window("early", paid("2024-10-01..2024-12-31"), YEAR_START);
        assertThat(segments(policy, aResident())).first().asString().startsWith("2024-10-01..2025-01-01");
    }

    @Test
    void theYearBeforeMayAlreadyBeOpenToSomebody() {
        APolicy policy = fee().window("central", paid("2024-09-01.."), YEAR_START)
                .window("school", within(event("school-entry"), days(30)), YEAR_START);
        assertThat(segments(policy, aResident().after("school-entry", "2023-12-20")))
                .first()
                .asString()
                .startsWith("2024-01-01..2024-01-20");
        assertThat(segments(policy, aResident().after("school-entry", "2024-05-01")))
                .first()
                .asString()
                .startsWith("2024-05-01..2024-06-01");
    }

    @Test
    void theCurveGoesOnWhileAPaymentStillBuysCover() {
        APolicy policy = fee().window("students", paid("2025-09-01..2026-03-31"), PAYMENT, date("2026-08-31"), null);
        assertThat(segments(policy, aResident())).containsExactly("2025-09-01..2026-04-01 按缴费日期算出的那天");
        APolicy year = fee().window("year", paid("2025-09-01.."), PAYMENT, date("2026-01-15"), null)
                .wait("late", ALWAYS, days(5), null);
        assertThat(segments(year, aResident())).last().asString().startsWith("2025-09-01..2026-01-11");
    }

    @Test
    void theCurveEndsWithTheYearAfterAtTheLatest() {
        APolicy policy = fee().window("ever", paid("2025-09-01.."), PAYMENT, date("2030-12-31"), null);
        assertThat(segments(policy, aResident())).containsExactly("2025-09-01..2027-01-01 按缴费日期算出的那天");
    }

    @Test
    void otherDaysOfCostsMadeGoodAreAnotherSegment() {
        APolicy policy = fee().window(
                        "window",
                        paid("2025-02-01..2025-08-31"),
                        date("2025-09-01"),
                        YEAR_END,
                        choose(paid("..2025-03-31"), date("2025-01-01"), date("2025-02-01")));
        assertThat(segments(policy, aResident()))
                .startsWith("2025-02-01..2025-04-01 fixed", "2025-04-01..2025-09-01 fixed");
    }
}
