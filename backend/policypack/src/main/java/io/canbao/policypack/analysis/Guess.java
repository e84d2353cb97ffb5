package io.canbao.policypack.analysis;

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
record Guess(Policy policy, @Nullable String tier, @Nullable String group) {

    /** Whether a condition holds, whatever else is the case. */
    enum Answer {
        YES,
        NO,
        PERHAPS;

        Answer negated() {
            return switch (this) {
                case YES -> NO;
                case NO -> YES;
                case PERHAPS -> PERHAPS;
            };
        }
    }

    /** Definitions must not refer to each other in a circle. */
    Answer of(Condition condition) {
        return switch (condition) {
            case Condition.All all -> {
                Answer answer = Answer.YES;
                for (Condition part : all.parts()) {
                    answer = and(answer, of(part));
                }
                yield answer;
            }
            case Condition.AnyOf any -> {
                Answer answer = Answer.YES;
                for (Condition part : any.parts()) {
                    answer = and(answer, of(part).negated());
                }
                yield answer.negated();
            }
            case Condition.Not not -> of(not.part()).negated();
            case Condition.ChoiceIs is -> choice(is);
            case Condition.Defined defined ->
                policy.definitions().get(defined.name()) instanceof Definition.Test test
                        ? of(test.condition())
                        : Answer.PERHAPS;
            case Condition.Holds _,
                    Condition.HasCategory _,
                    Condition.InRange _,
                    Condition.Known _,
                    Condition.EntryIs _ -> Answer.PERHAPS;
        };
    }

    private static Answer and(Answer left, Answer right) {
        return left == Answer.NO || right == Answer.NO
                ? Answer.NO
                : left == Answer.YES && right == Answer.YES ? Answer.YES : Answer.PERHAPS;
    }

    private Answer choice(Condition.ChoiceIs is) {
        String value = is.fact().equals(Facts.TIER) ? tier : is.fact().equals(Facts.GROUP) ? group : null;
        return value == null ? Answer.PERHAPS : is.values().contains(value) ? Answer.YES : Answer.NO;
    }
}
