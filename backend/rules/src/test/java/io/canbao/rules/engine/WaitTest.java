package io.canbao.rules.engine;

import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import io.canbao.rules.Said;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Expression.Snap;
import io.canbao.rules.policy.Type;
import org.junit.jupiter.api.Test;

class WaitTest {

    private static final Resident LATE = aResident().paying("2025-03-10");
    private static final Expression MISSED = years("missed", 2021, 2024);

    private static APolicy policy() {
        return aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window("central", paid("..2024-12-31"), YEAR_START)
                .window("extension", paid("2025-01-01..2025-02-28"), snapped(PAYMENT, Snap.NEXT_MONTH))
                .window("late", paid("2025-03-01.."), PAYMENT);
    }

    /** Late payment, a gap and the exception of newborns, as the Chongqing notices have them. */
    private static APolicy chongqing() {
        return policy().wait("newborn", within(BIRTH, days(90)), days(0), days(0))
                .wait("late", entering("late"), months(3), null)
                .wait(
                        "gap",
                        atLeast(MISSED, number(1)),
                        months(3),
                        times(months(1), less(MISSED, number(1))),
                        null,
                        greatest(PAYMENT, YEAR_START),
                        null);
    }

    @Test
    void withoutAWaitTheWindowDecides() {
        assertThat(chongqing().answer(aResident()).waiting()).isEqualTo("none");
        assertThat(chongqing().answer(aResident()).from()).isEqualTo("2025-01-01");
    }

    @Test
    void aWaitEndsOnTheSameDayOfTheMonth() {
        Said said = chongqing().answer(LATE);
        assertThat(said.waiting()).isEqualTo("3 months + 0 months");
        assertThat(said.waitFrom()).isEqualTo("2025-03-10");
        assertThat(said.from()).isEqualTo("2025-06-10");
        assertThat(said.to()).isEqualTo("2025-12-31");
    }

    @Test
    void aWaitOfDaysCountsDays() {
        Said said = policy().wait("late", entering("late"), days(90), null)
                .answer(aResident().paying("2025-03-01"));
        assertThat(said.from()).isEqualTo("2025-05-30");
    }

    @Test
    void insideTheCentralWindowAWaitStartsWithTheYear() {
        Said said = chongqing().answer(aResident().having(2024, "missed"));
        assertThat(said.waitFrom()).isEqualTo("2025-01-01");
        assertThat(said.from()).isEqualTo("2025-04-01");
    }

    @Test
    void lateAndGapShareOneFixedPartAndEveryFurtherYearAdds() {
        Said one = chongqing().answer(LATE.having(2024, "missed"));
        assertThat(one.waiting()).isEqualTo("3 months + 0 months");
        assertThat(one.from()).isEqualTo("2025-06-10");
        Said three = chongqing()
                .answer(LATE.having(2024, "missed").having(2023, "missed").having(2021, "missed"));
        assertThat(three.waiting()).isEqualTo("3 months + 2 months");
        assertThat(three.from()).isEqualTo("2025-08-10");
    }

    @Test
    void inTheExtensionTheLaterOfBothDaysCounts() {
        Resident extension = aResident().paying("2025-02-10");
        assertThat(chongqing().answer(extension).from()).isEqualTo("2025-03-01");
        assertThat(chongqing().answer(extension.having(2024, "missed")).from()).isEqualTo("2025-05-10");
        Said shorter = policy().wait("short", ALWAYS, days(5), null).answer(extension);
        assertThat(shorter.from()).isEqualTo("2025-03-01");
        assertThat(shorter.waiting()).isEqualTo("0 months 5 days + 0 months");
    }

    @Test
    void anExceptionInFrontSetsBothPartsToNothing() {
        assertThat(chongqing().answer(LATE.born("2025-03-01")).waiting()).isEqualTo("none");
        assertThat(chongqing().answer(LATE.born("2025-03-01")).from()).isEqualTo("2025-03-10");
    }

    @Test
    void theWholeWaitIsNeverShorterThanTheTextDemands() {
        APolicy policy = chongqing().wait("four", atLeast(MISSED, number(2)), null, null, months(6), null, null);
        Said longer = policy.answer(LATE.having(2024, "missed").having(2023, "missed"));
        assertThat(longer.from()).isEqualTo("2025-09-10");
        assertThat(policy.answer(LATE).from()).isEqualTo("2025-06-10");
        APolicy shorter = chongqing().wait("floor", ALWAYS, null, null, months(2), null, null);
        assertThat(shorter.answer(LATE).from()).isEqualTo("2025-06-10");
        assertThat(shorter.answer(LATE).waiting()).isEqualTo("3 months + 0 months");
    }

    /**
     * The parts shown once added up to less than the wait that was applied; after four missed years it is the sum of
     * both parts that must reach six months (国办发〔2024〕38号).
     */
    @Test
    void theVariablePartMakesUpForWhatTheFixedOneLacks() {
        APolicy policy = chongqing()
                .wait("floor", ALWAYS, null, null, months(6), null, null)
                .incentive("months", ALWAYS, new Expression.WaitMonths(false), yuan("0.00"));
        assertThat(policy.answer(LATE).waiting()).isEqualTo("3 months + 3 months");
        assertThat(policy.answer(LATE).years()).containsEntry("months", "6");
    }

    /** From 10 March three months are 92 days. */
    @Test
    void aLeastWaitThatEndsOnTheSameDayLengthensNothing() {
        APolicy policy = chongqing().wait("floor", ALWAYS, null, null, days(92), null, null);
        assertThat(policy.answer(LATE).waiting()).isEqualTo("3 months + 0 months");
        APolicy longer = chongqing().wait("floor", ALWAYS, null, null, days(93), null, null);
        assertThat(longer.answer(LATE).waiting()).isEqualTo("3 months + -3 months 93 days");
        assertThat(longer.answer(LATE).from()).isEqualTo("2025-06-11");
    }

