package io.canbao.policy;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which version is in force, from the rows of the database: for whoever is about to write, and must not go by what was known a second ago. */
@Singleton
public class VersionsInForce {
    private final Releases releases;
    private final PolicyVersions versions;
    private final InstantSource clock;

    VersionsInForce(Releases releases, PolicyVersions versions, InstantSource clock) {
        this.releases = releases;
        this.versions = versions;
        this.clock = clock;
    }

    /** The version that answers now. */
    public Optional<PolicyVersion> find(String region, int year) {
        Instant now = clock.instant();
        return find(region, year, now, now);
    }

    /** The version that answers now of the newest year that has one, no later than {@code last}. */
    public Optional<PolicyVersion> newest(String region, int last) {
        return newestAt(region, last, clock.instant());
    }

    /** The same at a moment to come, by all that is put down now. */
    public Optional<PolicyVersion> newestAt(String region, int last, Instant moment) {
        return versions.list(region).stream()
                .map(PolicyVersion::year)
                .filter(year -> year <= last)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .flatMap(year -> findAt(region, year, moment).stream())
                .findFirst();
    }

    /** The version that will answer in the end, by all that is put down now: what is planned last, or else what is in force. */
    public Optional<PolicyVersion> last(String region, int year) {
        return findAt(region, year, Instant.MAX);
    }

    /** When a version that stands came into force, or will. */
    public Instant from(PolicyVersion version) {
        return releases.list(version.region(), version.year()).stream()
                .filter(release -> release.version() == version.version() && !release.takesBack())
                .map(Release::inForceFrom)
                .reduce((_, later) -> later)
                .orElse(version.publishedAt());
    }

    /** A version, whatever became of it. */
    Optional<PolicyVersion> get(String region, int year, int version) {
        return versions.find(region, year, version);
    }

    /** The version that will answer at a moment to come, by all that is put down now. */
    public Optional<PolicyVersion> findAt(String region, int year, Instant moment) {
        return find(region, year, moment, clock.instant());
    }

    /** The version that was in force at a moment, as it was known at a moment. */
    Optional<PolicyVersion> find(String region, int year, Instant asOf, Instant knownAt) {
        List<Release> all = releases.list(region, year);
        return InForce.versions(all, asOf, knownAt).stream()
                .findFirst()
                .flatMap(number -> versions.find(region, year, number)
                        .map(version -> InForce.unknown(all).contains(number) ? version.asDamaged() : version));
    }
}
