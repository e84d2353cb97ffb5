package io.canbao.policy;

import java.util.Optional;

/**
 * Whose hands a version went through.
 *
 * @param editedBy   everybody who wrote some of it, comma between them
 * @param approvedBy everybody who agreed, comma between them; empty where nobody looked over their shoulder: packs of a start, of a command, of an emergency
 */
public record Hands(String editedBy, Optional<String> approvedBy) {

    /** Of what somebody published alone. */
    static Hands alone(String who) {
        return new Hands(who, Optional.empty());
    }
}
