package io.canbao.policypack.agreement;

import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.interpreter.Interpreter;
import io.canbao.rules.population.RandomResidents;
import io.canbao.rules.quote.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether the compiled evaluator, which answers residents, and the interpreter, which reads the rules literally, come to the same on a
 * pack: on its cases and on a random population that is the same each time. A pack on which they differ must not be published, since
 * one of them is wrong about it.
 */
public final class Agreement {
    private static final int PEOPLE = 500;
    private static final long SEED = 1;

    private final List<String> tiers;
    private final Evaluator compiled;
    private final Evaluator interpreted;

    /** One of the two ways to an answer. */
    @FunctionalInterface
    interface Evaluator {
        Ruling decide(Facts facts, int tier);
    }

    /** Somebody about whom something is asked; the name is that of a case, or says which of the random people it is. */
    record NamedFacts(String name, Facts facts) {}

    Agreement(List<String> tiers, Evaluator compiled, Evaluator interpreted) {
        this.tiers = tiers;
        this.compiled = compiled;
        this.interpreted = interpreted;
    }

    /**
     * Looks for a case or a person about whom they differ.
     *
     * @param cases the texts of the pack's files of cases
     * @return in words, naming the case and the tier; empty where they agree on all
     */
    public static Optional<String> findDifference(EffectivePolicy policy, List<String> cases) {
        CompiledPolicy compiled = policy.compiled();
        Interpreter interpreter = new Interpreter(policy.policy());
        List<String> tiers = List.copyOf(policy.policy().vocabulary().tiers().keySet());
        Agreement agreement = new Agreement(
                tiers,
                (facts, tier) -> {
                    Trace trace = new Trace();
                    Decision decision = compiled.decide(compiled.subject(facts), tier, trace);
                    return Ruling.of(policy.policy(), decision, trace);
                },
                (facts, tier) -> interpreter.decide(facts, tiers.get(tier)));
        return agreement.difference(Stream.concat(CaseFacts.of(compiled, cases).stream(), population(policy)));
    }

    private static Stream<NamedFacts> population(EffectivePolicy policy) {
        RandomResidents residents = new RandomResidents(policy.policy(), new Random(SEED));
        return IntStream.range(0, PEOPLE)
                .mapToObj(number -> new NamedFacts("random person " + number, residents.next()));
    }

    Optional<String> difference(Stream<NamedFacts> people) {
        return people.flatMap(person -> differences(person).stream()).findFirst();
    }

    private List<String> differences(NamedFacts person) {
        List<String> found = new ArrayList<>();
        for (int tier = 0; tier < tiers.size(); tier++) {
            if (!compiled.decide(person.facts(), tier).equals(interpreted.decide(person.facts(), tier))) {
                found.add("%s, tier %s: the compiled and the interpreted evaluator differ about %s"
                        .formatted(person.name(), tiers.get(tier), person.facts()));
            }
        }
        return found;
    }
}
