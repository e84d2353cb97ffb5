package io.canbao.rules.engine;

import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import io.canbao.rules.facts.Facts;
import org.junit.jupiter.api.Test;

/** Groups that follow from what is told, and groups that nobody can be in by what they told. */
class GroupMembershipTest {

    private static APolicy policy() {
        return aPolicy()
                .following("newborn", atMost(age(), number(0)))
                .fee("fee.newborn", is(Facts.GROUP, "newborn"), "basic", yuan("100.00"))
                .fee("fee.student", is(Facts.GROUP, "university-student"), "basic", yuan("380.00"))
                .fee("fee.resident", is(Facts.GROUP, "resident"), "basic", yuan("400.00"))
                .window("open", ALWAYS, PAYMENT);
    }

    private static String pays(APolicy policy, Resident resident) {
        return policy.answer(resident).payable();
    }

    @Test
    void whoMeetsTheConditionBelongsToTheGroupWithoutSayingSo() {
        assertThat(pays(policy(), aResident())).isEqualTo("400.00");
        assertThat(pays(policy(), aResident().aged(0))).isEqualTo("100.00");
        assertThat(pays(policy(), aResident().aged(1))).isEqualTo("400.00");
    }

    @Test
    void whoToldAGroupIsInIt() {
        assertThat(pays(policy(), aResident().aged(0).belongingTo("resident"))).isEqualTo("400.00");
        assertThat(pays(policy(), aResident().belongingTo("newborn"))).isEqualTo("100.00");
    }

    /** The birth date is asked for though no row looks at it, and the groups that it excludes are not offered any more. */
    @Test
    void whatAGroupFollowsFromIsAsked() {
        assertThat(OpenFacts.facts(policy(), aResident())).contains(Facts.GROUP, Facts.BIRTH_DATE);
        assertThat(OpenFacts.of(policy(), aResident().aged(30))).containsExactly("group: resident university-student");
    }

    /** Whoever told a group that the notice says nothing of once paid nothing, or could not be priced. */
    @Test
    void aGroupThatNoRowMentionsIsTreatedLikeEverybody() {
        APolicy policy = aPolicy()
                .fee("fee.resident", is(Facts.GROUP, "resident"), "basic", yuan("400.00"))
                .window("open", ALWAYS, PAYMENT);
        assertThat(pays(policy, aResident().belongingTo("newborn"))).isEqualTo("400.00");
        APolicy others = policy.refusing("others", not(is(Facts.GROUP, "resident")));
        assertThat(others.answer(aResident()).accepted()).isTrue();
        assertThat(others.answer(aResident().belongingTo("newborn")).accepted()).isFalse();
    }

    @Test
    void nobodyIsInAGroupThatWhatTheyToldExcludes() {
        CompiledPolicy policy = policy().compile();
        assertThat(policy.contradictingGroup(
                        aResident().aged(30).belongingTo("newborn").facts()))
                .containsExactly(Facts.BIRTH_DATE);
        assertThat(policy.contradictingGroup(
                        aResident().aged(0).belongingTo("newborn").facts()))
                .isEmpty();
        assertThat(policy.contradictingGroup(aResident().belongingTo("newborn").facts()))
                .isEmpty();
        assertThat(policy.contradictingGroup(aResident().aged(30).facts())).isEmpty();
    }
}
