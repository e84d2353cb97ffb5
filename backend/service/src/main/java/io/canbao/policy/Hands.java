package io.canbao.policy;

import java.util.Optional;

/**
 * Whose hands a version went through.
 *
 * @param editedBy      everybody who wrote some of it, comma between them
 * @param approvedBy    everybody who agreed, comma between them; empty where nobody looked over their shoulder: packs of a start, of a command, of an emergency
 * @param publishedWith code of the region above whose people published it in one step with a version of their own; empty where its own people did
 * @param failingCases  how many of its cases were known to fail and let through
 */
public record Hands(String editedBy, Optional<String> approvedBy, Optional<String> publishedWith, int failingCases) {

    /** Of what somebody published alone. */
    public static Hands alone(String who) {
        return new Hands(who, Optional.empty(), Optional.empty(), 0);
    }
}
