package io.canbao.rules.interpreter;

import io.canbao.rules.policy.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The covered days.
 *
 * @param retroactive day back to which earlier costs are made good; absent where there is none
 * @param outlived whether a first covered day after the last one leaves none
 */
record Cover(Quantity from, Quantity to, Quantity retroactive, boolean outlived) {

    static final Cover NONE = new Cover(Quantity.Open.ABSENT, Quantity.Open.ABSENT, Quantity.Open.ABSENT, false);

    /** What the window says, before any wait. */
    static Cover of(Rule.Open window, Situation now) {
        return new Cover(
                Expressions.of(window.coverFrom(), now),
                Expressions.of(window.coverTo(), now),
                Expressions.of(window.retroactiveFrom(), now),
                false);
    }

    /** The later of the window's day and the wait's; a wait that postpones it takes the days before it away. */
    Cover after(Waits.@Nullable Outcome wait) {
        boolean postponed = wait != null && !notAfter(wait.firstCovered(), from);
        Quantity first = wait == null ? from : Expressions.greatest(from, wait.firstCovered());
        return new Cover(first, to, postponed ? Quantity.Open.ABSENT : retroactive, false).settled();
    }

    private Cover settled() {
        if (from.known() && to.known() && Expressions.compare(from, to) > 0) {
            return new Cover(Quantity.Open.ABSENT, Quantity.Open.ABSENT, Quantity.Open.ABSENT, true);
        }
        boolean earlier = from.known() && !(retroactive.known() && notAfter(from, retroactive));
        return earlier ? this : new Cover(from, to, Quantity.Open.ABSENT, false);
    }

    private static boolean notAfter(Quantity left, Quantity right) {
        return left.known() && right.known() && Expressions.compare(left, right) <= 0;
    }
}
