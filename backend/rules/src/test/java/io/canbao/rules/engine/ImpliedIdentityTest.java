package io.canbao.rules.engine;

import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.SubsidyStage;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A certificate of severe disability makes its holder disabled, too, and is one identity all the same. */
class ImpliedIdentityTest {

    private static final Resident SEVERELY_DISABLED = aResident().in("severe-disability");

    private static APolicy policy() {
        return aPlainPolicy().category("severe-disability", "disability");
    }

    private static APolicy adding(String disabled, String severely) {
        return policy().stage(SubsidyStage.Hit.SUM)
                .subsidy("disabled", has("disability"), yuan(disabled))
                .subsidy("severely", has("severe-disability"), yuan(severely))
                .subsidy("poor", has("subsistence"), yuan("50.00"));
    }

    @Test
    void anImpliedIdentityIsNotCountedTwice() {
        APolicy policy = policy().fee(
                        "more",
                        ALWAYS,
                        "more",
                        times(
                                yuan("10.00"),
                                count(Facts.CATEGORIES, "disability", "severe-disability", "subsistence")));
        assertThat(policy.answer(SEVERELY_DISABLED).fee()).isEqualTo("410.00");
        assertThat(policy.answer(SEVERELY_DISABLED.in("disability")).fee()).isEqualTo("410.00");
        assertThat(policy.answer(SEVERELY_DISABLED.in("subsistence")).fee()).isEqualTo("420.00");
    }

    @Test
    void whereAmountsAddUpTheHigherOneIsGrantedForOneIdentity() {
        assertThat(adding("100.00", "150.00").answer(SEVERELY_DISABLED).granted())
                .isEqualTo(Map.of("severely", "150.00"));
        assertThat(adding("150.00", "100.00").answer(SEVERELY_DISABLED).granted())
                .isEqualTo(Map.of("disabled", "150.00"));
        assertThat(adding("100.00", "150.00")
                        .answer(SEVERELY_DISABLED.in("subsistence"))
                        .granted())
                .isEqualTo(Map.of("severely", "150.00", "poor", "50.00"));
        assertThat(adding("100.00", "150.00").answer(SEVERELY_DISABLED).lost()).isEqualTo(Map.of("disabled", "100.00"));
    }

    @Test
    void whoIsDisabledWithoutBeingSeverelySoIsPaidForThat() {
        assertThat(adding("100.00", "150.00")
                        .answer(aResident().in("disability").in("subsistence"))
                        .granted())
                .isEqualTo(Map.of("disabled", "100.00", "poor", "50.00"));
    }
}
