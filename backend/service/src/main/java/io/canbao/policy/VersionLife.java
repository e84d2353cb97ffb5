package io.canbao.policy;

import io.canbao.policy.Release.Kind;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.RegionTree;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What became of the versions of a region and year, and what may become of one that waits for its moment. */
@Singleton
public class VersionLife {
    private final PolicyVersions versions;
    private final Releases releases;
    private final UnreadableVersions unreadable;
    private final ParkSchedules parkSchedules;
    private final RegionTree regions;
    private final InstantSource clock;

    VersionLife(
            PolicyVersions versions,
            Releases releases,
            UnreadableVersions unreadable,
            ParkSchedules parkSchedules,
            RegionTree regions,
            InstantSource clock) {
        this.versions = versions;
        this.releases = releases;
        this.unreadable = unreadable;
        this.parkSchedules = parkSchedules;
        this.regions = regions;
        this.clock = clock;
    }

    /** All versions, the last one first, each with what it is now. */
    public List<Lived> list(String region, int year) {
        Instant now = clock.instant();
        List<Release> steps = releases.list(region, year);
        List<Integer> inForce = InForce.versions(steps, now, now);
        List<Integer> standing = InForce.standing(steps);
        Set<Integer> damaged = damaged(versions.list(region, year), steps);
        Optional<Integer> answering =
                inForce.stream().filter(number -> !damaged.contains(number)).findFirst();
        List<Lived> all = new ArrayList<>();
        for (PolicyVersion version : versions.list(region, year).reversed()) {
            int number = version.version();
            Optional<Release> last = last(steps, number);
            State state = answering.filter(answer -> answer == number).isPresent()
                    ? State.IN_FORCE
                    : state(number, inForce, standing, last);
            all.add(new Lived(
                    version,
                    state,
                    damaged.contains(number),
                    last,
                    planned(steps, number),
                    steps.stream()
                            .filter(step -> step.version() == number)
                            .map(step -> new Step(step, ParkSchedules.reason(step, regions::nameOf)))
                            .toList(),
                    InForce.everCame(steps, number, now),
                    state == State.SUPERSEDED ? successor(number, inForce) : Optional.empty()));
        }
        return all.stream().map(lived -> lived.in(all)).toList();
    }

    /** Those of which a row is spoilt, their own or one of a release, or whose pack could not be read. */
    private Set<Integer> damaged(List<PolicyVersion> all, List<Release> steps) {
        Set<Integer> damaged = new HashSet<>(InForce.unknown(steps));
        all.stream()
                .filter(version -> version.damaged() || unreadable.contains(version))
                .map(PolicyVersion::version)
                .forEach(damaged::add);
        return damaged;
    }

    private static State state(int version, List<Integer> inForce, List<Integer> standing, Optional<Release> last) {
        if (inForce.contains(version)) {
            return State.SUPERSEDED;
        }
        if (standing.contains(version)) {
            return State.SCHEDULED;
        }
        return last.filter(step -> step.kind() == Kind.PARKING).isPresent() ? State.PARKED : State.WITHDRAWN;
    }

    /** What answers where a version would: the next one above it. */
    private static Optional<Integer> successor(int version, List<Integer> inForce) {
        return Optional.of(inForce.indexOf(version)).filter(index -> index > 0).map(index -> inForce.get(index - 1));
    }

    private static Optional<Instant> planned(List<Release> steps, int version) {
        return steps.stream()
                .filter(step -> step.version() == version && step.kind() == Kind.SCHEDULE)
                .max(Comparator.comparing(Release::number))
                .map(Release::inForceFrom);
    }

    /**
     * What was parked and still waits for somebody to decide what becomes of it: nothing was published or scheduled since, whatever became of that.
     *
     * @param versions of one region and year
     */
    public static List<Lived> undecided(List<Lived> versions) {
        return versions.stream()
                .filter(lived ->
                        lived.state() == State.PARKED && lived.successor().isEmpty())
                .toList();
    }

    private static Optional<Release> last(List<Release> steps, int version) {
        return steps.stream().filter(step -> step.version() == version).max(Comparator.comparing(Release::number));
    }

    /** The version of a digest that was published or scheduled after a moment, whatever became of it. */
    public Optional<PolicyVersion> publishedSince(String region, int year, String digest, Instant since) {
        return versions.list(region, year).reversed().stream()
                .filter(version -> version.digest().equals(digest)
                        && !version.publishedAt().isBefore(since))
                .findFirst();
    }

    /** The version that answers now. */
    public Optional<PolicyVersion> inForce(String region, int year) {
        return list(region, year).stream()
                .filter(lived -> lived.state() == State.IN_FORCE)
                .map(Lived::version)
                .findFirst();
    }

