package io.canbao.rules.engine;

import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import io.canbao.rules.Said;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import org.junit.jupiter.api.Test;

class CategoryTest {

    private static boolean holds(Condition condition, Resident resident) {
        return Holding.holds(CategoryTest::policy, condition, resident);
    }

    private static APolicy policy() {
        return aPolicy().category("severe-disability", "disability").category("war-disabled", "severe-disability");
    }

    @Test
    void aCategoryHoldsFromItsRecognitionToItsLastDay() {
        Resident resident = aResident().in("subsistence", "2024-03-01", "2024-11-30");
        assertThat(holds(has("subsistence"), resident.paying("2024-02-29"))).isFalse();
        assertThat(holds(has("subsistence"), resident.paying("2024-03-01"))).isTrue();
        assertThat(holds(has("subsistence"), resident.paying("2024-11-30"))).isTrue();
        assertThat(holds(has("subsistence"), resident.paying("2024-12-01"))).isFalse();
    }

    @Test
    void oneOfTheListedCategoriesIsEnough() {
        assertThat(holds(has("extreme-poverty", "subsistence"), aResident().in("subsistence")))
                .isTrue();
        assertThat(holds(has("extreme-poverty"), aResident().in("subsistence"))).isFalse();
        assertThat(holds(has("extreme-poverty"), aResident())).isFalse();
    }

    @Test
    void aCategoryBringsWhatItImpliesAndWhatThatImplies() {
        assertThat(holds(has("disability"), aResident().in("severe-disability")))
                .isTrue();
        assertThat(holds(has("disability"), aResident().in("war-disabled"))).isTrue();
        assertThat(holds(has("severe-disability"), aResident().in("disability")))
                .isFalse();
    }

    @Test
    void theRecognitionMustLieInTime() {
        Condition inTime = recognised(atMost(RECOGNISED, date("2024-12-31")), "subsistence");
        Resident late = aResident().paying("2025-03-01");
        assertThat(holds(inTime, late.in("subsistence", "2024-12-31", null))).isTrue();
        assertThat(holds(inTime, late.in("subsistence", "2025-01-01", null))).isFalse();
    }

    @Test
    void aRecognitionThatNobodyDatedIsLongAgo() {
        assertThat(holds(
                        recognised(atMost(RECOGNISED, date("1990-01-01")), "subsistence"),
                        aResident().in("subsistence")))
                .isTrue();
        assertThat(holds(
                        recognised(within(RECOGNISED, months(3)), "subsistence"),
                        aResident().in("subsistence")))
                .isFalse();
    }

    @Test
    void anyOfSeveralCategoriesMayBeTheOneRecognisedInTime() {
        Condition newly = recognised(within(RECOGNISED, months(3)), "subsistence", "extreme-poverty");
        Resident both = aResident().in("subsistence", "2020-01-01", null).in("extreme-poverty", "2024-10-01", null);
        assertThat(holds(newly, both)).isTrue();
        assertThat(holds(newly, aResident().in("subsistence", "2020-01-01", null)))
                .isFalse();
    }

    /** Two recognitions were once one long span, so that the person held the category in the years between. */
    @Test
    void nothingIsHeldBetweenTwoRecognitions() {
        Resident twice =
                aResident().in("subsistence", "2020-01-01", "2021-12-31").in("subsistence", "2025-02-01", null);
        assertThat(holds(has("subsistence"), twice.paying("2021-12-31"))).isTrue();
        assertThat(holds(has("subsistence"), twice.paying("2024-11-01"))).isFalse();
        assertThat(holds(has("subsistence"), twice.paying("2025-02-01"))).isTrue();
    }

    /** The recognition of 2020 once counted as that of the category held now. */
    @Test
    void aCategoryThatWasLostIsRecognisedAnew() {
        Condition newly = recognised(within(RECOGNISED, months(3)), "subsistence");
        Resident again =
                aResident().in("subsistence", "2025-02-01", null).in("subsistence", "2020-01-01", "2021-12-31");
        assertThat(holds(newly, again.paying("2025-03-01"))).isTrue();
        assertThat(holds(newly, again.paying("2020-03-01"))).isTrue();
    }

