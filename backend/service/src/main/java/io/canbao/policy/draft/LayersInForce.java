package io.canbao.policy.draft;

import io.canbao.policy.GivenPack;
import io.canbao.policy.PolicyVersion;
import io.canbao.policy.PolicyVersions;
import io.canbao.policy.VersionsInForce;
import io.canbao.policypack.DraftReader;
import io.canbao.policypack.PackFile;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the published packs that a text stands on, as {@code extends} names them. */
@Singleton
final class LayersInForce {
    private final VersionsInForce inForce;
    private final PolicyVersions versions;

    LayersInForce(VersionsInForce inForce, PolicyVersions versions) {
        this.inForce = inForce;
        this.versions = versions;
    }

    /**
     * What a pack stands on, and those in turn.
     *
     * @param pack as somebody writes it
     */
    Layers of(PackFile pack, int year) {
        Map<PolicyVersion, PackFile> found = new LinkedHashMap<>();
        collect(pack, year, found);
        found.values()
                .removeIf(
                        file -> file.name().equals(pack.name())); // what stands on itself does not stand on what it was
        return new Layers(List.copyOf(found.keySet()), List.copyOf(found.values()));
    }

    /** The region's version of the year before, which a new year is compared with, and what that stands on. */
    Layers yearBefore(String region, int year) {
        Map<PolicyVersion, PackFile> found = new LinkedHashMap<>();
        inForce.find(region, year - 1).ifPresent(version -> add(version, found));
        return new Layers(List.copyOf(found.keySet()), List.copyOf(found.values()));
    }

    private void collect(PackFile pack, int year, Map<PolicyVersion, PackFile> found) {
        for (String name : DraftReader.layers(pack)) {
            version(name, year)
                    .filter(version -> !found.containsKey(version))
                    .ifPresent(version -> add(version, found));
        }
    }

    private void add(PolicyVersion version, Map<PolicyVersion, PackFile> found) {
        versions.getProvenance(version).source().ifPresent(source -> {
            PackFile file = file(version.region(), version.year(), source);
            found.put(version, file);
            collect(file, version.year(), found);
        });
    }

    private Optional<PolicyVersion> version(String name, int year) {
        String[] parts = name.split("/", 2);
        if (parts.length == 1) {
            return inForce.newest(name, year);
        }
        return parts[1].matches("20\\d\\d") ? inForce.find(parts[0], Integer.parseInt(parts[1])) : Optional.empty();
    }

    /** A pack under the name that says whose it has to be. */
    static PackFile file(String region, int year, String source) {
        return new PackFile(region + "/" + year + "/policy.yaml", source.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Packs above one.
     *
     * @param versions nearest first
     */
    record Layers(List<PolicyVersion> versions, List<PackFile> files) {

        /** From the topmost down, as a version keeps them. */
        List<GivenPack.Layer> given() {
            List<GivenPack.Layer> given = new ArrayList<>();
            for (PolicyVersion version : versions.reversed()) {
                given.add(new GivenPack.Layer(version.region(), version.year(), version.digest()));
            }
            return given;
        }
    }
}
