package io.canbao.rules.quote;

import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static io.canbao.rules.quote.Answers.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Days;
import org.junit.jupiter.api.Test;

/** Of all that a row asks for, which identity earns; of those beside it, which are told to earn nothing. */
class EarningIdentityTest {

    private static final Resident POOR = aResident().in("subsistence");

    private static String earning(APolicy policy, Resident resident) {
        return String.valueOf(answer(policy, resident).subsidies().getFirst().category());
    }

    @Test
    void anIdentityThatIsCountedEarns() {
        APolicy policy = aPlainPolicy()
                .subsidy(
                        "any",
                        atLeast(count(Facts.CATEGORIES, "extreme-poverty", "subsistence"), number(1)),
                        yuan("200.00"));
        assertThat(earning(
                        policy,
                        aResident().in("extreme-poverty", null, "2024-10-01").in("subsistence")))
                .isEqualTo("subsistence");
        assertThat(subsidies(answer(
                        aPlainPolicy()
                                .subsidy("shown", atLeast(count(Facts.EVIDENCE, "household-book"), number(1)), FEE),
                        aResident().in("subsistence").showing("household-book"))))
                .containsExactly("null 400.00 county-finance (shown)");
    }

    /** What a row asks for besides says nothing of an identity. */
    @Test
    void whateverElseARowAsksForTheIdentityEarns() {
        APolicy policy = aPlainPolicy()
                .subsidy(
                        "poor",
                        all(
                                is("residence", "local"),
                                shows("household-book"),
                                known(Facts.CHANNEL),
                                not(has("veteran-priority")),
                                new Condition.FallsOn(PAYMENT, new Days.OfMonth(1, 15)),
                                entering("window.always"),
                                has("subsistence")),
                        yuan("360.00"));
        assertThat(earning(
                        policy,
                        aResident().in("subsistence").showing("household-book").giving(Facts.CHANNEL, "online")))
                .isEqualTo("subsistence");
    }

    @Test
    void anIdentityWithoutARuleIsToldBesideOneThatEarns() {
        assertThat(others(answer(
                        aPlainPolicy().subsidy("poor", has("subsistence"), yuan("360.00")),
                        POOR.in("severe-disability"))))
                .containsExactly("severe-disability 0.00: 本地政策没有规定对该身份的资助");
    }

    /** It is a row that won, not one that lost, for which an identity that it lists beside another one is told no more. */
    @Test
    void anIdentityBesideOneThatLostIsTold() {
        APolicy policy = aPlainPolicy()
                .subsidy("poor", has("subsistence"), yuan("360.00"))
                .subsidy(
                        "either",
                        any(all(has("severe-disability"), is("residence", "permit")), has("veteran-priority")),
                        yuan("280.00"));
        assertThat(others(answer(policy, POOR.in("veteran-priority").in("severe-disability"))))
                .containsExactly(
                        "veteran-priority 280.00: 低于已采用的“subsistence”，多重身份不重复资助",
                        "severe-disability 0.00: 该身份的资助条件未满足：permit");
    }

    @Test
    void ofRowsThatComeEquallyCloseTheFirstSaysWhatIsNotMet() {
        APolicy policy = aPlainPolicy()
                .subsidy("first", all(has("subsistence"), is("residence", "permit")), yuan("2.00"))
                .subsidy("second", all(has("subsistence"), is("residence", "none")), yuan("1.00"));
        assertThat(answer(policy, POOR).otherCategories().getFirst().why())
                .contains("permit")
                .doesNotContain("none");
    }
}
