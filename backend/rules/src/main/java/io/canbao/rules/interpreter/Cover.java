package io.canbao.rules.interpreter;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
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

    /** What the window says, before any wait; nobody is covered before they were born. */
    static Cover of(Rule.Open window, Situation now) {
        return new Cover(
                sinceBirth(window.coverFrom(), now),
                Expressions.of(window.coverTo(), now),
                sinceBirth(window.retroactiveFrom(), now),
                false);
    }

    private static Quantity sinceBirth(@Nullable Expression day, Situation now) {
        Quantity from = Expressions.of(day, now);
        Quantity born = now.value(Facts.BIRTH_DATE);
        return born.known() ? Expressions.greatest(from, born) : from;
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
