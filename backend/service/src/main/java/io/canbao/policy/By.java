package io.canbao.policy;

/**
 * On whose account something is recorded.
 *
 * @param who    a person, or the part of the platform that acts by itself
 * @param reason in words, never empty
 */
public record By(String who, String reason) {
    public By {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("no reason given");
        }
    }

    /** What an instance does by itself when it starts. */
    static By start(Origin origin) {
        return new By("start", "given at a start: " + origin.id());
    }
}