    @Test
    void withoutAWaitThereIsNothingToLengthen() {
        APolicy policy = policy().wait("floor", ALWAYS, null, null, months(6), null, null);
        assertThat(policy.answer(LATE).waiting()).isEqualTo("none");
    }

    @Test
    void textsMayCountTheFirstCoveredDayOtherwise() {
        APolicy next = policy().wait("w", entering("late"), months(3), null, null, null, after(WAIT_END, days(1)));
        assertThat(next.answer(LATE).from()).isEqualTo("2025-06-11");
        APolicy month =
                policy().wait("w", entering("late"), months(3), null, null, null, snapped(WAIT_END, Snap.NEXT_MONTH));
        assertThat(month.answer(LATE).from()).isEqualTo("2025-07-01");
        APolicy start =
                policy().wait("w", entering("late"), months(3), null, null, snapped(PAYMENT, Snap.MONTH_START), null);
        assertThat(start.answer(LATE).from()).isEqualTo("2025-06-01");
    }

    @Test
    void aWaitThatOutlivesTheYearIsPaidWithoutACoveredDay() {
        Said said = chongqing().answer(aResident().paying("2025-10-01"));
        assertThat(said.accepted()).isTrue();
        assertThat(said.outlived()).isTrue();
        assertThat(said.from()).isEqualTo("none");
        assertThat(said.to()).isEqualTo("none");
        assertThat(said.payable()).isEqualTo("400.00");
        assertThat(chongqing().answer(aResident().paying("2025-09-30")).from()).isEqualTo("2025-12-30");
        assertThat(chongqing().answer(aResident().paying("2025-09-30")).outlived())
                .isFalse();
    }

    @Test
    void aWaitTakesTheDaysMadeGoodAway() {
        APolicy policy = aPolicy()
                .window("employee", ALWAYS, snapped(PAYMENT, Snap.MONTH_START), YEAR_END, event("employee-cover-ended"))
                .wait("wait", is("history.2024", "missed"), months(3), null);
        Resident left = LATE.after("employee-cover-ended", "2025-01-31");
        assertThat(policy.answer(left).retroactive()).isEqualTo("2025-01-31");
        assertThat(policy.answer(left.having(2024, "missed")).from()).isEqualTo("2025-06-10");
        assertThat(policy.answer(left.having(2024, "missed")).retroactive()).isEqualTo("none");
    }

    @Test
    void aWaitThatEndsOnTheFirstCoveredDayTakesNothingAway() {
        APolicy policy = aPolicy()
                .window("employee", ALWAYS, date("2025-06-10"), YEAR_END, event("employee-cover-ended"))
                .wait("wait", ALWAYS, months(3), null);
        Resident left = LATE.after("employee-cover-ended", "2025-01-31");
        assertThat(policy.answer(left).from()).isEqualTo("2025-06-10");
        assertThat(policy.answer(left).retroactive()).isEqualTo("2025-01-31");
        assertThat(policy.answer(left.paying("2025-03-11")).retroactive()).isEqualTo("none");
    }

    /** A row applies for each of its parts by itself: the months that it looks at grow while the parts are set. */
    @Test
    void aRowSeesTheMonthsThatTheWaitHasSoFar() {
        APolicy policy = policy().wait("late", entering("late"), months(3), null)
                .wait(
                        "short",
                        atMost(new Expression.WaitMonths(false), number(3)),
                        null,
                        months(1),
                        months(6),
                        null,
                        null);
        assertThat(policy.answer(LATE).waiting()).isEqualTo("3 months + 1 months");
        assertThat(policy.answer(LATE).from()).isEqualTo("2025-07-10");
    }

    @Test
    void aRowSeesTheEndOfAWaitOnceItIsKnown() {
        APolicy policy = policy().wait("late", entering("late"), months(3), null)
                .wait("end", known(WAIT_END), null, null, null, YEAR_END, after(WAIT_END, days(1)));
        assertThat(policy.answer(LATE).waitFrom()).isEqualTo("2025-03-10");
        assertThat(policy.answer(LATE).from()).isEqualTo("2025-06-11");
    }

    private static Condition known(Expression day) {
        return atLeast(day, date("1900-01-01"));
    }

    @Test
    void anOpenPartLeavesTheFirstCoveredDayOpen() {
        Said open = policy().wait("w", entering("late"), months(3), times(months(1), UNSPECIFIED))
                .answer(LATE);
        assertThat(open.waiting()).isEqualTo("3 months + open");
        assertThat(open.from()).isEqualTo("open");
        assertThat(open.to()).isEqualTo("2025-12-31");
        Said start = policy().wait("w", entering("late"), months(3), null, null, UNSPECIFIED, null)
                .answer(LATE);
        assertThat(start.waitFrom()).isEqualTo("open");
        assertThat(start.from()).isEqualTo("open");
    }

    /** An open least wait or first covered day was once passed over, and the cover began earlier than anybody knows. */
    @Test
    void anOpenLeastWaitOrFirstCoveredDayIsNotPassedOver() {
        assertThat(policy().wait("w", entering("late"), months(3), null, UNSPECIFIED, null, null)
                        .answer(LATE)
                        .from())
                .isEqualTo("open");
        assertThat(policy().wait("w", entering("late"), months(3), null, null, null, UNSPECIFIED)
                        .answer(LATE)
                        .from())
                .isEqualTo("open");
        APolicy missing = policy().fact("moved", Type.DATE)
                .wait("w", entering("late"), months(3), null, null, null, fact("moved"));
        assertThat(missing.answer(LATE).from()).isEqualTo("none");
        assertThat(missing.answer(LATE).outlived()).isFalse();
    }
}
