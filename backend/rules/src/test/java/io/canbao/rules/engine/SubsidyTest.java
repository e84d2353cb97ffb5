package io.canbao.rules.engine;

import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static io.canbao.rules.policy.SubsidyStage.Hit.BEST;
import static io.canbao.rules.policy.SubsidyStage.Hit.FIRST;
import static io.canbao.rules.policy.SubsidyStage.Hit.SUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Said;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Type;
import org.junit.jupiter.api.Test;

class SubsidyTest {

    private static APolicy stage(SubsidyStage.Hit hit) {
        return aPlainPolicy().stage(hit);
    }

    @Test
    void theBestIdentityWinsAndTheOthersAreShown() {
        Said said = stage(BEST)
                .subsidy("near", ALWAYS, yuan("280.00"))
                .subsidy("subsistence", ALWAYS, yuan("360.00"))
                .subsidy("other", ALWAYS, yuan("40.00"))
                .answer(aResident());
        assertThat(said.granted()).containsExactly(java.util.Map.entry("subsistence", "360.00"));
        assertThat(said.lost()).containsOnlyKeys("near", "other").containsEntry("near", "280.00");
        assertThat(said.subsidy()).isEqualTo("360.00");
        assertThat(said.payable()).isEqualTo("40.00");
    }

    @Test
    void ofEqualIdentitiesTheFirstInOrderWins() {
        Said said = stage(BEST)
                .subsidy("one", ALWAYS, yuan("360.00"))
                .subsidy("other", ALWAYS, yuan("360.00"))
                .answer(aResident());
        assertThat(said.granted()).containsOnlyKeys("one");
    }

    @Test
    void rowsThatDoNotMatchNeitherWinNorLose() {
        Said said = stage(BEST)
                .subsidy("orphan", has("extreme-poverty"), yuan("400.00"))
                .subsidy("subsistence", has("subsistence"), yuan("360.00"))
                .answer(aResident().in("subsistence"));
        assertThat(said.granted()).containsOnlyKeys("subsistence");
        assertThat(said.lost()).isEmpty();
    }

    @Test
    void theFirstRowWinsEvenIfItGrantsNothing() {
        Said said = stage(FIRST)
                .subsidy("none", ALWAYS, null)
                .subsidy("more", ALWAYS, yuan("360.00"))
                .answer(aResident());
        assertThat(said.granted()).containsEntry("none", "0.00");
        assertThat(said.lost()).containsEntry("more", "360.00");
        assertThat(said.payable()).isEqualTo("400.00");
    }

    @Test
    void inASumEverythingIsGrantedUpToTheFee() {
        Said said = stage(SUM)
                .subsidy("a", ALWAYS, yuan("300.00"))
                .subsidy("b", ALWAYS, yuan("80.00"))
                .subsidy("c", ALWAYS, yuan("50.00"))
                .subsidy("d", ALWAYS, yuan("10.00"))
                .answer(aResident());
        assertThat(said.granted())
                .containsEntry("b", "80.00")
                .containsEntry("c", "20.00")
                .containsEntry("d", "0.00");
        assertThat(said.subsidy()).isEqualTo("400.00");
        assertThat(said.payable()).isEqualTo("0.00");
    }

    @Test
    void everyStageIsCappedAtWhatTheOnesBeforeHaveLeft() {
        Said said = aPlainPolicy()
                .stage(BEST)
                .subsidy("fund", ALWAYS, yuan("250.00"))
                .stage(BEST)
                .subsidy("aid", ALWAYS, percent("90", REMAINING))
                .stage(BEST)
                .subsidy("rest", ALWAYS, yuan("100.00"))
                .answer(aResident());
        assertThat(said.granted())
                .containsEntry("fund", "250.00")
                .containsEntry("aid", "135.00")
                .containsEntry("rest", "15.00");
        assertThat(said.payable()).isEqualTo("0.00");
    }

    @Test
    void whatIsAboveAFixedPersonalPaymentIsGranted() {
        APolicy policy = stage(BEST).subsidy("leaving", ALWAYS, less(REMAINING, yuan("40.00")));
        assertThat(policy.answer(aResident()).payable()).isEqualTo("40.00");
        APolicy nothingLeft = stage(BEST)
                .subsidy("all", ALWAYS, FEE)
                .stage(BEST)
                .subsidy("leaving", ALWAYS, less(REMAINING, yuan("40.00")));
        assertThat(nothingLeft.answer(aResident()).granted()).containsEntry("leaving", "0.00");
    }

    @Test
    void theSurchargeIsNotSubsidised() {
        Said said = aPlainPolicy()
                .fiscal("f", ALWAYS, yuan("670.00"))
                .surcharge("late", ALWAYS, FISCAL)
                .subsidy("all", ALWAYS, yuan("2000.00"))
                .answer(aResident());
        assertThat(said.subsidy()).isEqualTo("400.00");
        assertThat(said.payable()).isEqualTo("670.00");
    }

    @Test
    void fundersShareAGrantAndTheLastPaysTheRest() {
        Said said = aPlainPolicy()
                .subsidy(
                        "shared",
                        ALWAYS,
                        yuan("100.01"),
                        new Rule.Share("province", percent("60", GRANTED)),
                        new Rule.Share("city", percent("20", GRANTED)),
                        new Rule.Share("county-finance", null))
                .answer(aResident());
        assertThat(said.shares()).containsEntry("shared", java.util.List.of("60.01", "20.00", "20.00"));
    }

