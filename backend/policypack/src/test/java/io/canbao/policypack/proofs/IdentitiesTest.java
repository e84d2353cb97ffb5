package io.canbao.policypack.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.Decision;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Values;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class IdentitiesTest {

    private static final int PEOPLE = 4;

    @TestFactory
    Stream<DynamicTest> whereTheBestOneWinsAnotherIdentityNeverMakesAPersonPayMore() {
        return Counties.each(asked -> {
            CompiledPolicy compiled = asked.county().compiled();
            if (compiled.policy().subsidies().stream().allMatch(stage -> stage.hit() == SubsidyStage.Hit.BEST)) {
                List<String> identities =
                        List.copyOf(compiled.policy().categories().keySet());
                Random source = asked.source();
                asked.onEveryDay(PEOPLE, facts -> {
                    Facts richer = facts.withCategory(identities.get(source.nextInt(identities.size())));
                    for (int tier = 0; tier < asked.tiers().size(); tier++) {
                        Decision before = compiled.decide(compiled.bind(facts), tier);
                        Decision after = compiled.decide(compiled.bind(richer), tier);
                        if (comparable(before, after)) {
                            assertThat(after.payableFen())
                                    .as("%s: %s", asked.tiers().get(tier), richer)
                                    .isLessThanOrEqualTo(before.payableFen());
                        }
                    }
                });
            }
        });
    }

    /** Who comes in by another window is asked another price; an amount that is left open cannot be compared. */
    private static boolean comparable(Decision before, Decision after) {
        return before.entry() == after.entry() && Values.known(before.payableFen()) && Values.known(after.payableFen());
    }
}
