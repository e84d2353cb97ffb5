package io.canbao.rules.quote;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a subsidy asks of whoever has an identity, test by test; of several alternatives the first that names the identity. */
final class IdentityTests {

    /** Stands for the window in hand, which no fact tells. */
    static final String ENTRY = "entry";

    private final Vocabulary vocabulary;

    IdentityTests(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** All tests of a rule for one of some identities; none where it names none of them. */
    List<Condition> of(Rule.Subsidy rule, Set<String> identities) {
        List<Condition> tests = new ArrayList<>();
        boolean named = add(rule.head().when(), identities, tests);
        return named ? tests : List.of();
    }

    /** Whether a rule itself names one of some identities, and not only a definition that it uses: who it pays for, and not what else it asks. */
    boolean names(Rule.Subsidy rule, Set<String> identities) {
        return names(rule.head().when(), identities);
    }

    private boolean names(Condition condition, Set<String> identities) {
        return switch (condition) {
            case Condition.All all -> all.parts().stream().anyMatch(part -> names(part, identities));
            case Condition.AnyOf any -> any.parts().stream().anyMatch(part -> names(part, identities));
            case Condition.HasCategory has -> has.categories().stream().anyMatch(identities::contains);
            case Condition.InRange range -> counts(range, identities);
            case Condition.Defined _,
                    Condition.Not _,
                    Condition.ChoiceIs _,
                    Condition.Holds _,
                    Condition.FallsOn _,
                    Condition.Known _,
                    Condition.EntryIs _ -> false;
        };
    }

    private boolean add(Condition condition, Set<String> identities, List<Condition> tests) {
        switch (condition) {
            case Condition.All all -> {
                boolean named = false;
                for (Condition part : all.parts()) {
                    named |= add(part, identities, tests);
                }
                return named;
            }
            case Condition.AnyOf any -> {
                for (Condition alternative : any.parts()) {
                    List<Condition> inside = new ArrayList<>();
                    if (add(alternative, identities, inside)) {
                        tests.addAll(inside);
                        return true;
                    }
                }
                tests.add(any);
                return false;
            }
            case Condition.Defined name -> {
                if (vocabulary.definitions().get(name.name()) instanceof Definition.Test test) {
                    return add(test.condition(), identities, tests);
                }
                tests.add(name);
                return false;
            }
            case Condition.HasCategory has -> {
                tests.add(has);
                return has.categories().stream().anyMatch(identities::contains);
            }
            case Condition.InRange range -> {
                tests.add(range);
                return counts(range, identities);
            }
            case Condition.Not _,
                    Condition.ChoiceIs _,
                    Condition.Holds _,
                    Condition.FallsOn _,
                    Condition.Known _,
                    Condition.EntryIs _ -> {
                tests.add(condition);
                return false;
            }
        }
    }

    private boolean counts(Condition.InRange range, Set<String> identities) {
        boolean[] named = new boolean[1];
        References.walk(range, vocabulary.definitions(), _ -> {}, expression -> {
            Set<String> categories = expression instanceof Expression.CategoryDay day
                    ? day.categories()
                    : expression instanceof Expression.CountOf count
                                    && count.set().equals(Facts.CATEGORIES)
                            ? count.values()
                            : Set.of();
            named[0] |= categories.stream().anyMatch(identities::contains);
        });
        return named[0];
    }

    /** The ids of the facts that a test looks at. */
    Set<String> factsOf(Condition test) {
        Set<String> facts = new LinkedHashSet<>();
        References.walk(
                test,
                vocabulary.definitions(),
                condition -> {
                    switch (condition) {
                        case Condition.ChoiceIs is -> facts.add(is.fact());
                        case Condition.Known known -> facts.add(known.fact());
                        case Condition.Holds holds -> facts.add(holds.set());
                        case Condition.HasCategory _ -> facts.add(Facts.CATEGORIES);
                        case Condition.EntryIs _ -> facts.add(ENTRY);
                        case Condition.All _,
                                Condition.AnyOf _,
                                Condition.Not _,
                                Condition.InRange _,
                                Condition.FallsOn _,
                                Condition.Defined _ -> {}
                    }
                },
                expression -> {
                    switch (expression) {
                        case Expression.FactValue fact -> facts.add(fact.fact());
                        case Expression.CountOf count -> facts.add(count.set());
                        case Expression.CategoryDay _ -> facts.add(Facts.CATEGORIES);
                        case Expression.HistoryCount _ -> facts.add(Facts.HISTORY);
                        default -> {}
                    }
                });
        return facts;
    }
}