    @Test
    void noFunderPaysMoreThanIsLeft() {
        Said said = aPlainPolicy()
                .subsidy(
                        "shared",
                        ALWAYS,
                        yuan("100.00"),
                        new Rule.Share("province", yuan("80.00")),
                        new Rule.Share("city", yuan("80.00")),
                        new Rule.Share("county-finance", null))
                .answer(aResident());
        assertThat(said.shares()).containsEntry("shared", java.util.List.of("80.00", "20.00", "0.00"));
    }

    @Test
    void whoPaysTheRestLeavesNothingToThoseAfter() {
        Said said = aPlainPolicy()
                .subsidy(
                        "shared",
                        ALWAYS,
                        yuan("100.00"),
                        new Rule.Share("province", null),
                        new Rule.Share("county-finance", yuan("30.00")))
                .answer(aResident());
        assertThat(said.shares()).containsEntry("shared", java.util.List.of("100.00", "0.00"));
    }

    /** A last funder with an amount of its own once left a part of the grant without anybody who pays it. */
    @Test
    void theLastFunderPaysTheRestEvenWithAnAmountOfItsOwn() {
        Said said = aPlainPolicy()
                .subsidy(
                        "shared",
                        ALWAYS,
                        yuan("100.00"),
                        new Rule.Share("province", yuan("60.00")),
                        new Rule.Share("county-finance", yuan("30.00")))
                .answer(aResident());
        assertThat(said.shares()).containsEntry("shared", java.util.List.of("60.00", "40.00"));
    }

    @Test
    void anOpenSubsidyOutbidsAllThatLeaveSomethingToPay() {
        Said said = stage(BEST)
                .subsidy("known", ALWAYS, yuan("360.00"))
                .subsidy("open", ALWAYS, UNSPECIFIED)
                .subsidy("more", ALWAYS, yuan("399.00"))
                .answer(aResident());
        assertThat(said.granted()).containsEntry("open", "open");
        assertThat(said.subsidy()).isEqualTo("open");
        assertThat(said.payable()).isEqualTo("open");
    }

    @Test
    void nothingOutbidsASubsidyThatPaysEverything() {
        Said said = stage(BEST)
                .subsidy("open", ALWAYS, UNSPECIFIED)
                .subsidy("all", ALWAYS, yuan("500.00"))
                .subsidy("later", ALWAYS, UNSPECIFIED)
                .answer(aResident());
        assertThat(said.granted()).containsEntry("all", "400.00");
        assertThat(said.payable()).isEqualTo("0.00");
    }

    @Test
    void ofTwoOpenSubsidiesTheFirstInOrderWins() {
        Said said = stage(BEST)
                .subsidy("one", ALWAYS, UNSPECIFIED)
                .subsidy("other", ALWAYS, UNSPECIFIED)
                .answer(aResident());
        assertThat(said.granted()).containsOnlyKeys("one");
    }

    @Test
    void afterAnOpenSubsidyNothingIsKnownOfTheStagesThatFollow() {
        Said said = aPlainPolicy()
                .stage(BEST)
                .subsidy("open", ALWAYS, UNSPECIFIED)
                .stage(BEST)
                .subsidy("next", ALWAYS, yuan("10.00"))
                .subsidy("none", ALWAYS, null)
                .answer(aResident());
        assertThat(said.granted()).containsEntry("next", "open");
        assertThat(said.subsidy()).isEqualTo("open");
        Said sum = stage(SUM)
                .subsidy("open", ALWAYS, UNSPECIFIED)
                .subsidy("next", ALWAYS, yuan("10.00"))
                .answer(aResident());
        assertThat(sum.granted()).containsEntry("next", "open");
        assertThat(sum.subsidy()).isEqualTo("open");
    }

    /** With an open fee, no subsidy at all was once shown as one that is open. */
    @Test
    void noSubsidyIsNothingEvenOfAnOpenFee() {
        Said said = APolicy.aPolicy()
                .fee("fee", ALWAYS, "basic", UNSPECIFIED)
                .window("w", ALWAYS, YEAR_START)
                .subsidy("none", ALWAYS, null)
                .answer(aResident());
        assertThat(said.granted()).containsEntry("none", "0.00");
        assertThat(said.subsidy()).isEqualTo("0.00");
    }

    /** A subsidy that depends on a fact nobody told once blamed the text for leaving it open. */
    @Test
    void aSubsidyOnAMissingFactIsMissingAndNotOpen() {
        Said said = aPlainPolicy()
                .fact("income", Type.AMOUNT)
                .subsidy("s", ALWAYS, percent("1", fact("income")))
                .answer(aResident());
        assertThat(said.subsidy()).isEqualTo("none");
        assertThat(said.payable()).isEqualTo("none");
    }

    @Test
    void aNegativeSubsidyIsNone() {
        Said said = stage(BEST)
                .subsidy("negative", ALWAYS, less(yuan("10.00"), yuan("50.00")))
                .answer(aResident());
        assertThat(said.granted()).containsEntry("negative", "0.00");
    }

    @Test
    void aPriceIsNeverBelowNothing() {
        Said said = aPlainPolicy()
                .fee("discount", ALWAYS, "discount", yuan("-500.00"))
                .subsidy("s", ALWAYS, yuan("10.00"))
                .answer(aResident());
        assertThat(said.fee()).isEqualTo("0.00");
        assertThat(said.subsidy()).isEqualTo("0.00");
    }

    @Test
    void subsidiesMayDependOnTheEntry() {
        APolicy policy = APolicy.aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window("central", paid("..2024-12-31"), YEAR_START)
                .window("late", paid("2025-01-01.."), PAYMENT)
                .subsidy("in-time", entering("central"), yuan("360.00"));
        assertThat(policy.answer(aResident()).subsidy()).isEqualTo("360.00");
        assertThat(policy.answer(aResident().paying("2025-01-01")).subsidy()).isEqualTo("0.00");
    }
}
