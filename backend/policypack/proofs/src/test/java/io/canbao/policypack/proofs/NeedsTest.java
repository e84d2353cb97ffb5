package io.canbao.policypack.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.missing.MissingFacts;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Values;
import io.canbao.rules.policy.Vocabulary;
import io.canbao.rules.population.RandomResidents;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class NeedsTest {

    private static final int VALUES = 2;

    @TestFactory
    Stream<DynamicTest> whatNeedNotBeAskedDoesNotChangeTheAnswer() {
        return Counties.each(asked -> {
            CompiledPolicy compiled = asked.county().compiled();
            RandomResidents residents = asked.residents();
            List<String> askable = Stream.concat(
                            compiled.policy().vocabulary().facts().values().stream()
                                    .map(FactDefinition::id)
                                    .filter(fact -> RandomResidents.tellable(fact) && !fact.equals(Facts.BIRTH)),
                            residents.years().stream())
                    .toList();
            asked.onEveryDay(1, facts -> {
                int tier = asked.source().nextInt(asked.tiers().size());
                Decision footing = compiled.decide(compiled.subject(facts), tier);
                Set<String> needed = needed(compiled, facts, tier);
                for (String fact : askable) {
                    if (!facts.gives(fact)
                            && compiled.missingFacts().asks(fact, compiled.subject(facts))
                            && needed.stream().noneMatch(need -> isPart(need, fact))) {
                        for (int value = 0; value < VALUES; value++) {
                            Facts given = residents.tell(facts, fact);
                            if (isBornUnderCover(given, footing)
                                    || !isOffered(compiled, given, fact)
                                    || !compiled.contradictingGroup(given).isEmpty()) {
                                continue;
                            }
                            assertThat(compiled.decide(compiled.subject(given), tier))
                                    .as("%s told, needed %s: %s", fact, needed, given)
                                    .matches(answer -> isSame(footing, answer));
                        }
                    }
                }
            });
        });
    }

    /** That nobody is covered before birth needs no question: whoever pays for a newborn child tells of it. */
    private static boolean isBornUnderCover(Facts facts, Decision footing) {
        return footing.coverFrom() != Values.ABSENT
                && facts.values().getOrDefault(Facts.BIRTH_DATE, Long.MIN_VALUE) > footing.coverFrom();
    }

    /** Nobody answers with a word that is not offered to them. */
    private static boolean isOffered(CompiledPolicy compiled, Facts given, String fact) {
        Vocabulary vocabulary = compiled.policy().vocabulary();
        Stream<Term> words = fact.equals(Facts.CATEGORIES)
                ? given.categories().stream()
                        .flatMap(held ->
                                Stream.ofNullable(vocabulary.categories().get(held.id())))
                : Stream.ofNullable(vocabulary.terms().get(given.choices().getOrDefault(fact, "")));
        return words.allMatch(word -> compiled.missingFacts().offers(word, compiled.subject(given)));
    }

    /** Why a payment is refused is not worth a question. */
    private static boolean isSame(Decision footing, Decision answer) {
        return (!footing.accepted() && !answer.accepted()) || footing.sameAs(answer);
    }

    private static Set<String> needed(CompiledPolicy compiled, Facts facts, int tier) {
        return compiled.missingFacts().of(facts, compiled.subject(facts), tier).stream()
                .map(MissingFacts.Open::fact)
                .collect(Collectors.toSet());
    }

    /** Who is asked for a day of recognition is asked for the identity's. */
    private static boolean isPart(String need, String fact) {
        return need.equals(fact) || need.startsWith(fact + '.');
    }
}
