package io.canbao.books;

import java.util.Collection;

/**
 * What an account has come to.
 *
 * @param debitFen  sum of its debits, not below zero
 * @param creditFen sum of its credits, not below zero
 */
public record Balance(Account account, long debitFen, long creditFen) {
    /** Refuses sums below zero. */
    public Balance {
        if (debitFen < 0 || creditFen < 0) {
            throw new IllegalArgumentException("below zero: " + account);
        }
    }

    /** Debits less credits. */
    public long fen() {
        return debitFen - creditFen;
    }

    /** Whether all accounts of a ledger together come to zero, as they do where every posting did. */
    public static boolean balanced(Collection<Balance> all) {
        long sum = 0;
        for (Balance balance : all) {
            sum = Math.addExact(sum, balance.fen());
        }
        return sum == 0;
    }
}
