package io.canbao.registry.duplicates;

import io.canbao.registry.ResidentId;
import java.time.Instant;

/**
 * Two files that are likely of one person.
 *
 * @param first     the lesser id of the two
 * @param dismissed whether somebody said that they are two people
 * @param at        when it was flagged
 */
public record Pair(ResidentId first, ResidentId second, boolean dismissed, Instant at) {
    /** The other one of the two. */
    ResidentId besides(ResidentId one) {
        return one.equals(first) ? second : first;
    }
}
