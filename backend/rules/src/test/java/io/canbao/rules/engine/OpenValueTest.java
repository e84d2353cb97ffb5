package io.canbao.rules.engine;

import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Type;
import org.junit.jupiter.api.Test;

/** Which values of a missing choice, number or set are worth giving: those between which a row can tell a difference. */
class OpenValueTest {

    private static APolicy policy() {
        return aPlainPolicy().flag("parent-insured").fact("income", Type.AMOUNT).fact("persons", Type.NUMBER);
    }

    @Test
    void everyValueOfAChoiceIsShownWhereOneMatters() {
        APolicy policy = policy().subsidy("free", is("parent-insured", "true"), FEE);
        assertThat(OpenFacts.of(policy, aResident())).containsExactly("parent-insured: true false");
    }

    /** Of the rows that hold with the value tried, none looks at the fact: what counts is that one holds no longer. */
    @Test
    void aValueThatTakesARowAwayIsADifference() {
        APolicy policy = policy().subsidy("local", is("residence", "local"), yuan("100.00"));
        assertThat(OpenFacts.of(policy, aResident())).containsExactly("residence: local permit none");
    }

    @Test
    void numbersAreTriedOnBothSidesOfABound() {
        APolicy policy = policy().wait("each", ALWAYS, times(days(1), fact("persons")), null)
                .subsidy("large", atLeast(fact("persons"), number(5)), FEE);
        assertThat(OpenFacts.of(policy, aResident())).containsExactly("persons: 0 1 2 4 5 6");
    }

    @Test
    void thereAreNoFewerThanNoPersons() {
        APolicy policy = policy().wait("each", ALWAYS, times(days(1), fact("persons")), null)
                .subsidy("nobody", atMost(fact("persons"), number(0)), FEE);
        assertThat(OpenFacts.of(policy, aResident())).containsExactly("persons: 0 1 2");
    }

    @Test
    void amountsAreWrittenAsAmounts() {
        APolicy policy = policy().subsidy("share", known("income"), percent("1", fact("income")))
                .subsidy("rich", atLeast(fact("income"), yuan("20000.00")), FEE);
        assertThat(OpenFacts.of(policy, aResident())).containsExactly("income: 1000.00 19999.99 20000.00");
    }

    @Test
    void oneNumberStandsForAllThatAreAnsweredAlike() {
        APolicy policy = policy().subsidy("large", atLeast(fact("persons"), number(5)), yuan("100.00"));
        assertThat(OpenFacts.of(policy, aResident())).containsExactly("persons: 5");
    }

    @Test
    void aNumberThatIsOnlyCountedWithIsTriedInSmallNumbers() {
        APolicy policy = policy().wait("each", ALWAYS, times(days(1), fact("persons")), null);
        assertThat(OpenFacts.of(policy, aResident())).containsExactly("persons: 0 1 2");
    }

    /** An amount was once not asked for where a thousand yuan did not earn more than another row grants, but more would. */
    @Test
    void whatMattersOnlyWhereThereIsALotOfItIsAskedFor() {
        APolicy policy = policy().subsidy("always", ALWAYS, yuan("300.00"));
        assertThat(OpenFacts.of(policy.subsidy("share", known("income"), percent("10", fact("income"))), aResident()))
                .containsExactly("income: 1000000.00");
        APolicy counted = policy().subsidy("always", ALWAYS, yuan("300.00"))
                .subsidy("each", known("persons"), percent("0.1", times(FEE, fact("persons"))));
        assertThat(OpenFacts.of(counted, aResident())).containsExactly("persons: 1000");
    }

    @Test
    void theMembersOfASetThatChangeSomethingAreShown() {
        APolicy policy = policy().fee("accident", takes("accident-cover"), "accident", yuan("50.00"))
                .subsidy("s", shows("household-book"), yuan("10.00"))
                .subsidy("t", has("subsistence", "disability"), yuan("20.00"));
        assertThat(OpenFacts.of(policy, aResident()))
                .containsExactly(
                        "products: accident-cover", "categories: subsistence disability", "evidence: household-book");
    }

    /** The price of the first tier rests on a fact that no row of the second one looks at. */
    @Test
    void whatAnotherTiersPriceRestsOnIsAskedFor() {
        APolicy policy = aPolicy()
                .tiers("tier2", "tier1")
                .flag("parent-insured")
                .fee("fee.child", all(is(Facts.TIER, "tier1"), is("parent-insured", "true")), "basic", yuan("300.00"))
                .fee("fee.tier1", is(Facts.TIER, "tier1"), "basic", yuan("400.00"))
                .fee("fee.tier2", is(Facts.TIER, "tier2"), "basic", yuan("775.00"))
                .window("window", ALWAYS, YEAR_START)
                .subsidy("s", ALWAYS, percent("90", inTier("basic", "tier1")));
        assertThat(OpenFacts.of(policy, aResident())).containsExactly("parent-insured: true false");
    }

    @Test
    void whatAnotherGroupsPriceRestsOnIsAskedFor() {
        APolicy policy = aPolicy()
                .flag("parent-insured")
                .fee(
                        "fee.child",
                        all(is(Facts.GROUP, "newborn"), is("parent-insured", "true")),
                        "basic",
                        yuan("300.00"))
                .fee("fee.everyone", ALWAYS, "basic", yuan("400.00"))
                .window("window", ALWAYS, YEAR_START)
                .subsidy("s", ALWAYS, percent("90", inTier("basic", "standard", "newborn")));
        assertThat(OpenFacts.of(policy, aResident().belongingTo("resident")))
                .containsExactly("parent-insured: true false");
    }

