package io.canbao.policy.draft;

import io.canbao.policy.PolicyVersion;
import java.util.List;
import java.util.Optional;

/**
 * That another version is in force by now than the one that a draft was made from, and what it says otherwise.
 *
 * @param base    number of the version that the draft was made from; 0 where there was none
 * @param inForce the version that took its place
 * @param parts   that the two say otherwise
 */
public record SupersededBase(int base, PolicyVersion inForce, List<Part> parts) {
    public SupersededBase {
        parts = List.copyOf(parts);
    }

    /** Paths of parts that somebody still has to look at. */
    public List<String> open() {
        return parts.stream()
                .filter(part -> part.state() != State.TAKEN)
                .map(Part::path)
                .toList();
    }

    /** What became of a part in the draft. */
    public enum State {
        /** The draft says it, too. */
        TAKEN,
        /** The draft has it as it was. */
        OPEN,
        /** The draft says something of its own. */
        CLASHING
    }

    /**
     * A row, a source or a line of the head.
     *
     * @param path   where it stands, {@code subsidies[subsidy.orphan]}
     * @param before as the base has it; empty for what is new
     * @param now    as what is in force has it; empty for what is gone
     * @param here   as the draft has it
     */
    public record Part(
            String path, State state, Optional<String> before, Optional<String> now, Optional<String> here) {}
}
