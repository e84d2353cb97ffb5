package io.canbao.policy;

import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.StandingPolicies;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells those who look after tenants whether a county's residents are answered. */
@Singleton
final class StandingOfCounty implements StandingPolicies {
    private final PolicyVersions versions;
    private final Releases releases;
    private final InstantSource clock;

    StandingOfCounty(PolicyVersions versions, Releases releases, InstantSource clock) {
        this.versions = versions;
        this.releases = releases;
        this.clock = clock;
    }

    @Override
    public boolean isAnyInForce(CountyCode county) {
        Instant now = clock.instant();
        return years(county)
                .anyMatch(steps -> !InForce.versions(steps, now, now).isEmpty());
    }

    @Override
    public Optional<Instant> nextPlanned(CountyCode county) {
        Instant now = clock.instant();
        return years(county)
                .flatMap(steps -> {
                    List<Integer> standing = InForce.standing(steps);
                    return steps.stream()
                            .filter(step -> step.isLastOf(steps) && standing.contains(step.version()))
                            .map(Release::inForceFrom)
                            .filter(moment -> moment.isAfter(now));
                })
                .min(Comparator.naturalOrder());
    }

    /** The steps of each year that has a version. */
    private Stream<List<Release>> years(CountyCode county) {
        return versions.list(county.value()).stream()
                .map(PolicyVersion::year)
                .distinct()
                .map(year -> releases.list(county.value(), year));
    }
}
