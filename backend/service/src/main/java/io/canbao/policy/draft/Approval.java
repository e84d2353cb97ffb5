package io.canbao.policy.draft;

import java.time.Instant;
import java.util.Set;

/**
 * A text that somebody who wrote none of it agreed to. It stays, whatever becomes of the draft.
 *
 * @param step    number of the step
 * @param digest  of the policy that was agreed to: the text with the layers that it stood on then
 * @param editors usernames
 */
public record Approval(int step, String digest, DraftText text, Set<String> editors, String by, Instant at) {
    public Approval {
        editors = Set.copyOf(editors);
    }
}
