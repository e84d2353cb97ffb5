package io.canbao.rules.engine;

import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Type;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private static APolicy policy() {
        return aPolicy().flag("parent-insured").fact("income", Type.AMOUNT).fact("persons", Type.NUMBER);
    }

    private static boolean holds(Condition condition, Resident resident) {
        return Holding.holds(ConditionTest::policy, condition, resident);
    }

    @Test
    void aTestOnAFactThatNobodyToldDoesNotHoldAndItsNegationDoes() {
        assertThat(holds(is("parent-insured", "true"), aResident())).isFalse();
        assertThat(holds(is("parent-insured", "false"), aResident())).isFalse();
        assertThat(holds(not(is("parent-insured", "true")), aResident())).isTrue();
        assertThat(holds(atLeast(fact("income"), yuan("0.00")), aResident())).isFalse();
        assertThat(holds(not(atLeast(fact("income"), yuan("0.00"))), aResident()))
                .isTrue();
    }

    @Test
    void aChoiceIsOneOfItsValues() {
        Resident given = aResident().giving(Facts.CHANNEL, "agent");
        assertThat(holds(is(Facts.CHANNEL, "counter", "agent"), given)).isTrue();
        assertThat(holds(is(Facts.CHANNEL, "online"), given)).isFalse();
    }

    @Test
    void whatNobodyToldHasItsDefault() {
        assertThat(holds(is("residence", "local"), aResident())).isTrue();
        assertThat(holds(is("residence", "local"), aResident().giving("residence", "none")))
                .isFalse();
    }

    @Test
    void aDefaultMayBeANumber() {
        APolicy policy = aPolicy().number("persons", 2).window("window", above(fact("persons"), number(1)), YEAR_START);
        assertThat(policy.answer(aResident()).accepted()).isTrue();
        assertThat(policy.answer(aResident().giving("persons", 1)).accepted()).isFalse();
    }

    @Test
    void allOfNothingHoldsAndAnyOfNothingDoesNot() {
        assertThat(holds(all(), aResident())).isTrue();
        assertThat(holds(any(), aResident())).isFalse();
    }

    @Test
    void conditionsCombine() {
        Condition yes = all();
        Condition no = any();
        assertThat(holds(all(yes, yes), aResident())).isTrue();
        assertThat(holds(all(yes, no), aResident())).isFalse();
        assertThat(holds(all(yes, yes, yes), aResident())).isTrue();
        assertThat(holds(all(yes, yes, no), aResident())).isFalse();
        assertThat(holds(any(no, yes), aResident())).isTrue();
        assertThat(holds(any(no, no), aResident())).isFalse();
        assertThat(holds(not(no), aResident())).isTrue();
    }

    @Test
    void boundsAreInsideOrOutsideAsTheTextSays() {
        Resident given = aResident().giving("persons", 3);
        assertThat(holds(atLeast(fact("persons"), number(3)), given)).isTrue();
        assertThat(holds(above(fact("persons"), number(3)), given)).isFalse();
        assertThat(holds(above(fact("persons"), number(2)), given)).isTrue();
        assertThat(holds(atMost(fact("persons"), number(3)), given)).isTrue();
        assertThat(holds(below(fact("persons"), number(3)), given)).isFalse();
        assertThat(holds(below(fact("persons"), number(4)), given)).isTrue();
        assertThat(holds(between(number(3), fact("persons"), number(3)), given)).isTrue();
    }

    @Test
    void boundsMayBeComputed() {
        Resident given = aResident().giving("persons", 3);
        assertThat(holds(atMost(fact("persons"), sum(number(1), number(2))), given))
                .isTrue();
        assertThat(holds(below(fact("persons"), sum(number(1), number(2))), given))
                .isFalse();
        assertThat(holds(above(fact("persons"), less(number(3), number(1))), given))
                .isTrue();
    }

    @Test
    void noRangeHoldsForWhatNobodyTold() {
        assertThat(holds(atMost(fact("persons"), number(3)), aResident())).isFalse();
        assertThat(holds(below(fact("income"), yuan("0.01")), aResident())).isFalse();
        assertThat(holds(atLeast(fact("persons"), number(-3)), aResident())).isFalse();
    }

    /** Where rows look at years before those that are kept, nobody has told of them. */
    @Test
    void theHistoryIsKeptForSixtyFourYears() {
        Resident first = aResident().having(1964, "insured");
        assertThat(holds(is("history.1964", "insured"), first)).isTrue();
        assertThat(holds(known("history.1964"), first)).isTrue();
        assertThat(holds(is("history.1964", "insured"), aResident().having(2027, "insured")))
                .isFalse();
        assertThat(holds(is("history.2027", "insured"), aResident().having(2027, "insured")))
                .isTrue();
        for (Condition before : new Condition[] {is("history.1963", "insured"), known("history.1963")}) {
            assertThat(holds(before, aResident())).isFalse();
            CompiledPolicy policy =
                    policy().window("window", any(before), YEAR_START).compile();
            Subject subject = policy.subject(
                    aResident().having(1963, "insured").having(2028, "insured").facts());
            assertThat(policy.decide(subject, 0).accepted()).isFalse();
        }
    }

    @Test
    void noRangeHoldsWhereItsBoundIsNotKnown() {
        Resident given = aResident().giving("persons", 3);
        assertThat(holds(atMost(fact("persons"), fact("income")), given)).isFalse();
        assertThat(holds(atLeast(fact("persons"), UNSPECIFIED), given)).isFalse();
        assertThat(holds(atMost(UNSPECIFIED, number(3)), given)).isFalse();
    }

    /** Packed periods once compared as they are carried, so that 40 days were less than a month. */
    @Test
    void periodsInARangeCompareWithThirtyDaysAMonth() {
        assertThat(holds(atMost(period(1, 0), days(40)), aResident())).isTrue();
        assertThat(holds(atMost(days(40), months(1)), aResident())).isFalse();
        assertThat(holds(above(days(30), months(1)), aResident())).isFalse();
        assertThat(holds(above(days(31), sum(months(1), days(0))), aResident())).isTrue();
    }

    @Test
    void daysOfPaymentHaveBothEndsInside() {
        Condition central = paid("2024-09-01..2024-12-31");
        assertThat(holds(central, aResident().paying("2024-08-31"))).isFalse();
        assertThat(holds(central, aResident().paying("2024-09-01"))).isTrue();
        assertThat(holds(central, aResident().paying("2024-12-31"))).isTrue();
        assertThat(holds(central, aResident().paying("2025-01-01"))).isFalse();
        assertThat(holds(paid("..2024-12-31"), aResident().paying("1990-01-01")))
                .isTrue();
        assertThat(holds(paid("2025-01-01.."), aResident().paying("2090-01-01")))
                .isTrue();
    }

    @Test
    void theDayOfAnEventIsDayZero() {
        Condition within90Days = within(BIRTH, days(90));
        Resident newborn = aResident().born("2025-01-01");
        assertThat(holds(within90Days, newborn.paying("2025-01-01"))).isTrue();
        assertThat(holds(within90Days, newborn.paying("2025-04-01"))).isTrue();
        assertThat(holds(within90Days, newborn.paying("2025-04-02"))).isFalse();
        assertThat(holds(within90Days, newborn.paying("2024-12-31"))).isFalse();
        assertThat(holds(within90Days, aResident())).isFalse();
    }

    @Test
    void somebodyIsAnAgeFromTheBirthday() {
        Condition sixty = between(number(60), age(), number(69));
        assertThat(holds(sixty, aResident().aged(60))).isTrue();
        assertThat(holds(sixty, aResident().born("1964-11-02"))).isFalse();
        assertThat(holds(sixty, aResident().aged(69))).isTrue();
        assertThat(holds(sixty, aResident().aged(70))).isFalse();
    }

    @Test
    void evidenceAndProductsAreSets() {
        Resident given = aResident().showing("migrant-work").taking("voucher");
        assertThat(holds(shows("migrant-work", "household-book"), given)).isTrue();
        assertThat(holds(shows("household-book"), given)).isFalse();
        assertThat(holds(all(shows("migrant-work"), shows("household-book")), given))
                .isFalse();
        assertThat(holds(takes("voucher"), given)).isTrue();
        assertThat(holds(takes("accident-cover"), given)).isFalse();
        assertThat(holds(takes("accident-cover"), aResident())).isFalse();
    }

    @Test
    void aYearOfTheHistoryIsAFact() {
        Resident given = aResident().having(2024, "missed");
        assertThat(holds(is("history.2024", "missed", "late"), given)).isTrue();
        assertThat(holds(is("history.2024", "insured"), given)).isFalse();
        assertThat(holds(is("history.2023", "missed"), given)).isFalse();
        assertThat(holds(known("history.2024"), given)).isTrue();
        assertThat(holds(known("history.2023"), given)).isFalse();
    }

    /** Where two years are collected at once, the history may reach beyond the insurance year; it was dropped there. */
    @Test
    void theHistoryMayReachIntoTheNextYear() {
        Resident given = aResident().having(2026, "insured");
        assertThat(holds(is("history.2026", "insured"), given)).isTrue();
        assertThat(holds(known("history.2026"), given)).isTrue();
    }

    @Test
    void anEventIsKnownOnceItsDayIsTold() {
        Condition left = known("events.employee-cover-ended");
        assertThat(holds(left, aResident())).isFalse();
        assertThat(holds(left, aResident().after("employee-cover-ended", "2024-01-31")))
                .isTrue();
    }

    @Test
    void toldToBeNothingIsNotKnown() {
        assertThat(holds(known("events.employee-cover-ended"), aResident().without(Facts.EVENTS)))
                .isFalse();
    }

    @Test
    void birthIsAnEventAndABirthDate() {
        assertThat(holds(known(Facts.BIRTH), aResident().born("2025-01-01"))).isTrue();
        assertThat(holds(known(Facts.BIRTH_DATE), aResident().after("birth", "2025-01-01")))
                .isTrue();
    }

    @Test
    void aDefinedConditionStandsForItsText() {
        APolicy policy = policy().define("aided", has("subsistence", "extreme-poverty"))
                .window("window", test("aided"), YEAR_START);
        assertThat(policy.answer(aResident().in("subsistence")).accepted()).isTrue();
        assertThat(policy.answer(aResident()).accepted()).isFalse();
    }

    @Test
    void theEntryInHandMayBeOneOfSeveralThings() {
        APolicy policy = policy().window("central", paid("..2024-12-31"), YEAR_START)
                .window("late", paid("2025-01-01.."), PAYMENT)
                .fee("late", any(entering("late"), shows("household-book")), "basic", yuan("1070.00"))
                .fee("central", not(entering("late")), "basic", yuan("400.00"));
        assertThat(policy.answer(aResident()).fee()).isEqualTo("400.00");
        assertThat(policy.answer(aResident().paying("2025-03-10")).fee()).isEqualTo("1070.00");
        assertThat(policy.answer(aResident().showing("household-book")).fee()).isEqualTo("1070.00");
    }

    @Test
    void aNameThatNothingIsCalledByIsAnError() {
        for (Condition unknown : new Condition[] {
            test("nothing"),
            is("nothing", "true"),
            is("parent-insured", "perhaps"),
            has("nothing"),
            shows("nothing"),
            atLeast(fact("nothing"), number(1)),
            atLeast(defined("nothing"), number(1)),
            atLeast(amount("nothing"), number(1)),
            atLeast(amount("fee.nothing"), number(1))
        }) {
            APolicy policy = policy().window("window", any(unknown), YEAR_START);
            assertThatThrownBy(policy::compile).as("%s", unknown).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void noEntryIsInHandWhileAWindowIsBeingChosen() {
        assertThat(holds(entering("window"), aResident())).isFalse();
        assertThat(holds(not(entering("window")), aResident())).isTrue();
    }
}
