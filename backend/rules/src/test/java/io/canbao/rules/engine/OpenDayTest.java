package io.canbao.rules.engine;

import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import io.canbao.rules.policy.Expression.Unit;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import org.junit.jupiter.api.Test;

/** Which days of a missing event, birth or recognition are worth giving, by somebody who pays on 1 November 2024. */
class OpenDayTest {

    private static APolicy policy() {
        return aPlainPolicy().fact("moved", Type.DATE);
    }

    @Test
    void oneDayInsideTheBoundsIsShown() {
        APolicy exact =
                policy().subsidy("s", between(date("2023-07-01"), fact("moved"), date("2023-07-01")), yuan("10.00"));
        assertThat(OpenFacts.of(exact, aResident())).containsExactly("moved: 2023-07-01");
        APolicy july =
                policy().subsidy("s", between(date("2023-07-01"), fact("moved"), date("2023-07-31")), yuan("10.00"));
        assertThat(OpenFacts.of(july, aResident())).containsExactly("moved: 2023-07-30");
        APolicy before = policy().subsidy("s", below(fact("moved"), date("2023-07-01")), yuan("10.00"));
        assertThat(OpenFacts.of(before, aResident())).containsExactly("moved: 2023-06-30");
        APolicy after = policy().subsidy("s", above(fact("moved"), date("2024-11-01")), yuan("10.00"));
        assertThat(OpenFacts.of(after, aResident())).containsExactly("moved: 2024-11-02");
    }

    @Test
    void daysAreTriedATimeBeforeThePayment() {
        APolicy policy = policy().subsidy("s", within(fact("moved"), months(3)), yuan("10.00"));
        assertThat(OpenFacts.of(policy, aResident())).containsExactly("moved: 2024-10-31");
        APolicy exact = policy().subsidy(
                        "s",
                        between(after(fact("moved"), months(3)), PAYMENT, after(fact("moved"), months(3))),
                        yuan("10.00"));
        assertThat(OpenFacts.of(exact, aResident())).containsExactly("moved: 2024-08-01");
    }

    /** Long before the payment, so that no day counted from that would do. */
    @Test
    void daysAreTriedATimeBeforeAndAfterAnotherOneThatIsTold() {
        Resident entered = aResident().after("school-entry", "2023-05-01");
        APolicy later = policy().subsidy(
                        "s",
                        between(
                                after(event("school-entry"), days(30)),
                                fact("moved"),
                                after(event("school-entry"), days(30))),
                        yuan("10.00"));
        assertThat(OpenFacts.of(later, entered)).containsExactly("moved: 2023-05-31");
        APolicy earlier = policy().subsidy(
                        "s",
                        between(after(fact("moved"), days(30)), event("school-entry"), after(fact("moved"), days(30))),
                        yuan("10.00"));
        assertThat(OpenFacts.of(earlier, entered)).containsExactly("moved: 2023-04-01");
        APolicy next = policy().subsidy(
                        "s",
                        all(above(fact("moved"), event("school-entry")), below(fact("moved"), date("2023-05-04"))),
                        yuan("10.00"));
        assertThat(OpenFacts.of(next, entered)).containsExactly("moved: 2023-05-03");
    }

    @Test
    void daysAreTriedBesideTheRecognitionOfAnIdentity() {
        APolicy policy = policy().subsidy(
                        "s", between(since("subsistence"), fact("moved"), since("subsistence")), yuan("10.00"));
        assertThat(OpenFacts.of(policy, aResident().in("subsistence", "2023-05-01", null)))
                .containsExactly("moved: 2023-05-01");
    }

    @Test
    void anAgeIsTriedFromTheBirthday() {
        APolicy policy = policy().subsidy("old", atLeast(age(), number(60)), yuan("10.00"));
        assertThat(OpenFacts.of(policy, aResident())).containsExactly("birthDate: 1964-10-31");
        APolicy oldest = policy().subsidy("old", between(number(60), age(), number(60)), yuan("10.00"));
        assertThat(OpenFacts.of(oldest, aResident())).containsExactly("birthDate: 1964-10-31");
        APolicy older = policy().subsidy("old", above(age(), number(60)), yuan("10.00"));
        assertThat(OpenFacts.of(older, aResident())).containsExactly("birthDate: 1963-10-31");
        APolicy days = policy().subsidy(
                        "s",
                        between(number(10), elapsed(Unit.DAYS, fact("moved"), PAYMENT), number(10)),
                        yuan("10.00"));
        assertThat(OpenFacts.of(days, aResident())).containsExactly("moved: 2024-10-22");
        APolicy months = policy().subsidy(
                        "s",
                        between(number(10), elapsed(Unit.MONTHS, fact("moved"), PAYMENT), number(10)),
                        yuan("10.00"));
        assertThat(OpenFacts.of(months, aResident())).containsExactly("moved: 2023-12-31");
    }