    /** The second window costs less, but not less than the first one with a subsidy of 100 yuan. */
    private static APolicy twoWindows() {
        return aPolicy()
                .flag("parent-insured")
                .fee("fee.second", entering("second"), "basic", yuan("350.00"))
                .fee("fee.first", ALWAYS, "basic", yuan("400.00"))
                .window("first", ALWAYS, YEAR_START)
                .window("second", ALWAYS, YEAR_START);
    }

    /** In the window entered the row holds with or without the fact; in the other one only with it. */
    @Test
    void whatAnotherWindowRestsOnIsAskedFor() {
        APolicy policy =
                twoWindows().subsidy("s", any(entering("first"), is("parent-insured", "true")), yuan("100.00"));
        assertThat(OpenFacts.of(policy, aResident())).containsExactly("parent-insured: true false");
    }

    /** At the price of the window entered the row holds with or without the fact; at that of the other one only with it. */
    @Test
    void whatThePriceOfAnotherWindowRestsOnIsAskedFor() {
        APolicy policy = twoWindows()
                .subsidy("s", any(atLeast(FEE, yuan("400.00")), is("parent-insured", "true")), yuan("100.00"));
        assertThat(OpenFacts.of(policy, aResident())).containsExactly("parent-insured: true false");
    }

    /** The row holds or not as before whatever is told, but what it grants is another amount. */
    @Test
    void whatOnlyTheAmountRestsOnIsAskedFor() {
        APolicy policy = policy().subsidy(
                        "s",
                        any(is("residence", "local"), is("parent-insured", "true")),
                        choose(is("parent-insured", "true"), yuan("100.00"), yuan("50.00")));
        assertThat(OpenFacts.of(policy, aResident().giving("residence", "local")))
                .containsExactly("parent-insured: true false");
    }

    /** What a row would set does not count where it holds neither before nor after. */
    @Test
    void whatARowThatDoesNotHoldRestsOnIsNotAskedFor() {
        APolicy policy = policy().subsidy(
                        "s",
                        all(any(is("residence", "local"), has("subsistence")), not(is("residence", "permit"))),
                        choose(is("parent-insured", "true"), yuan("100.00"), yuan("50.00")));
        assertThat(OpenFacts.facts(
                        policy, aResident().giving("residence", "none").without(Facts.CATEGORIES)))
                .isEmpty();
    }

    @Test
    void whatADefinitionRestsOnIsAskedFor() {
        APolicy policy = policy().define("aided", all(has("subsistence"), is("residence", "local")))
                .define("share", Type.AMOUNT, choose(is("parent-insured", "true"), yuan("100.00"), yuan("50.00")))
                .subsidy("s", test("aided"), defined("share"));
        assertThat(OpenFacts.facts(policy, aResident())).containsExactly(Facts.CATEGORIES);
        assertThat(OpenFacts.of(policy, aResident().in("subsistence")))
                .containsExactlyInAnyOrder("parent-insured: true false", "residence: local permit none");
        APolicy income = policy().define("share", Type.AMOUNT, percent("1", fact("income")))
                .subsidy("s", known("income"), defined("share"));
        assertThat(OpenFacts.of(income, aResident())).containsExactly("income: 1000.00");
        APolicy computed = policy().define("share", Type.AMOUNT, percent("1", fact("income")))
                .fee("extra", ALWAYS, "extra", defined("share"));
        assertThat(OpenFacts.facts(computed, aResident())).containsExactly("income");
    }

    @Test
    void theFirstYearThatIsKeptIsAskedForAndNoneBefore() {
        APolicy policy = policy().subsidy("long", is("history.1964", "insured"), yuan("10.00"))
                .subsidy("longer", is("history.1963", "insured"), yuan("20.00"));
        assertThat(OpenFacts.of(policy, aResident())).containsExactly("history.1964: insured");
    }

    @Test
    void ofALongHistoryTheLastSixYearsAreAskedFor() {
        APolicy policy = policy().wait("gap", atLeast(years("missed", 2010, 2024), number(1)), months(3), null);
        assertThat(OpenFacts.facts(policy, aResident()))
                .containsExactlyInAnyOrder(
                        "history.2024", "history.2023", "history.2022", "history.2021", "history.2020", "history.2019");
    }

    /** Years before those that are asked for because of the count are counted too, once they are asked for by another row. */
    @Test
    void anEarlyYearThatARowNamesIsTriedInCountsToo() {
        APolicy policy = policy().subsidy("s", all(has("subsistence"), is("history.2010", "insured")), yuan("10.00"))
                .incentive("each", ALWAYS, years("insured", 2005, 2024), null);
        assertThat(OpenFacts.facts(policy, aResident().without(Facts.CATEGORIES)))
                .contains("history.2010");
    }

    @Test
    void anotherOutcomeOutweighsEveryAmountAndADayOfCoverIsAYuan() {
        APolicy policy = policy().refusing("none", is("residence", "none"))
                .subsidy("s", is("parent-insured", "true"), yuan("30.00"))
                .window("earlier", has("subsistence"), date("2024-12-01"));
        assertThat(OpenFacts.open(policy, aResident()))
                .extracting(open -> open.fact() + ' ' + open.weight())
                .containsExactly(
                        "residence " + (100_000_000L + 100_000_000L + 365 * 100),
                        "categories 3100",
                        "parent-insured 3000");
    }

    @Test
    void nothingThatIsToldIsAskedForAgain() {
        APolicy policy = policy().subsidy("free", is("parent-insured", "true"), FEE)
                .subsidy("s", has("subsistence"), yuan("10.00"));
        assertThat(OpenFacts.of(
                        policy, aResident().giving("parent-insured", "false").without(Facts.CATEGORIES)))
                .isEmpty();
    }
}