    @Test
    void recognitionsWithoutADayBetweenThemAreOne() {
        Condition newly = recognised(atLeast(RECOGNISED, date("2024-01-01")), "subsistence");
        Resident renewed =
                aResident().in("subsistence", "2024-01-01", null).in("subsistence", "2023-01-01", "2023-12-31");
        assertThat(holds(newly, renewed)).isFalse();
        Resident overlapping =
                aResident().in("subsistence", "2023-06-01", "2024-06-30").in("subsistence", "2024-01-01", null);
        assertThat(holds(newly, overlapping)).isFalse();
        Resident interrupted =
                aResident().in("subsistence", "2024-01-01", null).in("subsistence", "2023-01-01", "2023-12-30");
        assertThat(holds(newly, interrupted)).isTrue();
    }

    @Test
    void aShorterSpellInsideALongerOneEndsNothing() {
        Resident nested =
                aResident().in("subsistence", "2020-01-01", null).in("subsistence", "2021-01-01", "2021-12-31");
        assertThat(holds(has("subsistence"), nested)).isTrue();
    }

    @Test
    void aCategoryHeldItselfAndImpliedIsRecognisedByTheEarlierOfBoth() {
        Condition longSince = recognised(atMost(RECOGNISED, date("2020-12-31")), "disability");
        Resident both = aResident().in("disability", "2020-01-01", null).in("severe-disability", "2024-01-01", null);
        assertThat(holds(longSince, both)).isTrue();
        assertThat(holds(longSince, aResident().in("severe-disability", "2024-01-01", null)))
                .isFalse();
    }

    @Test
    void categoriesAreCounted() {
        Condition two = atLeast(count(Facts.CATEGORIES, "subsistence", "disability", "severe-disability"), number(2));
        assertThat(holds(two, aResident().in("subsistence"))).isFalse();
        assertThat(holds(two, aResident().in("severe-disability"))).isFalse();
        assertThat(holds(two, aResident().in("subsistence").in("disability"))).isTrue();
        assertThat(holds(two, aResident().in("subsistence").in("disability", null, "2024-10-31")))
                .isFalse();
    }

    @Test
    void aConditionOnARecognitionMayAskForAnotherCategory() {
        Condition nested = recognised(
                all(
                        recognised(atMost(RECOGNISED, date("2020-12-31")), "disability"),
                        atLeast(RECOGNISED, date("2024-01-01"))),
                "subsistence");
        Resident both = aResident().in("subsistence", "2024-05-01", null).in("disability", "2019-01-01", null);
        assertThat(holds(nested, both)).isTrue();
    }

    @Test
    void aFixedDayMayDecideInsteadOfThePayment() {
        Condition atYearsEnd = hasOn(date("2024-12-31"), "subsistence");
        Resident lost = aResident().paying("2025-03-01").in("subsistence", "2024-06-01", "2025-01-31");
        assertThat(holds(atYearsEnd, lost)).isTrue();
        assertThat(holds(has("subsistence"), lost)).isFalse();
        assertThat(holds(atYearsEnd, aResident().in("subsistence", null, "2024-12-30")))
                .isFalse();
        assertThat(holds(
                        hasOn(event("employee-cover-ended"), "subsistence"),
                        aResident().in("subsistence")))
                .isFalse();
    }

    @Test
    void aCategoryThatEndedMayCountForATime() {
        Condition halfAYear = any(has("subsistence"), hasOn(before(PAYMENT, months(6)), "subsistence"));
        Resident lost = aResident().in("subsistence", null, "2024-10-31");
        assertThat(holds(halfAYear, lost.paying("2025-04-30"))).isTrue();
        assertThat(holds(halfAYear, lost.paying("2025-05-01"))).isFalse();
    }

    @Test
    void withoutADayOfPaymentTheCategoriesThatLastAreHeld() {
        APolicy policy = policy().window("window", has("subsistence"), YEAR_START);
        assertThat(Said.by(policy.build(), aResident().in("subsistence").undated(), "standard")
                        .accepted())
                .isTrue();
        assertThat(Said.by(
                                policy.build(),
                                aResident()
                                        .in("subsistence", null, "2090-01-01")
                                        .undated(),
                                "standard")
                        .accepted())
                .isFalse();
    }
}
