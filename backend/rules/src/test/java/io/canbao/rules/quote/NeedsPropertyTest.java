package io.canbao.rules.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.missing.MissingFacts;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.interpreter.Interpreter;
import io.canbao.rules.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What need not be asked does not matter, over random policies of the kind that notices are. */
class NeedsPropertyTest {

    private static final List<String> FACTS = List.of(
            "residence",
            "parent-insured",
            "income",
            "persons",
            Facts.BIRTH_DATE,
            Facts.CATEGORIES,
            Facts.EVIDENCE,
            "events.employee-cover-ended",
            "events.school-entry",
            "history.2023",
            "history.2024");

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void aMissingFactThatIsNotNeededNeverChangesTheAnswerAlone(@ForAll long seed) {
        PlainPolicies random = new PlainPolicies(new Random(seed));
        Policy policy = random.policy().build();
        CompiledPolicy compiled = CompiledPolicy.compile(policy);
        Interpreter interpreter = new Interpreter(policy);
        for (int question = 0; question < 5; question++) {
            Facts facts = random.facts();
            Set<String> needed = compiled.missingFacts().of(facts, compiled.subject(facts), 0).stream()
                    .map(MissingFacts.Open::fact)
                    .collect(Collectors.toSet());
            List<Object> answer = decisive(interpreter.decide(facts, "standard"));
            FACTS.stream()
                    .filter(fact -> !facts.gives(fact) && !needed.contains(fact))
                    .forEach(fact -> {
                        for (int value = 0; value < 12; value++) {
                            Facts changed = random.set(facts, fact);
                            if (isBornUnderCover(changed, answer)) {
                                continue;
                            }
                            assertThat(decisive(interpreter.decide(changed, "standard")))
                                    .as("%s%n%s%n%s", policy, facts, changed)
                                    .isEqualTo(answer);
                        }
                    });
        }
    }

    /** That nobody is covered before birth needs no question: whoever pays for a newborn child tells of it. */
    private static boolean isBornUnderCover(Facts facts, List<Object> answer) {
        return !answer.isEmpty()
                && answer.get(3) instanceof Ruling.Cover cover
                && cover.from() instanceof Figure.Known<LocalDate>(LocalDate from)
                && facts.values().getOrDefault(Facts.BIRTH_DATE, Long.MIN_VALUE) > from.toEpochDay();
    }

    /**
     * What decides: not which row a figure came from, nor what was beside it, nor what is paid back later, nor why nothing is
     * taken.
     */
    private static List<Object> decisive(Ruling ruling) {
        if (!ruling.accepted()) {
            return List.of();
        }
        Ruling.Price price = ruling.price();
        Ruling.Waiting waiting = ruling.waiting();
        return List.of(
                ruling.obstacle(),
                String.valueOf(ruling.entry()),
                List.of(price.fee(), price.surcharge(), price.subsidy(), price.payable(), price.fiscalContribution()),
                ruling.cover(),
                waiting == null ? List.of() : List.of(waiting.from(), waiting.fixed(), waiting.variable()),
                ruling.awards().stream()
                        .map(award -> List.of(award.rule(), award.years(), award.raise()))
                        .toList());
    }

    /** The other way round: what is needed has an effect that is another answer. */
    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void everyFactThatIsNeededHasAnEffect(@ForAll long seed) {
        PlainPolicies random = new PlainPolicies(new Random(seed));
        CompiledPolicy compiled = random.policy().compile();
        Facts facts = random.facts();
        for (MissingFacts.Open open : compiled.missingFacts().of(facts, compiled.subject(facts), 0)) {
            assertThat(open.effects()).as(open.fact()).isNotEmpty();
        }
    }
}
