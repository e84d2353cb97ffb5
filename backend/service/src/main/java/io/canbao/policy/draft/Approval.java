package io.canbao.policy.draft;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A text that somebody who wrote none of it agreed to. It stays, whatever becomes of the draft.
 *
 * @param step    number of the step
 * @param digest  of the policy that was agreed to: the text with the layers that it stood on then
 * @param editors usernames
 * @param by      usernames of all who agreed, comma between them
 * @param comment with which it was submitted; empty where nobody said anything
 */
public record Approval(
        int step, String digest, DraftText text, Set<String> editors, String by, Instant at, String comment) {
    public Approval {
        editors = Set.copyOf(editors);
    }

    /** Usernames of all who agreed. */
    List<String> people() {
        return List.of(by.split(","));
    }

    /** Why it is published, for whoever asks later. */
    String reason() {
        return comment.isBlank() ? "approved by " + by : comment;
    }
}
