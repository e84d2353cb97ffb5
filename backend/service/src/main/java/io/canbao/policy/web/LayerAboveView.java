package io.canbao.policy.web;

import io.canbao.policy.PolicyVersion;
import io.canbao.policy.VersionsInForce;
import io.canbao.policy.draft.FoundLayer;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.RegionTree;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A policy above, as something that is written below stands on it. */
@Schema(name = "LayerAbove")
record LayerAboveView(
        @Schema(example = "990000") String region,
        Text name,
        int year,

        @Schema(description = "Left out where it is approved and not published yet") @Nullable
        Integer version,

        @Schema(description = "in-force, planned, approved") String state,

        @Schema(description = "Since when it is in force, or will be; or when it was approved")
        Instant since,

        String digest) {

    /** As a version stands on it that waits for its moment. */
    static LayerAboveView of(PolicyVersion layer, VersionsInForce inForce, RegionTree regions) {
        boolean answers =
                inForce.find(layer.region(), layer.year()).filter(layer::equals).isPresent();
        return new LayerAboveView(
                layer.region(),
                regions.nameOf(layer.region()),
                layer.year(),
                layer.version(),
                answers ? "in-force" : "planned",
                inForce.from(layer),
                layer.digest());
    }

    static LayerAboveView of(FoundLayer layer, RegionTree regions) {
        return new LayerAboveView(
                layer.region(),
                regions.nameOf(layer.region()),
                layer.year(),
                layer.version().orElse(null),
                layer.announced() ? "approved" : layer.ahead() ? "planned" : "in-force",
                layer.since(),
                layer.digest());
    }
}
