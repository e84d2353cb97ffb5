package io.canbao.policypack.analysis.search;

import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Values;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** A range whose ends are known; an end that is missing is open. */
record Interval(Condition.Range range, OptionalLong low, OptionalLong high) {

    /** The ends that are known. */
    List<Long> known() {
        return LongStream.concat(low.stream(), high.stream()).boxed().toList();
    }

    /** Whether a value lies in the range; one that is not known does not. */
    boolean holds(long value) {
        return Values.known(value) && (range.low() == null || above(value)) && (range.high() == null || below(value));
    }

    private boolean above(long value) {
        return low.isPresent()
                && Values.known(low.getAsLong())
                && value >= low.getAsLong() + (range.lowInclusive() ? 0 : 1);
    }

    private boolean below(long value) {
        return high.isPresent()
                && Values.known(high.getAsLong())
                && value <= high.getAsLong() - (range.highInclusive() ? 0 : 1);
    }
}
