package io.canbao.policy.update;

import io.canbao.policy.PolicyVersion;
import io.canbao.policy.draft.DraftText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That layers below which a version stands have changed.
 *
 * @param version that is in force, merged with the layers as they were
 * @param text    the region's own text of it
 * @param layers  that changed, nearest first
 */
public record PendingUpdate(PolicyVersion version, DraftText text, List<LayerChange> layers) {
    public PendingUpdate {
        layers = List.copyOf(layers);
    }

    /** Whether it is approved or planned above and not in force there yet. */
    public boolean announced() {
        return layers.stream().anyMatch(LayerChange::ahead);
    }

    /**
     * A layer that changed.
     *
     * @param fromVersion that the version was merged with; empty where it was merged with none, or that was never published by itself
     * @param toVersion   that is in force, or planned; empty for what is approved and not published yet
     * @param toDigest    of what it is now, or will be
     * @param since       when that came into force, or will; or was approved
     * @param ahead       whether it is not in force yet
     */
    public record LayerChange(
            String region,
            int year,
            Optional<Integer> fromVersion,
            Optional<Integer> toVersion,
            String toDigest,
            Instant since,
            boolean ahead) {}
}
