package io.canbao.books;

/**
 * What a posting changes in one account.
 *
 * @param fen above zero for a debit, below for a credit, never zero
 */
public record Line(Account account, long fen) {
    /** Refuses a line that changes nothing. */
    public Line {
        if (fen == 0) {
            throw new IllegalArgumentException("changes nothing: " + account);
        }
    }
}
