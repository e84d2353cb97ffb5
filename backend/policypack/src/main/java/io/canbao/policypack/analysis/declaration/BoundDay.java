package io.canbao.policypack.analysis.declaration;

import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A day of a row's tests or values. Bounds are told by the first or the last day inside them: {@code before 2025-09-01} ends on 31 August, like
 * {@code until 2025-08-31}.
 */
record BoundDay(LocalDate day, Side side) {

    /** What the day is to the row. */
    enum Side {
        FIRST,
        LAST,
        POINT
    }

    static Set<BoundDay> of(Rule row) {
        Set<BoundDay> bounds = new LinkedHashSet<>();
        Set<Expression> inRanges = new HashSet<>();
        Set<LocalDate> points = new LinkedHashSet<>();
        References.walk(
                row.head().when(), test -> range(test, bounds, inRanges), value -> point(value, inRanges, points));
        References.expressionsOf(row)
                .forEach(expression -> References.walk(
                        expression, test -> range(test, bounds, inRanges), value -> point(value, inRanges, points)));
        points.forEach(day -> bounds.add(new BoundDay(day, Side.POINT)));
        return bounds;
    }

    private static void range(Condition test, Set<BoundDay> bounds, Set<Expression> inRanges) {
        if (test instanceof Condition.InRange in) {
            Condition.Range range = in.range();
            bound(range.low(), Side.FIRST, range.lowInclusive() ? 0 : 1, bounds, inRanges);
            bound(range.high(), Side.LAST, range.highInclusive() ? 0 : -1, bounds, inRanges);
        }
    }

    private static void bound(
            @Nullable Expression end, Side side, long inside, Set<BoundDay> bounds, Set<Expression> inRanges) {
        if (end instanceof Expression.Constant constant && constant.type() == Type.DATE) {
            inRanges.add(end);
            bounds.add(new BoundDay(Values.date(constant.value() + inside), side));
        }
    }

    /** Ranges are shown before the values in them. */
    private static void point(Expression value, Set<Expression> inRanges, Set<LocalDate> points) {
        if (value instanceof Expression.Constant constant
                && constant.type() == Type.DATE
                && !inRanges.contains(constant)) {
            points.add(Values.date(constant.value()));
        }
    }
}
