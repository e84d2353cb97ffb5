package io.canbao.policypack.analysis.table;

import io.canbao.rules.policy.Values;

/**
 * What an amount may come to, in fen.
 *
 * @param least at least so much, or {@link #BELOW} where nothing is known
 * @param most at most so much, or {@link #ABOVE} where nothing is known
 */
record AmountSpan(long least, long most) {

    /** Further away than any amount, and near enough for some of them to be added. */
    static final long ABOVE = Values.BOUNDLESS;

    static final long BELOW = -Values.BOUNDLESS;

    static final AmountSpan NOTHING = new AmountSpan(0, 0);

    static final AmountSpan ANYTHING = new AmountSpan(BELOW, ABOVE);

    /** An amount that is known. */
    static AmountSpan of(long fen) {
        return Values.known(fen) ? within(fen, fen) : ANYTHING;
    }

    static AmountSpan within(long least, long most) {
        return new AmountSpan(Math.max(BELOW, Math.min(ABOVE, least)), Math.max(BELOW, Math.min(ABOVE, most)));
    }

    AmountSpan plus(AmountSpan other) {
        return within(
                least == BELOW || other.least == BELOW ? BELOW : least + other.least,
                most == ABOVE || other.most == ABOVE ? ABOVE : most + other.most);
    }

    AmountSpan minus(AmountSpan other) {
        return plus(new AmountSpan(-other.most, -other.least));
    }

    /** One or the other. */
    AmountSpan or(AmountSpan other) {
        return new AmountSpan(Math.min(least, other.least), Math.max(most, other.most));
    }

    AmountSpan smaller(AmountSpan other) {
        return new AmountSpan(Math.min(least, other.least), Math.min(most, other.most));
    }

    AmountSpan larger(AmountSpan other) {
        return new AmountSpan(Math.max(least, other.least), Math.max(most, other.most));
    }
}
