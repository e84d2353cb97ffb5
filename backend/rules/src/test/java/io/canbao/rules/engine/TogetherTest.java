package io.canbao.rules.engine;

import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.APolicy.needing;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Type;
import org.junit.jupiter.api.Test;

/** Missing facts of which none changes anything while the others are missing too. */
class TogetherTest {

    private static APolicy policy() {
        return aPlainPolicy().flag("parent-insured").fact("persons", Type.NUMBER);
    }

    @Test
    void anAgeAndAnIdentityAreAskedForTogether() {
        APolicy policy = policy().subsidy("old", all(has("subsistence"), atLeast(age(), number(60))), yuan("100.00"));
        assertThat(OpenFacts.of(policy, aResident()))
                .containsExactlyInAnyOrder(
                        "birthDate: 1964-10-31, with categories", "categories: subsistence, with birthDate");
        assertThat(OpenFacts.of(policy, aResident().in("subsistence"))).containsExactly("birthDate: 1964-10-31");
        assertThat(OpenFacts.of(policy, aResident().aged(70))).containsExactly("categories: subsistence");
        assertThat(OpenFacts.of(policy, aResident().aged(30))).isEmpty();
        assertThat(OpenFacts.of(policy, aResident().without(Facts.CATEGORIES))).isEmpty();
    }

    @Test
    void twoIdentitiesAreToldTogether() {
        APolicy policy = policy().subsidy("both", all(has("subsistence"), has("disability")), yuan("100.00"));
        assertThat(OpenFacts.of(policy, aResident())).containsExactly("categories: subsistence disability");
        assertThat(OpenFacts.of(policy, aResident().in("subsistence"))).isEmpty();
    }

    @Test
    void threeFactsAreAskedForTogether() {
        APolicy policy = policy().subsidy(
                        "three",
                        all(is("parent-insured", "true"), is("residence", "permit"), shows("household-book")),
                        yuan("100.00"));
        assertThat(OpenFacts.of(policy, aResident()))
                .containsExactlyInAnyOrder(
                        "parent-insured: true false, with residence evidence",
                        "residence: local permit none, with parent-insured evidence",
                        "evidence: household-book, with parent-insured residence");
    }

    @Test
    void allYearsOfAGapAreAskedForTogether() {
        APolicy policy = policy().wait("gap", atLeast(years("missed", 2021, 2024), number(3)), months(3), null);
        assertThat(OpenFacts.of(policy, aResident()))
                .containsExactlyInAnyOrder(
                        "history.2024: missed, with history.2023 history.2022 history.2021",
                        "history.2023: missed, with history.2024 history.2022 history.2021",
                        "history.2022: missed, with history.2024 history.2023 history.2021",
                        "history.2021: missed, with history.2024 history.2023 history.2022");
        assertThat(OpenFacts.of(policy, aResident().having(2024, "insured").having(2023, "insured")))
                .isEmpty();
    }

    @Test
    void ofYearsTogetherThoseThatAreKeptCount() {
        APolicy policy = policy().wait("gap", atLeast(years("missed", 1960, 1965), number(2)), months(3), null);
        assertThat(OpenFacts.facts(policy, aResident())).contains("history.1964", "history.1965");
        APolicy before = policy().wait("gap", atLeast(years("missed", 1958, 1963), number(2)), months(3), null);
        assertThat(OpenFacts.facts(before, aResident())).isEmpty();
    }

    @Test
    void anyOfSeveralIdentitiesIsWorthTelling() {
        APolicy policy = policy().subsidy(
                        "s", all(has("subsistence", "extreme-poverty"), is("parent-insured", "true")), yuan("100.00"));
        assertThat(OpenFacts.of(policy, aResident()))
                .anySatisfy(
                        asked -> assertThat(asked)
                                .matches(
                                        "categories: (subsistence extreme-poverty|extreme-poverty subsistence), with parent-insured"));
    }

