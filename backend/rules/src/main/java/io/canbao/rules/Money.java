package io.canbao.rules;

import java.math.BigDecimal;

/**
 * An amount of yuan in whole fen.
 *
 * @param fen hundredths of a yuan, may be negative
 */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final int FEN_IN_YUAN = 100;

    /** An amount of so many fen, which may be below zero. */
    public static Money ofFen(long fen) {
        return new Money(fen);
    }

    /**
     * Reads an amount with at most two decimals.
     *
     * @throws ArithmeticException if there are more than two decimals or too many digits
     * @throws NumberFormatException if it is not a number
     */
    public static Money parse(String yuan) {
        return new Money(new BigDecimal(yuan).movePointRight(2).longValueExact());
    }

    /** The amount as answers write it: always two decimals, no separators, {@code 1070.00}. */
    @Override
    public String toString() {
        long part = Math.abs(fen % FEN_IN_YUAN);
        return (fen < 0 ? "-" : "") + Math.abs(fen / FEN_IN_YUAN) + (part < 10 ? ".0" : ".") + part;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
