package io.canbao.books;

import java.util.ArrayList;
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
        return held(all).stream().map(Taken::on).findFirst();
    }

    /**
     * What of all that was taken is still held, the oldest first, of which a part may have been given away.
     *
     * @param all in the order in which it happened
     */
    public static <D> List<Taken<D>> held(List<Taken<D>> all) {
        long given = 0;
        for (Taken<D> one : all) {
            given += one.fen() < 0 ? -one.fen() : 0;
        }
        List<Taken<D>> held = new ArrayList<>();
        for (Taken<D> one : all) {
            long gone = Math.clamp(one.fen(), 0, given);
            given -= gone;
            if (one.fen() > gone) {
                held.add(new Taken<>(one.on(), one.fen() - gone));
            }
        }
        return held;
    }
}
