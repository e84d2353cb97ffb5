package io.canbao.policy.draft;

import java.util.Optional;

/**
 * A value that came with a copy, and what became of it.
 *
 * @param path         where it stands, or stood
 * @param value        as it stands in the draft; where it stands there no longer, as it was
 * @param confirmation by whom; empty in all other states
 */
public record CopiedValue(String path, String value, State state, Optional<Confirmation> confirmation) {

    /** What can become of it. */
    public enum State {
        /** Nobody said that it holds for the new year. It keeps the draft from being submitted. */
        UNCONFIRMED,
        /** Somebody said so. */
        CONFIRMED,
        /** It is another one now. */
        CHANGED,
        /** It stands there no longer. */
        ENDED
    }
}
