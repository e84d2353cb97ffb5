package io.canbao.policy.draft;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Something that was done with a draft.
 *
 * @param number  1 and up within region and year, over all rounds
 * @param by      username of who did it
 * @param digest  of what the draft held then
 * @param comment in words; empty where nobody said anything
 * @param answers of a submission: ids of warnings, each with the reason for which it is meant
 * @param version of a publication
 */
public record DraftStep(
        int number,
        Kind kind,
        String by,
        Instant at,
        String digest,
        String comment,
        Map<String, String> answers,
        Optional<Integer> version) {

    public DraftStep {
        answers = Map.copyOf(answers);
    }

    /** What can be done. */
    public enum Kind {
        /** Its text was changed. */
        EDITED,
        /** It was handed to those who approve. */
        SUBMITTED,
        /** Somebody who wrote none of it agreed, and another one has to, too. */
        AGREED,
        /** Somebody who wrote none of it agreed, the last one who had to. */
        APPROVED,
        /** It was given back to those who write. */
        REJECTED,
        /** It became a version; the next change begins a new round. */
        PUBLISHED,
        /** It was thrown away. */
        DISCARDED;

        /** Whether a round ends with it. */
        public boolean ends() {
            return this == PUBLISHED || this == DISCARDED;
        }
    }
}
