package io.canbao.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The moves of one event. Its lines sum to zero by construction: each move takes from one account what it gives to another one, and there is no other way
 * to make a posting.
 *
 * @param moves in the order in which they were told
 */
public record Posting(List<Move> moves) {
    /** A posting without moves. */
    public static final Posting NOTHING = new Posting(List.of());

    /** Keeps the list as it is now. */
    public Posting {
        moves = List.copyOf(moves);
    }

    /**
     * The same with a further move; one of nothing is left out, so that callers need not look whether there is anything to move.
     *
     * @param fen not below zero
     */
    public Posting move(Account from, Account to, long fen) {
        if (fen == 0) {
            return this;
        }
        List<Move> more = new ArrayList<>(moves);
        more.add(new Move(from, to, fen));
        return new Posting(more);
    }

    /** The moves of both. */
    public Posting and(Posting other) {
        List<Move> all = new ArrayList<>(moves);
        all.addAll(other.moves);
        return new Posting(all);
    }

    /** What takes it back: every balance is then what it was. */
    public Posting reversed() {
        return new Posting(moves.reversed().stream().map(Move::reversed).toList());
    }

    /** Whether nothing moves. */
    public boolean isEmpty() {
        return moves.isEmpty();
    }

    /**
     * What it changes in each account, by account; what comes and goes again is left out.
     *
     * @throws ArithmeticException if an amount does not fit into a {@code long}
     */
    public List<Line> lines() {
        Map<Account, Long> changes = new TreeMap<>();
        for (Move move : moves) {
            changes.merge(move.from(), -move.fen(), Math::addExact);
            changes.merge(move.to(), move.fen(), Math::addExact);
        }
        return changes.entrySet().stream()
                .filter(change -> change.getValue() != 0)
                .map(change -> new Line(change.getKey(), change.getValue()))
                .toList();
    }
}