    /** What is told of the one decides whether to ask for the other. */
    @Test
    void aFactThatWaitsForAnotherOneIsNotAskedForYet() {
        APolicy policy = policy().subsidy("alone", is("parent-insured", "true"), yuan("50.00"))
                .subsidy("both", all(is("parent-insured", "true"), has("subsistence")), yuan("100.00"));
        assertThat(OpenFacts.of(policy, aResident())).containsExactly("parent-insured: true false");
        assertThat(OpenFacts.of(policy, aResident().giving("parent-insured", "true")))
                .containsExactly("categories: subsistence");
    }

    /** All identities are told at once: one that matters only together with another fact must be offered too. */
    @Test
    void anIdentityThatMattersOnlyTogetherIsOfferedBesideTheOthers() {
        APolicy policy = policy().subsidy("alone", has("subsistence"), yuan("50.00"))
                .subsidy("both", all(has("disability"), is("parent-insured", "true")), yuan("100.00"));
        assertThat(OpenFacts.of(policy, aResident()))
                .containsExactlyInAnyOrder(
                        "categories: subsistence disability", "parent-insured: true false, with categories");
        APolicy offered = policy().subsidy("alone", has("subsistence"), yuan("50.00"))
                .subsidy("both", all(has("subsistence"), is("parent-insured", "true")), yuan("100.00"));
        assertThat(OpenFacts.of(offered, aResident())).containsExactly("categories: subsistence");
    }

    @Test
    void aWindowAndWhatItNeedsAreOneRow() {
        APolicy policy = policy().window(
                        "earlier", is("parent-insured", "true"), date("2024-12-01"), needing(shows("migrant-work")));
        assertThat(OpenFacts.of(policy, aResident()))
                .containsExactlyInAnyOrder(
                        "parent-insured: true false, with evidence", "evidence: migrant-work, with parent-insured");
    }

    @Test
    void aRowOfOneWindowIsAskedForInThatWindow() {
        APolicy policy = policy().subsidy(
                        "s",
                        all(entering("window.always"), has("subsistence"), is("parent-insured", "true")),
                        yuan("100.00"));
        assertThat(OpenFacts.facts(policy, aResident())).containsExactlyInAnyOrder(Facts.CATEGORIES, "parent-insured");
        APolicy other = policy().closed("never", ALWAYS)
                .subsidy("s", all(entering("never"), has("subsistence"), is("parent-insured", "true")), yuan("100.00"));
        assertThat(OpenFacts.facts(other, aResident())).isEmpty();
    }

    @Test
    void factsInsideADefinitionAreAskedForTogether() {
        APolicy policy = policy().define("poor-child", all(is("parent-insured", "true"), takes("voucher")))
                .subsidy("s", all(test("poor-child"), shows("household-book")), yuan("100.00"));
        assertThat(OpenFacts.facts(policy, aResident()))
                .containsExactlyInAnyOrder("parent-insured", Facts.PRODUCTS, Facts.EVIDENCE);
    }

    @Test
    void whatCanNeverHoldTogetherIsNotAskedFor() {
        APolicy policy = policy().subsidy(
                        "never",
                        all(is("parent-insured", "true"), is("parent-insured", "false"), has("subsistence")),
                        yuan("100.00"));
        assertThat(OpenFacts.facts(policy, aResident())).isEmpty();
    }

    /** For nobody nothing is granted, though the row applies: another number is tried. */
    @Test
    void combinationsAreTriedUntilOneChangesTheAnswer() {
        APolicy policy = policy().subsidy(
                        "each",
                        all(known("persons"), is("parent-insured", "true")),
                        times(yuan("1.00"), fact("persons")));
        assertThat(OpenFacts.facts(policy, aResident())).containsExactlyInAnyOrder("persons", "parent-insured");
    }

    @Test
    void aBirthAfterThePaymentMakesNoSenseBesideAnotherFactEither() {
        APolicy policy =
                policy().subsidy("s", all(above(BIRTH, PAYMENT), is("parent-insured", "true")), yuan("100.00"));
        assertThat(OpenFacts.facts(policy, aResident())).isEmpty();
    }
}
