package io.canbao.policypack.analysis.inspection;

import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The range of days or numbers that a row is for, beside all else that it tests.
 *
 * @param others
 *            the other tests of the row
 * @param value
 *            what must lie in the range
 * @param first
 *            the first value in it, carried as {@link Values} says; {@link Long#MIN_VALUE} where it is open
 * @param last
 *            the last value in it, {@link Long#MAX_VALUE} where it is open
 */
public record RowRange(Rule rule, Set<Condition> others, Expression value, long first, long last) {

    /** One for each range between written values that the row tests. */
    public static List<RowRange> of(Rule rule) {
        List<Condition> tests = RowTests.of(rule).toList();
        List<RowRange> ranges = new ArrayList<>();
        for (Condition test : tests) {
            if (test instanceof Condition.InRange in
                    && written(in.range().low())
                    && written(in.range().high())) {
                Set<Condition> others = new HashSet<>(tests);
                others.remove(test);
                ranges.add(of(rule, others, in));
            }
        }
        return ranges;
    }

    private static RowRange of(Rule rule, Set<Condition> others, Condition.InRange in) {
        Condition.Range range = in.range();
        long first = range.low() instanceof Expression.Constant low
                ? low.value() + (range.lowInclusive() ? 0 : 1)
                : Long.MIN_VALUE;
        long last = range.high() instanceof Expression.Constant high
                ? high.value() - (range.highInclusive() ? 0 : 1)
                : Long.MAX_VALUE;
        return new RowRange(rule, others, in.value(), first, last);
    }

    private static boolean written(@Nullable Expression bound) {
        return bound == null
                || (bound instanceof Expression.Constant constant
                        && Set.of(Type.DATE, Type.NUMBER, Type.AMOUNT).contains(constant.type()));
    }

    /** Whether another range begins in this one and ends after it. */
    public boolean runsInto(RowRange next) {
        return first < next.first && next.first <= last && last < next.last;
    }

    /** How many values lie between this range and one that begins after it. */
    public long hole(RowRange next) {
        return last < next.first && last != Long.MAX_VALUE && next.first != Long.MIN_VALUE ? next.first - last - 1 : 0;
    }
}
