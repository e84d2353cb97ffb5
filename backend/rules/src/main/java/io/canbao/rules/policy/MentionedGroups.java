package io.canbao.rules.policy;

import io.canbao.rules.facts.Facts;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The groups that some row of a policy tells apart. Whoever is in another one counts as in the group that everybody is in, unless
 * a row is for all but those.
 */
public final class MentionedGroups {

    private MentionedGroups() {}

    /** Their ids. */
    public static Set<String> of(Policy policy) {
        Set<String> groups = new HashSet<>();
        Consumer<Condition> tested = condition -> {
            if (condition instanceof Condition.ChoiceIs is && is.fact().equals(Facts.GROUP)) {
                groups.addAll(is.values());
            } else if (condition instanceof Condition.Not not && excludesEverybody(not.part(), policy)) {
                groups.addAll(policy.vocabulary().groups().keySet());
            }
        };
        Consumer<Expression> priced = expression -> {
            String group = expression instanceof Expression.NamedAmount named ? named.group() : null;
            if (group != null) {
                groups.add(group);
            }
        };
        for (Rule rule : policy.tables().rules()) {
            References.walk(rule.head().when(), tested, priced);
            References.expressionsOf(rule).forEach(expression -> References.walk(expression, tested, priced));
            if (rule instanceof Rule.Open open) {
                open.needs().forEach(need -> References.walk(need.condition(), tested, priced));
            }
        }
        References.walk(policy.tables().incentiveLimit(), tested, priced);
        for (Definition definition : policy.vocabulary().definitions().values()) {
            switch (definition) {
                case Definition.Test test -> References.walk(test.condition(), tested, priced);
                case Definition.Value value -> References.walk(value.expression(), tested, priced);
            }
        }
        return groups;
    }

    /** Whether a condition that must not hold names the group that everybody is in. */
    private static boolean excludesEverybody(Condition excluded, Policy policy) {
        FactDefinition group = policy.vocabulary().facts().get(Facts.GROUP);
        String everybody = group == null ? null : group.fallback();
        boolean[] found = new boolean[1];
        References.walk(
                excluded,
                policy.vocabulary().definitions(),
                condition -> found[0] |= everybody != null
                        && condition instanceof Condition.ChoiceIs is
                        && is.fact().equals(Facts.GROUP)
                        && is.values().contains(everybody),
                _ -> {});
        return found[0];
    }
}
