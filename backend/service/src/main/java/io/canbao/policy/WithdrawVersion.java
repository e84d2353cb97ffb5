package io.canbao.policy;

import io.canbao.policy.Release.Kind;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Takes a version out of force, or a scheduled one off the list. What was in force before it is again; where nothing was, nothing is. */
@Singleton
public class WithdrawVersion {
    private final Releases releases;
    private final PolicyVersions versions;
    private final ParkSchedules parkSchedules;
    private final InstantSource clock;

    WithdrawVersion(Releases releases, PolicyVersions versions, ParkSchedules parkSchedules, InstantSource clock) {
        this.releases = releases;
        this.versions = versions;
        this.parkSchedules = parkSchedules;
        this.clock = clock;
    }

    /**
     * Appends the withdrawal; it holds from now on. What waits below and was merged with that version is parked, and where it was in force what waits after it, too:
     * it was agreed to on top of what is no more.
     *
     * @throws IllegalArgumentException if that version was never released
     */
    @Transactional
    public Release withdraw(String region, int year, int version, By by) {
        releases.takeTurn();
        List<Release> before = releases.list(region, year);
        if (before.stream().noneMatch(release -> release.version() == version)) {
            throw new IllegalArgumentException("never released: %s/%d version %d".formatted(region, year, version));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean answered = InForce.versions(before, now, now).stream()
                .findFirst()
                .filter(one -> one == version)
                .isPresent();
        Release withdrawal =
                new Release(region, year, before.size() + 1, Kind.WITHDRAWAL, version, now, now, by.who(), by.reason());
        releases.append(withdrawal);
        versions.find(region, year, version).ifPresent(withdrawn -> {
            parkSchedules.parkOn(withdrawn, now);
            if (answered) {
                parkSchedules.parkAfter(withdrawn, now);
            }
        });
        return withdrawal;
    }
}
