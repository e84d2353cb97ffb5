package io.canbao.books;

import java.util.Optional;

/**
 * What somebody paid, and what of it was paid back.
 *
 * @param paidFen     not below zero
 * @param refundedFen from zero to what was paid
 */
public record Refundable(long paidFen, long refundedFen) {
    /** Refuses more back than came. */
    public Refundable {
        if (paidFen < 0 || refundedFen < 0 || refundedFen > paidFen) {
            throw new IllegalArgumentException("paid %d, paid back %d".formatted(paidFen, refundedFen));
        }
    }

    /**
     * After a further payment.
     *
     * @param fen not below zero
     */
    public Refundable paid(long fen) {
        return new Refundable(paidFen + fen, refundedFen);
    }

    /** What can still be paid back. */
    public long leftFen() {
        return paidFen - refundedFen;
    }

    /**
     * After a further refund; empty where that is more than is left.
     *
     * @param fen above zero
     */
    public Optional<Refundable> refund(long fen) {
        if (fen <= 0) {
            throw new IllegalArgumentException("refunds nothing: " + fen);
        }
        return fen > leftFen() ? Optional.empty() : Optional.of(new Refundable(paidFen, refundedFen + fen));
    }
}
