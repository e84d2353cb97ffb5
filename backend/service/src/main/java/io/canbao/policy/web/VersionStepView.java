package io.canbao.policy.web;

import io.canbao.policy.Release;
import io.canbao.policy.Release.Kind;
import io.canbao.policy.VersionLife.Step;
import io.canbao.rules.policy.Language;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that was done with a published version. */
@Schema(name = "PolicyVersionStep")
record VersionStepView(
        @Schema(description = "published, scheduled, moved (to another moment), parked, withdrawn")
        String kind,

        String by,
        Instant at,

        @Schema(description = "Of what was scheduled or moved: the moment at which it was to come into force") @Nullable
        Instant inForceFrom,

        @Schema(
                description =
                        "In the words of whoever did it, or of what was parked by itself, what changed; left out where it is that of the step before")
        @Nullable
        String reason) {

    /** Taking a version off the list and putting it down for another moment is one step. */
    static List<VersionStepView> of(List<Step> all, Language language) {
        List<VersionStepView> steps = new ArrayList<>();
        String before = "";
        for (Step step : all) {
            Release release = step.release();
            String reason = step.reason().in(language);
            boolean moved = release.kind() == Kind.SCHEDULE
                    && !steps.isEmpty()
                    && steps.getLast().kind.equals("withdrawn")
                    && steps.getLast().at.equals(release.recordedAt());
            if (moved) {
                steps.removeLast();
            }
            String kind = moved ? "moved" : kind(release.kind());
            if (!kind.isEmpty()) {
                steps.add(new VersionStepView(
                        kind,
                        release.recordedBy(),
                        release.recordedAt(),
                        release.kind() == Kind.SCHEDULE ? release.inForceFrom() : null,
                        reason.equals(before) ? null : reason));
            }
            before = reason;
        }
        return steps;
    }

    /** Nothing of what cannot be read. */
    private static String kind(Kind kind) {
        return switch (kind) {
            case PUBLICATION -> "published";
            case SCHEDULE -> "scheduled";
            case PARKING -> "parked";
            case WITHDRAWAL -> "withdrawn";
            case UNREADABLE -> "";
        };
    }
}
