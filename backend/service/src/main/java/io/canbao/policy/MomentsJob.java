package io.canbao.policy;

import io.canbao.jobs.RecurringJob;
import io.canbao.policy.Release.Kind;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What is done when a planned version comes into force, since nobody is there to do it then: a county whose first version it is goes live, and it is told that the moment
 * has come. One that was put off, withdrawn or parked meanwhile is told of at its new moment or never.
 */
@Singleton
final class MomentsJob implements RecurringJob {
    /** For how long it is told of a moment at which nothing ran. */
    private static final Duration LATE = Duration.ofDays(7);

    private final CurrentVersions current;
    private final Publishers publishers;
    private final Releases releases;
    private final TellMoment tellMoment;
    private final InstantSource clock;

    private long seen = -1;
    private Instant next = Instant.MIN;

    MomentsJob(
            CurrentVersions current,
            Publishers publishers,
            Releases releases,
            TellMoment tellMoment,
            InstantSource clock) {
        this.current = current;
        this.publishers = publishers;
        this.releases = releases;
        this.tellMoment = tellMoment;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "policy.moments";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        goLive();
        tell();
    }

    private void goLive() {
        Set<String> preparing = publishers.preparing();
        if (!preparing.isEmpty()) {
            current.lastKnown().counties().stream()
                    .map(County::code)
                    .filter(preparing::contains)
                    .forEach(publishers::inForce);
        }
    }

    /** Reads the releases only where there are new ones, or a moment has come. */
    private synchronized void tell() {
        Instant now = clock.instant();
        long count = releases.count();
        if (count == seen && now.isBefore(next)) {
            return;
        }
        List<Release> all = releases.list();
        List<Release> planned = all.stream()
                .filter(release -> release.kind() == Kind.SCHEDULE && release.isLastOf(all))
                .sorted(Comparator.comparing(Release::inForceFrom))
                .toList();
        planned.stream()
                .filter(release -> !release.inForceFrom().isAfter(now)
                        && release.inForceFrom().isAfter(now.minus(LATE)))
                .forEach(tellMoment::tell);
        next = planned.stream()
                .map(Release::inForceFrom)
                .filter(moment -> moment.isAfter(now))
                .findFirst()
                .orElse(Instant.MAX);
        seen = count;
    }
}