    /** Who is 60 on a fixed day was born sixty years before it. */
    @Test
    void anAgeOnAFixedDayIsTriedFromThatDay() {
        APolicy policy = policy().subsidy(
                        "old",
                        between(number(60), elapsed(Unit.YEARS, BIRTH, date("2020-06-30")), number(60)),
                        yuan("10.00"));
        assertThat(OpenFacts.of(policy, aResident())).containsExactly("birthDate: 1960-06-29");
    }

    @Test
    void aBirthOpensTheWindowOfNewborns() {
        APolicy policy = policy().window("newborn", within(BIRTH, days(90)), BIRTH);
        assertThat(OpenFacts.facts(policy, aResident())).containsExactly("birthDate");
    }

    @Test
    void nobodyIsBornAfterThePayment() {
        APolicy today = policy().subsidy("s", between(PAYMENT, BIRTH, PAYMENT), yuan("10.00"));
        assertThat(OpenFacts.of(today, aResident())).containsExactly("birthDate: 2024-11-01");
        APolicy later = policy().subsidy("s", above(BIRTH, PAYMENT), yuan("10.00"));
        assertThat(OpenFacts.of(later, aResident())).isEmpty();
        APolicy moved = policy().subsidy("s", above(fact("moved"), PAYMENT), yuan("10.00"));
        assertThat(OpenFacts.of(moved, aResident())).containsExactly("moved: 2024-11-02");
    }

    @Test
    void aDayOfRecognitionIsAskedForOfAnIdentityToldWithoutOne() {
        APolicy policy = policy().subsidy(
                        "in-time", recognised(atMost(RECOGNISED, date("2024-06-30")), "subsistence"), yuan("360.00"));
        assertThat(OpenFacts.of(policy, aResident().in("subsistence")))
                .containsExactly("categories.subsistence.recognisedOn: 2024-10-31");
        assertThat(OpenFacts.of(policy, aResident().in("subsistence", "2024-06-30", null)))
                .isEmpty();
    }

    @Test
    void anIdentityMayBeRecognisedOnTheDayOfPaymentAndNoLater() {
        APolicy today = policy().subsidy(
                        "new", recognised(between(PAYMENT, RECOGNISED, PAYMENT), "subsistence"), yuan("360.00"));
        assertThat(OpenFacts.of(today, aResident())).containsExactly("categories: subsistence");
        assertThat(OpenFacts.of(today, aResident().in("subsistence")))
                .containsExactly("categories.subsistence.recognisedOn: 2024-11-01");
        APolicy later = policy().subsidy("next", above(since("subsistence"), PAYMENT), yuan("360.00"));
        assertThat(OpenFacts.of(later, aResident())).isEmpty();
        assertThat(OpenFacts.of(later, aResident().in("subsistence"))).isEmpty();
    }

    @Test
    void theDayOfRecognitionIsAskedForWhereTimeCountsFromIt() {
        APolicy policy = policy().subsidy("new", atLeast(since("disability"), date("2024-01-01")), yuan("360.00"))
                .category("severe-disability", "disability");
        assertThat(OpenFacts.facts(policy, aResident().in("disability")))
                .containsExactly("categories.disability.recognisedOn");
        assertThat(OpenFacts.facts(policy, aResident().in("severe-disability")))
                .containsExactly("categories.severe-disability.recognisedOn");
    }

    @Test
    void anIdentityMayHaveBeenHeldLongAgo() {
        APolicy policy = policy().subsidy("then", hasOn(fact("moved"), "subsistence"), yuan("360.00"));
        assertThat(OpenFacts.of(policy, aResident().giving("moved", -2000))).containsExactly("categories: subsistence");
    }

    @Test
    void whoHasHeldIdentitiesManyTimesIsAskedToo() {
        Resident often = aResident().in("disability");
        for (int year = 2000; year < 2010; year++) {
            often = often.in("subsistence", year + "-03-01", year + "-08-31");
        }
        APolicy policy = policy().subsidy(
                        "in-time", recognised(atMost(RECOGNISED, date("2024-06-30")), "disability"), yuan("360.00"));
        assertThat(OpenFacts.of(policy, often)).containsExactly("categories.disability.recognisedOn: 2024-10-31");
    }

    @Test
    void theDaysOnWhichAPaymentMayBeAnsweredOtherwiseAreTheBoundsAndTheDaysAfter() {
        assertThat(aPlainPolicy()
                        .subsidy("s", paid("2024-09-01..2024-12-31"), yuan("10.00"))
                        .compile()
                        .missingFacts()
                        .paymentDays())
                .extracting(day -> Values.date(day).toString())
                .containsExactly("2024-09-01", "2024-09-02", "2024-12-31", "2025-01-01");
    }
}
