package io.canbao.rules.engine;

import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.APolicy.needing;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import io.canbao.rules.Said;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Decision.Obstacle;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression.Snap;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final Resident MIGRANT = aResident().paying("2025-01-15");

    private static APolicy shou() {
        return aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window("central", paid("2024-09-01..2024-12-31"), YEAR_START)
                .window(
                        "migrants",
                        paid("2025-01-01..2025-02-28"),
                        after(PAYMENT, days(1)),
                        needing(shows("migrant-work"), "migrant-work"),
                        needing(
                                any(not(known(Facts.CHANNEL)), is(Facts.CHANNEL, "counter", "agent")),
                                "counter",
                                "agent"))
                .window("newborn", within(BIRTH, days(90)), BIRTH)
                .closed("closed", paid("2025-01-01.."));
    }

    /** A child born on 10 February was once covered from 1 January. */
    @Test
    void nobodyIsCoveredBeforeBirth() {
        APolicy policy = aPlainPolicy();
        Resident born = aResident().born("2025-02-10").paying("2025-02-20");
        assertThat(policy.answer(born).from()).isEqualTo("2025-02-10");
        assertThat(policy.answer(aResident().born("2024-02-10")).from()).isEqualTo("2025-01-01");
        APolicy backwards = aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window("back", ALWAYS, PAYMENT, YEAR_END, YEAR_START);
        assertThat(backwards.answer(born).retroactive()).isEqualTo("2025-02-10");
    }

    @Test
    void aPaymentEntersByTheWindowThatItFallsIn() {
        Said said = shou().answer(aResident());
        assertThat(said.entry()).isEqualTo("central");
        assertThat(said.from()).isEqualTo("2025-01-01");
        assertThat(said.to()).isEqualTo("2025-12-31");
    }

    @Test
    void aWindowStepsBackWhileItsNeedsAreUnmet() {
        assertThat(shou().answer(MIGRANT).obstacle()).isEqualTo(Obstacle.NEED_UNMET);
        assertThat(shou().answer(MIGRANT.showing("migrant-work")).entry()).isEqualTo("migrants");
        assertThat(shou().answer(MIGRANT.showing("migrant-work")).from()).isEqualTo("2025-01-16");
        assertThat(shou().answer(MIGRANT.showing("migrant-work").giving(Facts.CHANNEL, "online"))
                        .obstacle())
                .isEqualTo(Obstacle.NEED_UNMET);
        assertThat(shou().answer(MIGRANT.showing("migrant-work").giving(Facts.CHANNEL, "agent"))
                        .accepted())
                .isTrue();
    }

    @Test
    void anotherWindowIsOpenToWhoeverItSpeaksFor() {
        assertThat(shou().answer(MIGRANT.born("2024-12-20")).entry()).isEqualTo("newborn");
        assertThat(shou().answer(MIGRANT.born("2024-12-20")).from()).isEqualTo("2024-12-20");
    }

    @Test
    void outsideAllWindowsItIsClosedWhetherSaidOrNot() {
        Said closed = shou().answer(aResident().paying("2025-03-01"));
        assertThat(closed.obstacle()).isEqualTo(Obstacle.CLOSED);
        assertThat(closed.payable()).isEqualTo("none");
        assertThat(closed.from()).isEqualTo("none");
        assertThat(shou().answer(aResident().paying("2024-08-31")).obstacle()).isEqualTo(Obstacle.CLOSED);
    }

    @Test
    void whoIsNotEligibleIsRefusedInEveryWindow() {
        APolicy policy = shou().refusing("non-local", is("residence", "none"))
                .refusing("covered", is("history.2025", "insured"));
        assertThat(policy.answer(aResident()).accepted()).isTrue();
        assertThat(policy.answer(aResident().giving("residence", "none")).obstacle())
                .isEqualTo(Obstacle.NOT_ELIGIBLE);
        assertThat(policy.answer(aResident().having(2025, "insured").paying("2025-03-01"))
                        .obstacle())
                .isEqualTo(Obstacle.NOT_ELIGIBLE);
    }

    @Test
    void ofSeveralOpenWindowsTheEarliestCoverWins() {
        APolicy policy = aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window("late", ALWAYS, date("2025-04-01"))
                .window("birth", known(Facts.BIRTH), BIRTH)
                .window("soon", ALWAYS, date("2025-03-01"));
        assertThat(policy.answer(aResident()).entry()).isEqualTo("soon");
        assertThat(policy.answer(aResident().born("2024-10-01")).entry()).isEqualTo("birth");
    }

    @Test
    void thenTheLowestPaymentThenTheOrder() {
        APolicy policy = aPolicy()
                .fee("dear", entering("dear"), "basic", yuan("1070.00"))
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window("dear", ALWAYS, YEAR_START)
                .window("first", ALWAYS, YEAR_START)
                .window("second", ALWAYS, YEAR_START);
        assertThat(policy.answer(aResident()).entry()).isEqualTo("first");
        assertThat(policy.answer(aResident()).payable()).isEqualTo("400.00");
    }

    @Test
    void aWaitCountsWhenCoversAreCompared() {
        APolicy policy = aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window("waiting", ALWAYS, date("2025-01-01"))
                .window("plain", ALWAYS, date("2025-02-01"))
                .wait("wait", entering("waiting"), months(6), null);
        assertThat(policy.answer(aResident()).entry()).isEqualTo("plain");
    }

    @Test
    void openCoversAndPaymentsComeLast() {
        APolicy policy = aPolicy()
                .fee("open", entering("costly"), "basic", UNSPECIFIED)
                .fee("fee", ALWAYS, "basic", yuan("4000.00"))
                .window("open", ALWAYS, UNSPECIFIED)
                .window("costly", ALWAYS, YEAR_END)
                .window("known", ALWAYS, YEAR_END);
        assertThat(policy.answer(aResident()).entry()).isEqualTo("known");
    }

    @Test
    void aWindowThatCoversNoDayIsTheLastChoice() {
        APolicy policy = aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window("outlived", ALWAYS, YEAR_START)
                .window("open", ALWAYS, YEAR_END)
                .wait("wait", entering("outlived"), months(24), null);
        assertThat(policy.answer(aResident()).entry()).isEqualTo("open");
    }

    @Test
    void aPackMayTakeTheFirstOpenWindowInstead() {
        APolicy policy = aPolicy()
                .firstOpenWindowWins()
                .window("needy", ALWAYS, YEAR_START, needing(shows("migrant-work")))
                .window("late", ALWAYS, date("2025-04-01"))
                .window("soon", ALWAYS, date("2025-03-01"));
        assertThat(policy.answer(aResident()).entry()).isEqualTo("late");
        assertThat(policy.answer(aResident().showing("migrant-work")).entry()).isEqualTo("needy");
    }

    @Test
    void earlierCostsAreMadeGoodOnlyBeforeTheCover() {
        APolicy policy = aPolicy()
                .window(
                        "employee",
                        known("events.employee-cover-ended"),
                        snapped(PAYMENT, Snap.MONTH_START),
                        YEAR_END,
                        event("employee-cover-ended"));
        Said backwards = policy.answer(aResident().after("employee-cover-ended", "2024-09-15"));
        assertThat(backwards.from()).isEqualTo("2024-11-01");
        assertThat(backwards.retroactive()).isEqualTo("2024-09-15");
        assertThat(policy.answer(aResident().after("employee-cover-ended", "2024-11-01"))
                        .retroactive())
                .isEqualTo("none");
    }

    @Test
    void aCoverMayEndBeforeTheYearDoes() {
        Said said = aPolicy()
                .window("school", ALWAYS, date("2024-09-01"), date("2025-08-31"), null)
                .answer(aResident());
        assertThat(said.to()).isEqualTo("2025-08-31");
    }

    @Test
    void theSameQuestionMayBeAskedForAnotherDay() {
        CompiledPolicy policy = shou().compile();
        Subject subject =
                policy.subject(aResident().in("subsistence", "2025-01-01", null).facts());
        assertThat(policy.decide(subject, 0).accepted()).isTrue();
        Subject later = subject.paidOn(LocalDate.of(2025, 3, 1));
        assertThat(policy.decide(later, 0).obstacle()).isEqualTo(Obstacle.CLOSED);
        assertThat(policy.evaluation(later).holds(has("subsistence"))).isTrue();
    }

    /** Rewards were once read in the state of the window that was tried last, even if another one had won. */
    @Test
    void rewardsAreThoseOfTheWindowThatWon() {
        CompiledPolicy policy = aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window("winner", ALWAYS, YEAR_START)
                .window("loser", ALWAYS, YEAR_END)
                .closed("closed", ALWAYS)
                .fee("extra", entering("loser"), "extra", yuan("5.00"))
                .incentive("reward", entering("winner"), null, FEE)
                .compile();
        Subject subject = policy.subject(aResident().facts());
        Decision decision = policy.decide(subject, 0);
        assertThat(policy.awards(subject, decision)).hasSize(1);
        assertThat(policy.awards(subject, decision).getFirst().raiseFen()).isEqualTo(40_000);
        assertThat(policy.evaluation(subject).of(PAYABLE)).isEqualTo(decision.payableFen());
    }
}
