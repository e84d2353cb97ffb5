package io.canbao.rules.engine;

import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import io.canbao.rules.Said;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Type;
import org.junit.jupiter.api.Test;

class PriceTest {

    private static final Resident STUDENT = aResident().belongingTo("university-student");

    private static APolicy withTiers() {
        return aPolicy()
                .tiers("tier1", "tier2")
                .fee(
                        "fee.student1",
                        all(is(Facts.GROUP, "university-student"), is(Facts.TIER, "tier1")),
                        "basic",
                        yuan("380.00"))
                .fee(
                        "fee.student2",
                        all(is(Facts.GROUP, "university-student"), is(Facts.TIER, "tier2")),
                        "basic",
                        yuan("755.00"))
                .fee("fee.tier1", is(Facts.TIER, "tier1"), "basic", yuan("400.00"))
                .fee("fee.tier2", is(Facts.TIER, "tier2"), "basic", yuan("775.00"))
                .window("window", ALWAYS, YEAR_START);
    }

    @Test
    void theFirstRowThatMatchesSetsAComponent() {
        assertThat(withTiers().answer(aResident(), "tier1").fee()).isEqualTo("400.00");
        assertThat(withTiers().answer(aResident(), "tier2").fee()).isEqualTo("775.00");
        assertThat(withTiers().answer(STUDENT, "tier1").fee()).isEqualTo("380.00");
    }

    @Test
    void theTierAskedForDecidesAndNotTheOneTold() {
        assertThat(withTiers()
                        .answer(aResident().giving(Facts.TIER, "tier2"), "tier1")
                        .fee())
                .isEqualTo("400.00");
    }

    @Test
    void componentsAddUp() {
        APolicy policy = aPlainPolicy().fee("fee.accident", takes("accident-cover"), "accident", yuan("50.00"));
        assertThat(policy.answer(aResident()).fee()).isEqualTo("400.00");
        assertThat(policy.answer(aResident().taking("accident-cover")).fee()).isEqualTo("450.00");
    }

    @Test
    void aComponentMayDependOnTheEntry() {
        APolicy policy = aPolicy()
                .fee("fee.late", entering("late"), "basic", yuan("1070.00"))
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window("central", paid("..2024-12-31"), YEAR_START)
                .window("late", paid("2025-01-01.."), PAYMENT);
        assertThat(policy.answer(aResident()).fee()).isEqualTo("400.00");
        assertThat(policy.answer(aResident().paying("2025-07-01")).fee()).isEqualTo("1070.00");
    }

    /** A component whose amount nobody knows once counted as one that no row sets, and the rest passed for the fee. */
    @Test
    void theFeeIsNotKnownWhileOneOfItsComponentsIsNot() {
        APolicy policy = aPlainPolicy()
                .fact("income", Type.AMOUNT)
                .fee("fee.income", ALWAYS, "income", percent("1", fact("income")));
        assertThat(policy.answer(aResident()).fee()).isEqualTo("none");
        assertThat(policy.answer(aResident()).payable()).isEqualTo("none");
        assertThat(policy.answer(aResident().giving("income", 1_000_000)).fee()).isEqualTo("500.00");
        APolicy open = aPlainPolicy().fee("fee.accident", ALWAYS, "accident", UNSPECIFIED);
        assertThat(open.answer(aResident()).payable()).isEqualTo("open");
    }

    @Test
    void aFeeThatNoRowSetsIsAbsent() {
        Said said = aPolicy().window("window", ALWAYS, YEAR_START).answer(aResident());
        assertThat(said.fee()).isEqualTo("none");
        assertThat(said.payable()).isEqualTo("none");
    }

    @Test
    void thePersonMayBearTheGovernmentsPart() {
        APolicy policy = aPlainPolicy()
                .fiscal("fiscal", ALWAYS, yuan("670.00"))
                .surcharge("aided", has("extreme-poverty"), yuan("0.00"))
                .surcharge("late", paid("2025-07-01.."), FISCAL);
        Said inTime = policy.answer(aResident());
        assertThat(inTime.surcharge()).isEqualTo("0.00");
        assertThat(inTime.fiscal()).isEqualTo("670.00");
        Said late = policy.answer(aResident().paying("2025-07-01"));
        assertThat(late.fee()).isEqualTo("400.00");
        assertThat(late.surcharge()).isEqualTo("670.00");
        assertThat(late.payable()).isEqualTo("1070.00");
        assertThat(late.fiscal()).isEqualTo("0.00");
        Said aided = policy.answer(aResident().paying("2025-07-01").in("extreme-poverty"));
        assertThat(aided.payable()).isEqualTo("400.00");
        assertThat(aided.fiscal()).isEqualTo("670.00");
    }

    @Test
    void theGovernmentNeverTakesMoreThanItGives() {
        APolicy policy = aPlainPolicy().fiscal("fiscal", ALWAYS, yuan("670.00")).surcharge("s", ALWAYS, yuan("700.00"));
        assertThat(policy.answer(aResident()).fiscal()).isEqualTo("0.00");
    }

