package io.canbao.policy.web;

import io.canbao.policy.update.PendingUpdate.LayerChange;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.RegionTree;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A layer that changed since a version was published. */
@Schema(name = "LayerChange")
record LayerChangeView(
        @Schema(example = "990000") String region,
        String name,
        int year,

        @Schema(description = "Left out where the version stands on no published version of it") @Nullable
        Integer from,

        @Schema(description = "Left out where it is approved and not published yet") @Nullable
        Integer to,

        String digest,

        @Schema(description = "Since when it is in force, or will be; or when it was approved")
        Instant since,

        @Schema(description = "Whether it is not in force yet")
        boolean ahead) {

    static LayerChangeView of(LayerChange layer, RegionTree regions, Language language) {
        return new LayerChangeView(
                layer.region(),
                regions.nameOf(layer.region()).in(language),
                layer.year(),
                layer.fromVersion().orElse(null),
                layer.toVersion().orElse(null),
                layer.toDigest(),
                layer.since(),
                layer.ahead());
    }
}
