package io.canbao.policypack.analysis.inspection;

import io.canbao.policypack.analysis.search.Truth;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a condition when nothing but tier and group is.
 *
 * @param tier
 *            the tier, or null for any
 * @param group
 *            the group, or null for any
 */
public record PartialEvaluation(
        Policy policy, @Nullable String tier, @Nullable String group) {

    /** Whether a condition can hold at all. Definitions must not refer to each other in a circle. */
    public boolean mayHold(Condition condition) {
        return of(condition) != Truth.FAILS;
    }

    /** Whether a condition holds, whatever else is the case. Definitions must not refer to each other in a circle. */
    public Truth of(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.parts().stream().map(this::of).reduce(Truth.HOLDS, Truth::and);
            case Condition.AnyOf any ->
                any.parts().stream()
                        .map(part -> of(part).negated())
                        .reduce(Truth.HOLDS, Truth::and)
                        .negated();
            case Condition.Not not -> of(not.part()).negated();
            case Condition.ChoiceIs is -> choice(is);
            case Condition.Defined defined ->
                policy.vocabulary().definitions().get(defined.name()) instanceof Definition.Test test
                        ? of(test.condition())
                        : Truth.OPEN;
            case Condition.Holds _,
                    Condition.HasCategory _,
                    Condition.InRange _,
                    Condition.FallsOn _,
                    Condition.Known _,
                    Condition.EntryIs _ -> Truth.OPEN;
        };
    }

    private Truth choice(Condition.ChoiceIs is) {
        String value = is.fact().equals(Facts.TIER) ? tier : is.fact().equals(Facts.GROUP) ? group : null;
        if (value == null) {
            return Truth.OPEN;
        }
        return is.values().contains(value) ? Truth.HOLDS : Truth.FAILS;
    }
}
