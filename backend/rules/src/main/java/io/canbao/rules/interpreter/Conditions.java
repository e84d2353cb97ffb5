package io.canbao.rules.interpreter;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Type;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether conditions hold. */
final class Conditions {

    private Conditions() {}

    static boolean holds(Condition condition, Situation now) {
        return switch (condition) {
            case Condition.All all -> all.parts().stream().allMatch(part -> holds(part, now));
            case Condition.AnyOf any -> any.parts().stream().anyMatch(part -> holds(part, now));
            case Condition.Not not -> !holds(not.part(), now);
            case Condition.ChoiceIs is ->
                now.choices().containsKey(is.fact())
                        && is.values().contains(now.choices().get(is.fact()));
            case Condition.Holds holds -> !Collections.disjoint(set(holds.set(), now), holds.values());
            case Condition.HasCategory has -> hasCategory(has, now);
            case Condition.InRange in -> inRange(Expressions.of(in.value(), now), in.range(), now);
            case Condition.FallsOn falls ->
                Expressions.of(falls.date(), now) instanceof Quantity.Day day
                        && falls.days().include(day.date());
            case Condition.Known known -> now.knows(known.fact());
            case Condition.Defined defined -> holds(definition(defined.name(), now), now);
            case Condition.EntryIs is -> now.entry() != null && is.windows().contains(now.entry());
        };
    }

    /** The ids in one of the sets {@code categories}, {@code evidence} and {@code products}. */
    static Set<String> set(String name, Situation now) {
        return switch (name) {
            case Facts.CATEGORIES -> now.held().keySet();
            case Facts.EVIDENCE -> now.facts().evidence();
            case Facts.PRODUCTS -> now.facts().products();
            default -> throw new IllegalArgumentException("unknown set '" + name + "'");
        };
    }

    private static boolean hasCategory(Condition.HasCategory has, Situation now) {
        Condition recognised = has.recognised() == null ? Condition.ALWAYS : has.recognised();
        return held(has, now).entrySet().stream()
                .filter(held -> has.categories().contains(held.getKey()))
                .anyMatch(held -> holds(recognised, now.recognisedOn(held.getValue())));
    }

    private static Map<String, LocalDate> held(Condition.HasCategory has, Situation now) {
        if (has.on() == null) {
            return now.held();
        }
        return Expressions.of(has.on(), now) instanceof Quantity.Day on
                ? Categories.held(now.policy(), now.facts(), on.date())
                : Map.of();
    }

    private static boolean inRange(Quantity value, Condition.Range range, Situation now) {
        return value.known()
                && (range.low() == null || within(range.low(), value, range.lowInclusive(), 1, now))
                && (range.high() == null || within(range.high(), value, range.highInclusive(), -1, now));
    }

    /** Whether a value lies on the right side of a bound: above it with side 1, below it with side −1. */
    private static boolean within(
            @Nullable Expression end, Quantity value, boolean inclusive, int side, Situation now) {
        Quantity bound = bound(end, side, value, now);
        if (!bound.known()) {
            return false;
        }
        int order = side * Expressions.compare(value, bound);
        return order > 0 || (inclusive && order == 0);
    }

    /** A bound that the text leaves open holds where it holds whatever is decided. */
    private static Quantity bound(@Nullable Expression end, int side, Quantity value, Situation now) {
        if (end instanceof Expression.Unspecified open) {
            return switch (value) {
                case Quantity.Plain _ -> Quantity.carried(Type.NUMBER, open.worst(side > 0));
                case Quantity.Day _ -> Quantity.carried(Type.DATE, open.worst(side > 0));
                case Quantity.Span _ -> Quantity.carried(Type.PERIOD, open.worst(side > 0));
                case Quantity.Open _ -> Quantity.Open.UNSPECIFIED;
            };
        }
        return Expressions.of(end, now);
    }

    private static Condition definition(String name, Situation now) {
        if (now.policy().vocabulary().definitions().get(name) instanceof Definition.Test test) {
            return test.condition();
        }
        throw new IllegalArgumentException("unknown condition '" + name + "'");
    }
}
