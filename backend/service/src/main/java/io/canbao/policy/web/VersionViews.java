package io.canbao.policy.web;

import io.canbao.policy.PolicyVersion;
import io.canbao.policy.PolicyVersions;
import io.canbao.policy.VersionLife.Lived;
import io.canbao.policy.VersionLife.State;
import io.canbao.policy.VersionsInForce;
import io.canbao.policy.recall.Recall;
import io.canbao.policy.update.LayerUpdates;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.RegionTree;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells of a version also what it stands on, and what stands on it. */
@Singleton
final class VersionViews {
    private static final Set<State> STANDING = EnumSet.of(State.IN_FORCE, State.SCHEDULED);

    private final PolicyVersions versions;
    private final VersionsInForce inForce;
    private final LayerUpdates updates;
    private final RegionTree regions;

    VersionViews(PolicyVersions versions, VersionsInForce inForce, LayerUpdates updates, RegionTree regions) {
        this.versions = versions;
        this.inForce = inForce;
        this.updates = updates;
        this.regions = regions;
    }

    /**
     * @param all     versions of the year
     * @param pending what was asked for of them
     */
    VersionView of(Lived lived, List<Lived> all, List<Recall> pending, Language language) {
        PolicyVersion version = lived.version();
        return VersionView.of(
                lived,
                all,
                versions.findProvenance(version),
                pending,
                new Neighbours(
                        STANDING.contains(lived.state()) ? List.of() : changed(version, language),
                        above(lived),
                        version.county() ? List.of() : versions.publishedWith(version)),
                regions::nameOf,
                language);
    }

    /** What changed above one that waits for somebody to look at it again, or might be restored. */
    private List<LayerChangeView> changed(PolicyVersion version, Language language) {
        return CountyCode.find(version.region())
                .flatMap(region -> updates.find(region, version))
                .map(update -> update.layers().stream()
                        .map(layer -> LayerChangeView.of(layer, regions, language))
                        .toList())
                .orElse(List.of());
    }

    /** Under one that is parked only what is as it was: what changed is told as such. */
    private List<LayerAboveView> above(Lived lived) {
        boolean parked = lived.state() == State.PARKED;
        if (!parked && lived.state() != State.SCHEDULED) {
            return List.of();
        }
        return versions.findProvenance(lived.version()).stream()
                .flatMap(made -> made.layers().stream())
                .flatMap(layer -> layer.version().stream()
                        .flatMap(number -> versions.find(layer.region(), layer.year(), number).stream()))
                .filter(layer -> !parked
                        || inForce.last(layer.region(), layer.year())
                                .filter(layer::equals)
                                .isPresent())
                .map(layer -> LayerAboveView.of(layer, inForce, regions))
                .toList();
    }

    /**
     * The policies beside a version.
     *
     * @param changed  layers that changed since it was published; empty for one that is in force or waits
     * @param above    what it stands on, of one that waits or is parked
     * @param together what was published below in one step with it
     */
    record Neighbours(List<LayerChangeView> changed, List<LayerAboveView> above, List<PolicyVersion> together) {}
}
