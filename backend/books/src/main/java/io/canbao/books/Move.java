package io.canbao.books;

/**
 * Money that leaves one account and arrives at another one.
 *
 * @param from is credited
 * @param to   is debited
 * @param fen  above zero
 */
public record Move(Account from, Account to, long fen) {
    /** Refuses a move of nothing, a move back in disguise, and one that goes nowhere. */
    public Move {
        if (fen <= 0) {
            throw new IllegalArgumentException("moves nothing: " + fen);
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("goes nowhere: " + from);
        }
    }

    /** The same the other way round. */
    Move reversed() {
        return new Move(to, from, fen);
    }
}
