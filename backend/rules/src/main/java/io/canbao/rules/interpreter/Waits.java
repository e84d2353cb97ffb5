package io.canbao.rules.interpreter;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The wait of an entry: each part is set by the first row that matches and names it. */
final class Waits {

    private Waits() {}

    /** What a wait does to the first covered day: where it starts, its parts, and the day it leads to. */
    record Outcome(Situation.Wait parts, Quantity start, Quantity firstCovered) {}

    /** The wait that holds now, or null if there is none. */
    static @Nullable Outcome of(Situation now) {
        Quantity fixed = length(Rule.Waiting::fixed, now);
        Situation knowingFixed = now.waiting(new Situation.Wait(fixed, Quantity.Span.NONE, Quantity.Open.ABSENT));
        Quantity variable = length(Rule.Waiting::variable, knowingFixed);
        if (fixed.equals(Quantity.Span.NONE) && variable.equals(Quantity.Span.NONE)) {
            return null;
        }
        return ofLength(fixed, variable, now.waiting(new Situation.Wait(fixed, variable, Quantity.Open.ABSENT)));
    }

    private static Outcome ofLength(Quantity fixed, Quantity variable, Situation now) {
        Quantity start = part(Rule.Waiting::start, now.value(Facts.PAID), now);
        Situation.Wait wait = lengthened(start, fixed, variable, now);
        return new Outcome(wait, start, part(Rule.Waiting::firstCovered, wait.end(), now.waiting(wait)));
    }

    /** The fixed part and then the variable one; where the text demands more at least, what the fixed part lacks of it. */
    private static Situation.Wait lengthened(Quantity start, Quantity fixed, Quantity variable, Situation now) {
        Quantity fixedEnd = Expressions.later(start, fixed);
        Situation.Wait wait = new Situation.Wait(fixed, variable, Expressions.later(fixedEnd, variable));
        Quantity least = part(Rule.Waiting::atLeast, Quantity.Span.NONE, now);
        if (least.equals(Quantity.Span.NONE)) {
            return wait;
        }
        Quantity lacking = Expressions.minus(least, fixed);
        if (!lacking.known() || !variable.known()) {
            Quantity open = Quantity.open(lacking, variable);
            return new Situation.Wait(fixed, open, Expressions.later(fixedEnd, open));
        }
        Quantity leastEnd = Expressions.later(start, least);
        return start.known() && Expressions.compare(leastEnd, wait.end()) > 0
                ? new Situation.Wait(fixed, lacking, leastEnd)
                : wait;
    }

    /** Where there is no wait, the rows that set a part of it to none although a further row would have set it to something. */
    static List<String> sparing(Situation now) {
        List<Function<Rule.Waiting, @Nullable Expression>> parts = List.of(Rule.Waiting::fixed, Rule.Waiting::variable);
        return parts.stream()
                .flatMap(part -> {
                    List<Rule.Waiting> rows = now.policy().tables().waiting().stream()
                            .filter(row -> part.apply(row) != null
                                    && Conditions.holds(row.head().when(), now))
                            .toList();
                    return rows.stream().anyMatch(row -> !isNone(Expressions.of(part.apply(row), now)))
                            ? Stream.of(rows.getFirst().id())
                            : Stream.empty();
                })
                .distinct()
                .toList();
    }

    private static boolean isNone(Quantity length) {
        return length instanceof Quantity.Span span && (span.inDays() < 0 || span.equals(Quantity.Span.NONE));
    }

    /** A part that has a length, none where it would be shorter than none. */
    private static Quantity length(Function<Rule.Waiting, @Nullable Expression> part, Situation now) {
        Quantity length = part(part, Quantity.Span.NONE, now);
        return length instanceof Quantity.Span span && span.inDays() < 0 ? Quantity.Span.NONE : length;
    }

    private static Quantity part(Function<Rule.Waiting, @Nullable Expression> part, Quantity otherwise, Situation now) {
        for (Rule.Waiting row : now.policy().tables().waiting()) {
            Expression value = part.apply(row);
            if (value != null && Conditions.holds(row.head().when(), now)) {
                return Expressions.of(value, now);
            }
        }
        return otherwise;
    }
}
