package io.canbao.rules.quote;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** For which of a person's identities a condition holds, in the state of a decision just made. */
final class EarningIdentities {

    private final Vocabulary vocabulary;
    private final CompiledPolicy.Evaluation decided;
    private final Set<String> given;

    /**
     * Looks at a person.
     *
     * @param given identities of the person with those they imply, in the order in which they were told
     */
    EarningIdentities(Vocabulary vocabulary, CompiledPolicy.Evaluation decided, Set<String> given) {
        this.vocabulary = vocabulary;
        this.decided = decided;
        this.given = given;
    }

    /** The identities by which a condition holds: those that its own tests name; where they name none, those of the definitions that it uses. */
    List<String> of(Condition condition) {
        Set<String> own = new LinkedHashSet<>();
        Set<String> defined = new LinkedHashSet<>();
        collect(condition, own, defined);
        return List.copyOf(own.isEmpty() ? defined : own);
    }

    private void collect(Condition condition, Set<String> own, Set<String> defined) {
        if (!decided.holds(condition)) {
            return;
        }
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> collect(part, own, defined));
            case Condition.AnyOf any -> any.parts().forEach(part -> collect(part, own, defined));
            case Condition.Defined name -> {
                if (vocabulary.definitions().get(name.name()) instanceof Definition.Test test) {
                    collect(test.condition(), defined, defined);
                }
            }
            case Condition.HasCategory has ->
                given.stream()
                        .filter(has.categories()::contains)
                        .filter(id -> decided.holds(new Condition.HasCategory(Set.of(id), has.on(), has.recognised())))
                        .forEach(own::add);
            case Condition.InRange range -> own.addAll(counted(range));
            case Condition.Not _,
                    Condition.ChoiceIs _,
                    Condition.Holds _,
                    Condition.FallsOn _,
                    Condition.Known _,
                    Condition.EntryIs _ -> {}
        }
    }

    /** Identities whose last day or whose number is compared. */
    private List<String> counted(Condition.InRange range) {
        List<String> counted = new ArrayList<>();
        References.walk(range, vocabulary.definitions(), _ -> {}, expression -> {
            if (expression instanceof Expression.CategoryDay day && day.ended()) {
                given.stream().filter(day.categories()::contains).forEach(counted::add);
            } else if (expression instanceof Expression.CountOf count
                    && count.set().equals(Facts.CATEGORIES)) {
                given.stream()
                        .filter(count.values()::contains)
                        .filter(id -> decided.holds(new Condition.HasCategory(Set.of(id), null, null)))
                        .forEach(counted::add);
            }
        });
        return counted;
    }
}
