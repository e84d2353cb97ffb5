package io.canbao.policy;

import io.canbao.policy.PolicyVersions.LayerVersion;
import io.canbao.policy.Release.Kind;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Publishes packs on purpose: all of them or, where one cannot be stored, none. Content that was published before may be published again. */
@Singleton
public class PublishPacks {
    private final PolicyVersions versions;
    private final Releases releases;
    private final PublicationGate gate;
    private final Publishers publishers;
    private final ParkSchedules parkSchedules;
    private final InstantSource clock;

    PublishPacks(
            PolicyVersions versions,
            Releases releases,
            PublicationGate gate,
            Publishers publishers,
            ParkSchedules parkSchedules,
            InstantSource clock) {
        this.versions = versions;
        this.releases = releases;
        this.gate = gate;
        this.publishers = publishers;
        this.parkSchedules = parkSchedules;
        this.clock = clock;
    }

    /**
     * Appends a version for each pack and brings it into force at once.
     *
     * @return the versions appended, in the order of the packs
     * @throws RefusedPublication if the evaluators differ about one of them
     */
    @Transactional
    public List<PolicyVersion> publish(Collection<GivenPack> packs, By by) {
        releases.takeTurn();
        Instant now = now();
        List<PolicyVersion> published = new ArrayList<>();
        for (GivenPack pack : packs) {
            published.add(append(pack, before(pack), Kind.PUBLICATION, now, now, by));
        }
        return published;
    }

    /**
     * As {@link #publish}, where it was decided on the versions that there were. Whoever published meanwhile has taken the next number.
     *
     * @param before the versions of the pack's region and year that were seen, the last one last
     * @throws io.micronaut.data.exceptions.DataAccessException if there is another one by now
     */
    void publishAfter(List<PolicyVersion> before, GivenPack pack, By by) {
        Instant now = now();
        append(pack, before, Kind.PUBLICATION, now, now, by);
    }

    /**
     * Appends a version for each pack that comes into force by itself at a moment.
     *
     * @throws IllegalArgumentException if that moment is not still to come
     * @throws RefusedPublication       if the evaluators differ about one of them
     */
    @Transactional
    public List<PolicyVersion> schedule(Collection<GivenPack> packs, Instant inForceFrom, By by) {
        releases.takeTurn();
        Instant now = now();
        if (!inForceFrom.isAfter(now)) {
            throw new IllegalArgumentException("not still to come: " + inForceFrom);
        }
        List<PolicyVersion> scheduled = new ArrayList<>();
        for (GivenPack pack : packs) {
            scheduled.add(append(pack, before(pack), Kind.SCHEDULE, inForceFrom, now, by));
        }
        return scheduled;
    }

    private List<PolicyVersion> before(GivenPack pack) {
        return versions.list(pack.region(), pack.year());
    }

    private PolicyVersion append(
            GivenPack pack, List<PolicyVersion> before, Kind kind, Instant inForceFrom, Instant now, By by) {
        gate.require(pack);
        publishers.takeIn(pack.policy());
        PolicyVersion next = new PolicyVersion(
                pack.region(),
                pack.year(),
                before.isEmpty() ? 1 : before.getLast().version() + 1,
                pack.policy().digest(),
                now,
                pack.origin(),
                pack.policy().county(),
                pack.policy().path());
        versions.append(
                next,
                pack,
                pack.layers().stream().map(this::published).toList(),
                pack.hands().orElseGet(() -> Hands.alone(by.who())));
        releases.append(new Release(
                next.region(),
                next.year(),
                releases.list(next.region(), next.year()).size() + 1,
                kind,
                next.version(),
                inForceFrom,
                now,
                by.who(),
                by.reason()));
        if (kind == Kind.PUBLICATION) {
            publishers.inForce(next.region());
        }
        parkSchedules.parkFrom(next, inForceFrom, now);
        return next;
    }

    /** The last version that has the content of a layer. */
    private LayerVersion published(GivenPack.Layer layer) {
        Optional<Integer> version = versions.list(layer.region(), layer.year()).stream()
                .filter(known -> known.digest().equals(layer.digest()))
                .map(PolicyVersion::version)
                .reduce((earlier, later) -> later);
        return new LayerVersion(layer.region(), layer.year(), version, layer.digest());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
