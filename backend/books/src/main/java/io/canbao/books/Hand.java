package io.canbao.books;

import java.util.List;
import java.util.Optional;

/** What a hand holds of what it took, the first taken being the first given away. */
public final class Hand {
    private Hand() {}

    /**
     * Something that was taken into a hand, or given away.
     *
     * @param <D> a day, or whatever orders it
     * @param fen above zero where it was taken
     */
    public record Taken<D>(D on, long fen) {}

    /**
     * Since when the oldest of it is held; empty where nothing is.
     *
     * @param all in the order in which it happened
     */
    public static <D> Optional<D> oldest(List<Taken<D>> all) {
        long given = 0;
        for (Taken<D> one : all) {
            given += one.fen() < 0 ? -one.fen() : 0;
        }
        for (Taken<D> one : all) {
            if (one.fen() > 0) {
                given -= one.fen();
                if (given < 0) {
                    return Optional.of(one.on());
                }
            }
        }
        return Optional.empty();
    }
}
