package io.canbao.rules.engine;

import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import io.canbao.rules.Said;
import org.junit.jupiter.api.Test;

class IncentiveTest {

    private static final Resident LOYAL = aResident().having(2023, "insured").having(2024, "insured");

    private static APolicy policy() {
        return aPlainPolicy()
                .incentive(
                        "continuity",
                        atLeast(run("insured", 2015, 2024), number(1)),
                        run("insured", 2015, 2024),
                        times(yuan("1000.00"), run("insured", 2015, 2024)))
                .incentive("zero-claim", ALWAYS, null, yuan("1500.00"));
    }

    @Test
    void everyRowThatMatchesIsAnswered() {
        Said said = policy().answer(LOYAL);
        assertThat(said.awards()).containsEntry("continuity", "2000.00").containsEntry("zero-claim", "1500.00");
        assertThat(said.years()).containsEntry("continuity", "2").containsEntry("zero-claim", "none");
        assertThat(policy().answer(aResident()).awards()).containsOnlyKeys("zero-claim");
    }

    @Test
    void aJointCeilingCutsTheLaterRewards() {
        assertThat(policy().incentivesUpTo(yuan("2500.00")).answer(LOYAL).awards())
                .containsEntry("continuity", "2000.00")
                .containsEntry("zero-claim", "500.00");
        assertThat(policy().incentivesUpTo(percent("20", yuan("5000.00")))
                        .answer(LOYAL)
                        .awards())
                .containsEntry("continuity", "1000.00")
                .containsEntry("zero-claim", "0.00");
    }

    @Test
    void theCeilingIsForTheSumOfRaisesAndCuts() {
        APolicy policy = aPlainPolicy()
                .incentive("cut", ALWAYS, null, yuan("-300.00"))
                .incentive("reward", ALWAYS, null, yuan("700.00"))
                .incentive("further", ALWAYS, null, yuan("200.00"))
                .incentive("last", ALWAYS, null, yuan("-100.00"))
                .incentivesUpTo(yuan("500.00"));
        assertThat(policy.answer(aResident()).awards())
                .containsEntry("cut", "-300.00")
                .containsEntry("reward", "700.00")
                .containsEntry("further", "200.00")
                .containsEntry("last", "-100.00");
        assertThat(policy.incentivesUpTo(yuan("350.00")).answer(aResident()).awards())
                .containsEntry("reward", "700.00")
                .containsEntry("further", "50.00");
    }

    @Test
    void anOpenRewardIsAnsweredAsOpen() {
        Said said = aPlainPolicy()
                .incentive("large-illness", ALWAYS, null, UNSPECIFIED)
                .answer(aResident());
        assertThat(said.awards()).containsEntry("large-illness", "open");
    }

    /** A warning says that the ceiling is open; the reward itself is what the text grants. */
    @Test
    void anOpenCeilingLeavesTheRewards() {
        APolicy policy =
                policy().incentive("cut", ALWAYS, null, yuan("-300.00")).incentivesUpTo(UNSPECIFIED);
        assertThat(policy.answer(aResident()).awards())
                .containsEntry("zero-claim", "1500.00")
                .containsEntry("cut", "-300.00");
    }

    @Test
    void aRewardOfNothingIsKnownUnderAnyCeiling() {
        APolicy policy = policy().incentive("none", ALWAYS, null, yuan("0.00")).incentivesUpTo(UNSPECIFIED);
        assertThat(policy.answer(aResident()).awards())
                .containsEntry("zero-claim", "1500.00")
                .containsEntry("none", "0.00");
    }

    @Test
    void whoIsRefusedEarnsNothing() {
        assertThat(policy().refusing("all", ALWAYS).answer(LOYAL).awards()).isEmpty();
    }
}