    @Test
    void whatTheTextLeavesOpenIsNeverANumber() {
        Said said = aPlainPolicy()
                .fiscal("fiscal", ALWAYS, UNSPECIFIED)
                .surcharge("late", ALWAYS, FISCAL)
                .answer(aResident());
        assertThat(said.fee()).isEqualTo("400.00");
        assertThat(said.surcharge()).isEqualTo("open");
        assertThat(said.payable()).isEqualTo("open");
        assertThat(said.fiscal()).isEqualTo("open");
        assertThat(aPlainPolicy().answer(aResident()).fiscal()).isEqualTo("none");
    }

    /** The surcharge is decided before the subsidies, what the government adds after them. */
    @Test
    void theGovernmentMayAddMoreWhereLittleIsLeftToPay() {
        Said said = aPlainPolicy()
                .fiscal("poor", atMost(REMAINING, yuan("100.00")), yuan("700.00"))
                .fiscal("everyone", ALWAYS, yuan("670.00"))
                .surcharge("tenth", ALWAYS, percent("10", FISCAL))
                .subsidy("s", ALWAYS, yuan("360.00"))
                .answer(aResident());
        assertThat(said.surcharge()).isEqualTo("67.00");
        assertThat(said.fiscal()).isEqualTo("633.00");
    }

    /** A surcharge that depends on a fact nobody told was once no surcharge at all. */
    @Test
    void aSurchargeOnAMissingFactIsNotNothing() {
        APolicy policy =
                aPlainPolicy().fact("income", Type.AMOUNT).surcharge("s", ALWAYS, percent("1", fact("income")));
        assertThat(policy.answer(aResident()).surcharge()).isEqualTo("none");
        assertThat(policy.answer(aResident()).payable()).isEqualTo("none");
    }

    @Test
    void anotherTierOrGroupIsPricedWithItsOwnRows() {
        APolicy policy = withTiers().subsidy("subsidy", has("subsistence"), percent("90", inTier("basic", "tier1")));
        assertThat(policy.answer(aResident().in("subsistence"), "tier2").subsidy())
                .isEqualTo("360.00");
        assertThat(policy.answer(STUDENT.in("subsistence"), "tier2").subsidy()).isEqualTo("342.00");
        APolicy adult = withTiers().subsidy("s", ALWAYS, inTier("basic", "tier1", "resident"));
        assertThat(adult.answer(STUDENT, "tier2").subsidy()).isEqualTo("400.00");
        assertThat(adult.answer(STUDENT, "tier2").fee()).isEqualTo("755.00");
    }

    @Test
    void thePriceOfAnotherTierIsThatOfTheWindowInHand() {
        APolicy policy = aPolicy()
                .tiers("tier1", "tier2")
                .fee("fee.late", all(is(Facts.TIER, "tier1"), entering("late")), "basic", yuan("1070.00"))
                .fee("fee.tier1", is(Facts.TIER, "tier1"), "basic", yuan("400.00"))
                .fee("fee.tier2", is(Facts.TIER, "tier2"), "basic", yuan("775.00"))
                .window("central", paid("..2024-12-31"), YEAR_START)
                .window("late", paid("2025-01-01.."), PAYMENT)
                .incentive("tier1", ALWAYS, null, inTier("basic", "tier1"));
        assertThat(policy.answer(aResident(), "tier2").awards()).containsEntry("tier1", "400.00");
        assertThat(policy.answer(aResident().paying("2025-03-10"), "tier2").awards())
                .containsEntry("tier1", "1070.00");
    }

    @Test
    void pricingAnotherTierReachesTheComponentsInside() {
        APolicy policy = aPolicy()
                .tiers("tier1", "tier2")
                .fee("fee.tier1", is(Facts.TIER, "tier1"), "basic", yuan("400.00"))
                .fee("fee.tier2", is(Facts.TIER, "tier2"), "basic", yuan("775.00"))
                .fee("fee.extra", ALWAYS, "extra", percent("10", BASIC))
                .window("window", ALWAYS, YEAR_START)
                .subsidy("s", ALWAYS, inTier("extra", "tier1"));
        Said said = policy.answer(aResident(), "tier2");
        assertThat(said.fee()).isEqualTo("852.50");
        assertThat(said.subsidy()).isEqualTo("40.00");
    }

    /** Prices found for one window were once still remembered while the next one's test was read. */
    @Test
    void aWindowsOwnTestSeesThePriceOfNoOtherWindow() {
        APolicy policy = aPolicy()
                .fee("fee.first", entering("first"), "basic", yuan("1.00"))
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window("first", ALWAYS, date("2025-06-01"))
                .window("second", atLeast(FEE, yuan("400.00")), date("2025-01-01"));
        assertThat(policy.answer(aResident()).entry()).isEqualTo("second");
    }

    /** The same subject asked again once remembered the prices of its last question. */
    @Test
    void whoMayEnrollDoesNotDependOnWhatWasAskedBefore() {
        CompiledPolicy policy =
                withTiers().refusing("poor", atMost(FEE, yuan("400.00"))).compile();
        Subject subject = policy.subject(aResident().facts());
        assertThat(policy.decide(subject, 1).accepted()).isTrue();
        assertThat(policy.decide(subject, 0).accepted()).isFalse();
        assertThat(policy.decide(subject, 1).accepted()).isTrue();
    }
}
