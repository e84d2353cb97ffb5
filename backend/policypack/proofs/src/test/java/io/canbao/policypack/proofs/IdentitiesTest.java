package io.canbao.policypack.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class IdentitiesTest {

    private static final int PEOPLE = 2;

    @TestFactory
    Stream<DynamicTest> whereTheBestOneWinsAnotherIdentityNeverMakesAPersonPayMore() {
        return Counties.each(asked -> {
            CompiledPolicy compiled = asked.county().compiled();
            if (compiled.policy().tables().subsidies().stream()
                    .allMatch(stage -> stage.hit() == SubsidyStage.Hit.BEST)) {
                Map<String, Set<String>> closures = closures(compiled.policy());
                asked.onEveryDay(PEOPLE, facts -> {
                    List<String> others = unrelated(closures, facts);
                    if (others.isEmpty()) {
                        return;
                    }
                    Facts richer = facts.withCategory(others.get(asked.source().nextInt(others.size())));
                    for (int tier = 0; tier < asked.tiers().size(); tier++) {
                        Decision before = compiled.decide(compiled.subject(facts), tier);
                        Decision after = compiled.decide(compiled.subject(richer), tier);
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

    /**
     * Identities that have nothing in common with those told. Of one told before, this claim was once false, and rightly: who was
     * recognised on 2024-12-18, in time for 80 yuan, and then also tells of a recognition long ago has been recognised again and
     * not newly, and the notice pays for new ones only.
     */
    private static List<String> unrelated(Map<String, Set<String>> closures, Facts facts) {
        Set<String> given = new HashSet<>();
        facts.categories().forEach(held -> given.addAll(closures.getOrDefault(held.id(), Set.of())));
        return closures.keySet().stream()
                .filter(id -> Collections.disjoint(closures.getOrDefault(id, Set.of()), given))
                .toList();
    }

    /** Every identity with itself and all that it implies, in the order of the policy. */
    private static Map<String, Set<String>> closures(Policy policy) {
        Map<String, Set<String>> closures = new LinkedHashMap<>();
        policy.vocabulary().categories().keySet().forEach(id -> closures.put(id, withImplied(policy, id)));
        return closures;
    }

    private static Set<String> withImplied(Policy policy, String category) {
        Set<String> found = new HashSet<>(Set.of(category));
        Term term = policy.vocabulary().categories().get(category);
        if (term != null) {
            term.implies().forEach(implied -> found.addAll(withImplied(policy, implied)));
        }
        return found;
    }

    /** Who comes in by another window is asked another price; an amount that is left open cannot be compared. */
    private static boolean comparable(Decision before, Decision after) {
        return before.entry() == after.entry() && Values.known(before.payableFen()) && Values.known(after.payableFen());
    }

    /** The second recognition takes no right away that the first one gave, and gives none that only new ones have. */
    @TestFactory
    Stream<DynamicTest> whoIsRecognisedAgainForWhatTheyHoldIsAnsweredAlike() {
        return Counties.each(asked -> {
            CompiledPolicy compiled = asked.county().compiled();
            asked.onEveryDay(1, facts -> {
                for (Facts.HeldCategory held : facts.categories()) {
                    Facts again = facts.withCategory(again(held, facts, asked.source()));
                    for (int tier = 0; tier < asked.tiers().size(); tier++) {
                        Decision before = compiled.decide(compiled.subject(facts), tier);
                        assertThat(compiled.decide(compiled.subject(again), tier))
                                .as("%s: %s", asked.tiers().get(tier), again)
                                .matches(before::sameAs);
                    }
                }
            });
        });
    }

    /** The same identity until the same end, recognised on any day on which it is held. */
    private static Facts.HeldCategory again(Facts.HeldCategory held, Facts facts, Random source) {
        LocalDate paid = Objects.requireNonNull(facts.paid());
        LocalDate last = held.endedOn() == null ? paid : held.endedOn();
        LocalDate first = held.recognisedOn() == null ? last.minusYears(1) : held.recognisedOn();
        int days = (int) Math.max(0, first.until(last, ChronoUnit.DAYS));
        return new Facts.HeldCategory(held.id(), first.plusDays(source.nextInt(days + 1)), held.endedOn());
    }
}
