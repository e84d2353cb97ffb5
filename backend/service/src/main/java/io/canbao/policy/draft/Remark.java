package io.canbao.policy.draft;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody said about a part of a draft.
 *
 * @param number    1 and up within region and year
 * @param firstStep of the round of the draft that it is about: a new round begins without remarks
 * @param answerTo  the remark that it answers; empty for one that stands by itself
 * @param path      of the part, {@code subsidies[subsidy.orphan]}
 * @param by        username
 * @param settled   by whom it was said to be done, and when; of an answer never
 */
public record Remark(
        int number,
        int firstStep,
        Optional<Integer> answerTo,
        String path,
        String text,
        String by,
        Instant at,
        Optional<Settled> settled) {

    /** Whether somebody still has to do something about it. */
    public boolean open() {
        return answerTo.isEmpty() && settled.isEmpty();
    }

    /** That it is done. */
    public record Settled(String by, Instant at) {}
}