    /** Whether a version is scheduled and has not come into force. */
    public boolean waits(PolicyVersion version) {
        return list(version.region(), version.year()).stream()
                .anyMatch(lived -> lived.version().equals(version) && lived.state() == State.SCHEDULED);
    }

    /**
     * Takes a version that waits off the list and puts it down for another moment: one step, so that it is never without. What was planned with it in one step, on top of
     * it, goes along, unless it would undo what is newer there by then; what else was merged with it and would come first is parked.
     *
     * @return what was moved, the version first
     */
    @Transactional
    public List<PolicyVersion> move(PolicyVersion version, Instant inForceFrom, By by) {
        releases.takeTurn();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<PolicyVersion> moved = new ArrayList<>(List.of(version));
        last(releases.list(version.region(), version.year()), version.version())
                .map(plan -> parkSchedules.plannedWith(version, plan))
                .ifPresent(with -> with.stream()
                        .filter(each -> !isOvertaken(each, inForceFrom, now))
                        .forEach(moved::add));
        for (PolicyVersion each : moved) {
            List<Release> before = releases.list(each.region(), each.year());
            int last = before.size();
            By mover = each.equals(version)
                    ? by
                    : new By(by.who(), reason(before, each).orElse(by.reason()));
            releases.append(
                    step(each, last + 1, Kind.WITHDRAWAL, now, now, mover),
                    step(each, last + 2, Kind.SCHEDULE, inForceFrom, now, mover));
        }
        for (PolicyVersion each : moved) {
            parkSchedules.parkBefore(each, inForceFrom, now);
            parkSchedules.parkFrom(each, inForceFrom, now);
        }
        return moved;
    }

    /** What goes along keeps its own. */
    private static Optional<String> reason(List<Release> steps, PolicyVersion version) {
        return last(steps, version.version()).map(Release::reason);
    }

    private boolean isOvertaken(PolicyVersion version, Instant moment, Instant now) {
        return InForce.versions(releases.list(version.region(), version.year()), moment, now).stream()
                .findFirst()
                .filter(then -> then > version.version())
                .isPresent();
    }

    private static Release step(PolicyVersion version, int number, Kind kind, Instant inForceFrom, Instant now, By by) {
        return new Release(
                version.region(),
                version.year(),
                number,
                kind,
                version.version(),
                inForceFrom,
                now,
                by.who(),
                by.reason());
    }

    /** What a version is at a moment. */
    public enum State {
        /** It answers. */
        IN_FORCE,
        /** It waits for its moment. */
        SCHEDULED,
        /** A later one answers in its place. */
        SUPERSEDED,
        /** It waited for its moment, and a pack that it stands on changed meanwhile. */
        PARKED,
        /** Somebody took it back. */
        WITHDRAWN
    }

    /**
     * A version with what became of it.
     *
     * @param damaged whether it cannot answer, so that the one before it does
     * @param last    the last step that it was about
     * @param planned the moment for which it was scheduled last
     * @param steps   all that were about it, the first one first
     * @param came    whether its moment came, so that it answered or would have but for a later one
     * @param successor number of the version that answers in its place, or was put down there after it was parked, whatever became of that; empty where none was
     */
    public record Lived(
            PolicyVersion version,
            State state,
            boolean damaged,
            Optional<Release> last,
            Optional<Instant> planned,
            List<Step> steps,
            boolean came,
            Optional<Integer> successor) {
        public Lived {
            steps = List.copyOf(steps);
        }

        private Lived in(List<Lived> all) {
            return state == State.PARKED
                    ? new Lived(version, state, damaged, last, planned, steps, came, putSince(all))
                    : this;
        }

        private Optional<Integer> putSince(List<Lived> all) {
            return all.reversed().stream()
                    .filter(other -> other.wasPutSince(this))
                    .map(other -> other.version.version())
                    .findFirst();
        }

        /** Whether it was published or planned after another one was parked, or what was done with it since is what stands. */
        private boolean wasPutSince(Lived parked) {
            Release parking = parked.last.orElseThrow();
            boolean stands = state != State.PARKED && state != State.WITHDRAWN;
            return (version.version() > parked.version.version()
                            && !version.publishedAt().isBefore(parking.recordedAt()))
                    || (stands && last.orElseThrow().number() > parking.number());
        }
    }

    /**
     * Something that was done with a version.
     *
     * @param reason in the words of whoever did it; of what was parked by itself, what changed
     */
    public record Step(Release release, Text reason) {}
}
