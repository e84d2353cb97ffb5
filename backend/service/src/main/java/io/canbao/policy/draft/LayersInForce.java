package io.canbao.policy.draft;

import io.canbao.policy.GivenPack;
import io.canbao.policy.PolicyVersion;
import io.canbao.policy.PolicyVersions;
import io.canbao.policy.VersionsInForce;
import io.canbao.policypack.DraftReader;
import io.canbao.policypack.PackFile;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.RegionTree;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the packs that a text stands on, as {@code extends} names them: what is in force at a moment, or all that is to come. */
@Singleton
final class LayersInForce {
    private final VersionsInForce inForce;
    private final PolicyVersions versions;
    private final Drafts drafts;
    private final RegionTree regions;
    private final InstantSource clock;

    LayersInForce(
            VersionsInForce inForce, PolicyVersions versions, Drafts drafts, RegionTree regions, InstantSource clock) {
        this.inForce = inForce;
        this.versions = versions;
        this.drafts = drafts;
        this.regions = regions;
        this.clock = clock;
    }

    /** What a pack stands on, and those in turn, as they are in force. */
    Layers now(PackFile pack, int year) {
        return at(pack, year, clock.instant());
    }

    /** The same as they will be in force at a moment, by all that is put down now. */
    Layers at(PackFile pack, int year, Instant moment) {
        return of(pack, year, new Look(moment, Set.of()));
    }

    /** The same as they will be in the end: what is approved above goes before what is planned, and that before what is in force. */
    Layers coming(PackFile pack, int year) {
        return of(pack, year, new Look(Instant.MAX, announcedTo(pack)));
    }

    private Layers of(PackFile pack, int year, Look look) {
        List<FoundLayer> found = new ArrayList<>();
        collect(pack, year, look, found);
        found.removeIf(layer ->
                layer.file().name().equals(pack.name())); // what stands on itself does not stand on what it was
        return new Layers(found);
    }

    /** The region's version of the year before, which a new year is compared with, and what that stands on. */
    Layers yearBefore(String region, int year) {
        List<FoundLayer> found = new ArrayList<>();
        Look now = new Look(clock.instant(), Set.of());
        inForce.find(region, year - 1).flatMap(this::published).ifPresent(layer -> add(layer, now, found));
        return new Layers(found);
    }

    private void collect(PackFile pack, int year, Look look, List<FoundLayer> found) {
        for (String name : DraftReader.layers(pack)) {
            layer(name, region(pack), year, look)
                    .filter(layer -> found.stream()
                            .noneMatch(known ->
                                    known.file().name().equals(layer.file().name())))
                    .ifPresent(layer -> add(layer, look, found));
        }
    }

    private void add(FoundLayer layer, Look look, List<FoundLayer> found) {
        found.add(layer);
        collect(layer.file(), layer.year(), look, found);
    }

    /** No county stands on another one, which is nobody's above it: what that one publishes is nothing that it would hear of, or could keep. */
    private Optional<FoundLayer> layer(String name, String below, int year, Look look) {
        String[] parts = name.split("/", 2);
        if (parts.length == 1) {
            return announced(name, year, look)
                    .or(() -> inForce.newestAt(name, year, look.moment())
                            .filter(version -> mayStandOn(version, below))
                            .flatMap(this::published));
        }
        if (!parts[1].matches("20\\d\\d")) {
            return Optional.empty();
        }
        int named = Integer.parseInt(parts[1]);
        return announced(parts[0], named, look)
                .or(() -> inForce.findAt(parts[0], named, look.moment())
                        .filter(version -> mayStandOn(version, below))
                        .flatMap(this::published));
    }

    private static boolean mayStandOn(PolicyVersion layer, String below) {
        return !layer.county() || layer.region().equals(below);
    }

    private static String region(PackFile pack) {
        return pack.name().substring(0, pack.name().indexOf('/'));
    }

    private Optional<FoundLayer> published(PolicyVersion version) {
        Instant from = inForce.from(version);
        return versions.getProvenance(version)
                .source()
                .map(source -> new FoundLayer(
                        version.region(),
                        version.year(),
                        version.digest(),
                        Optional.of(version.version()),
                        from,
                        from.isAfter(clock.instant()),
                        file(version.region(), version.year(), source)));
    }

    /** The regions whose approved drafts may be prepared for: those that lie above; what is approved elsewhere is nobody's to read. */
    private Set<String> announcedTo(PackFile pack) {
        return CountyCode.find(region(pack)).map(regions::path).orElse(List.of()).stream()
                .map(region -> region.code().value())
                .collect(Collectors.toSet());
    }

    /** A draft is its region's secret until it is approved; from then on those below may prepare for it. */
    private Optional<FoundLayer> announced(String region, int year, Look look) {
        return look.announced().contains(region)
                ? CountyCode.find(region)
                        .flatMap(code -> drafts.find(code, year))
                        .filter(Draft.Approved.class::isInstance)
                        .map(draft -> announced((Draft.Approved) draft))
                : Optional.empty();
    }

    private static FoundLayer announced(Draft.Approved draft) {
        String region = draft.writing().region().value();
        int year = draft.writing().year();
        return new FoundLayer(
                region,
                year,
                draft.approval().digest(),
                Optional.empty(),
                draft.approval().at(),
                true,
                file(region, year, draft.writing().text().source()));
    }

    /** A pack under the name that says whose it has to be. */
    static PackFile file(String region, int year, String source) {
        return new PackFile(region + "/" + year + "/policy.yaml", source.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * How far one looks.
     *
     * @param moment    at which what is published counts as it will be in force
     * @param announced the regions whose approved drafts count, before that
     */
    private record Look(Instant moment, Set<String> announced) {}

    /**
     * Packs above one.
     *
     * @param nearestFirst each once
     */
    record Layers(List<FoundLayer> nearestFirst) {
        Layers {
            nearestFirst = List.copyOf(nearestFirst);
        }

        List<PackFile> files() {
            return nearestFirst.stream().map(FoundLayer::file).toList();
        }

        /** From the topmost down, as a version keeps them. */
        List<GivenPack.Layer> given() {
            return nearestFirst.reversed().stream().map(FoundLayer::given).toList();
        }
    }
}
