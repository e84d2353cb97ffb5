package io.canbao.policy;

import io.canbao.policy.Release.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is in force, from the releases of one region and year alone: for a moment, and as it was known at a moment. */
final class InForce {
    private static final Comparator<Release> LATEST_FIRST = Comparator.comparing(Release::inForceFrom)
            .thenComparing(Release::number)
            .reversed();

    private InForce() {}

    /**
     * The versions that are in force at a moment, the one that answers first, then those that would if it were withdrawn. Of two, the
     * one that came into force later answers; of two that came into force together, the one that was recorded later.
     *
     * @param asOf    the moment that is asked about
     * @param knownAt releases that were recorded later are unknown
     */
    static List<Integer> versions(List<Release> releases, Instant asOf, Instant knownAt) {
        List<Release> known = releases.stream()
                .filter(release -> !release.recordedAt().isAfter(knownAt)
                        && !release.inForceFrom().isAfter(asOf))
                .toList();
        return known.stream()
                .filter(release -> !release.takesBack())
                .filter(release -> known.stream().noneMatch(later -> withdraws(later, release)))
                .sorted(LATEST_FIRST)
                .map(Release::version)
                .distinct()
                .toList();
    }

    /** The versions of which a release says nothing that can be read: whether they are in force is not known. */
    static Set<Integer> unknown(List<Release> releases) {
        return releases.stream()
                .filter(release -> release.kind() == Kind.UNREADABLE)
                .map(Release::version)
                .collect(Collectors.toSet());
    }

    /** The versions that were released and not withdrawn, whether they are in force by now or not. */
    static List<Integer> standing(List<Release> releases) {
        return releases.stream()
                .filter(release -> !release.takesBack())
                .filter(release -> releases.stream().noneMatch(later -> withdraws(later, release)))
                .map(Release::version)
                .distinct()
                .toList();
    }

    private static boolean withdraws(Release later, Release release) {
        return later.takesBack() && later.version() == release.version() && later.number() > release.number();
    }

    /** Whether a version ever answered, or would have but for a later one: it was not taken back before its moment. */
    static boolean everCame(List<Release> releases, int version, Instant now) {
        return releases.stream()
                .filter(release -> release.version() == version && !release.takesBack())
                .filter(release -> !release.inForceFrom().isAfter(now))
                .anyMatch(release -> releases.stream()
                        .noneMatch(later ->
                                withdraws(later, release) && later.recordedAt().isBefore(release.inForceFrom())));
    }

    /** When time alone changes what is in force next, empty where nothing is to come. */
    static Optional<Instant> nextChange(List<Release> releases, Instant now) {
        return releases.stream()
                .map(Release::inForceFrom)
                .filter(from -> from.isAfter(now))
                .min(Comparator.naturalOrder());
    }
}
