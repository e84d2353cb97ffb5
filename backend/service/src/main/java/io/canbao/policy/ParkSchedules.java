package io.canbao.policy;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.policy.Release.Kind;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes versions off the list that wait for their moment, where what was approved is not what would come into force with it: they stand on a pack that has changed or will
 * have by then, or something of their own region and year was published since. They are put down again once somebody has looked at them.
 */
@Singleton
class ParkSchedules {
    private static final String CALLED_OFF = " called off";
    private static final String PUT_OFF = " put off";
    private static final String PAUSED = " paused";
    private static final String PLANNED = " planned";
    private static final Pattern VERSION =
            Pattern.compile("(\\d+/\\d+)/(\\d+)(" + CALLED_OFF + "|" + PUT_OFF + "|" + PAUSED + "|" + PLANNED + ")?");

    private final PolicyVersions versions;
    private final Releases releases;
    private final AuditTrail trail;

    ParkSchedules(PolicyVersions versions, Releases releases, AuditTrail trail) {
        this.versions = versions;
        this.releases = releases;
        this.trail = trail;
    }

    /**
     * Parks, after something was published or planned, what would come into force at that moment or later and was approved without it: earlier versions of the same
     * region and year, which would undo it, and what was merged with another version of that pack. In the caller's transaction.
     */
    void parkFrom(PolicyVersion put, Instant moment, Instant now) {
        parkWaiting(
                put,
                now,
                moment.isAfter(now) ? PLANNED : "",
                release -> !release.inForceFrom().isBefore(moment)
                        && (isOfSameYear(release, put)
                                ? release.version() < put.version()
                                : standsOn(
                                                release,
                                                put,
                                                layer -> !layer.digest().equals(put.digest()))
                                        || standsOnEarlierYear(release, put)));
    }

    /** A pack that names a layer without a year stands on the newest that there is up to its own: one that comes takes the place of the year before. */
    private boolean standsOnEarlierYear(Release release, PolicyVersion put) {
        return put.year() <= release.year()
                && versions.find(release.region(), release.year(), release.version())
                        .flatMap(versions::findProvenance)
                        .filter(made -> made.layers().stream()
                                .anyMatch(layer -> layer.region().equals(put.region()) && layer.year() < put.year()))
                        .flatMap(PolicyVersions.Provenance::source)
                        .filter(source -> LayersNamed.of(source).contains(put.region()))
                        .isPresent();
    }

    /** Parks what waits and was merged with a version that was withdrawn, in the caller's transaction. */
    void parkOn(PolicyVersion withdrawn, Instant now) {
        parkOn(withdrawn, Instant.MAX, CALLED_OFF, now);
    }

    /** Parks what was merged with a version and is to come into force before a moment, until which that one does not; in the caller's transaction. */
    void parkBefore(PolicyVersion putOff, Instant moment, Instant now) {
        parkOn(putOff, moment, PUT_OFF, now);
    }

    private void parkOn(PolicyVersion calledOff, Instant moment, String how, Instant now) {
        parkWaiting(
                calledOff,
                now,
                how,
                release -> release.inForceFrom().isBefore(moment)
                        && standsOn(release, calledOff, layer -> layer.digest().equals(calledOff.digest())));
    }

    /** What was planned in one step with a version, on top of it. */
    List<PolicyVersion> plannedWith(PolicyVersion layer, Release plan) {
        List<Release> all = releases.list();
        return all.stream()
                .filter(release ->
                        release.kind() == Kind.SCHEDULE && release.inForceFrom().equals(plan.inForceFrom()))
                .filter(release -> release.isLastOf(all))
                .filter(release ->
                        standsOn(release, layer, under -> under.digest().equals(layer.digest())))
                .flatMap(release -> versions.find(release.region(), release.year(), release.version()).stream())
                .filter(version -> versions.findProvenance(version)
                        .flatMap(made -> made.hands().publishedWith())
                        .filter(layer.region()::equals)
                        .isPresent())
                .toList();
    }

    /** Parks what waits of the same region and year: it was agreed to on top of a version that answers no longer. In the caller's transaction. */
    void parkAfter(PolicyVersion withdrawn, Instant now) {
        parkWaiting(
                withdrawn,
                now,
                CALLED_OFF,
                release -> isOfSameYear(release, withdrawn) && release.version() != withdrawn.version());
    }

    private static boolean isOfSameYear(Release release, PolicyVersion version) {
        return release.region().equals(version.region()) && release.year() == version.year();
    }

    private void parkWaiting(PolicyVersion changed, Instant now, String how, Predicate<Release> outdated) {
        List<Release> all = releases.list();
        all.stream()
                .filter(release ->
                        release.kind() == Kind.SCHEDULE && release.inForceFrom().isAfter(now))
                .filter(release -> release.isLastOf(all))
                .filter(outdated)
                .forEach(release ->
                        park(release, now, changed.region() + '/' + changed.year() + '/' + changed.version() + how));
    }

    private void park(Release release, Instant now, String reason) {
        int number = releases.list(release.region(), release.year()).size() + 1;
        releases.append(Release.parking(release, number, now, reason));
        trail.record(
                CountyCode.parse(release.region()),
                Asker.SYSTEM,
                "policy.parked",
                new Subject("policy", release.year() + "/" + release.version()),
                Masked.nothing(),
                Masked.nothing().code("changed", reason));
        versions.find(release.region(), release.year(), release.version())
                .ifPresent(parked ->
                        parkOn(parked, Instant.MAX, PAUSED, now)); // what was merged with it does not come without it
    }

    /**
     * Why a step was taken: of one that was taken here, in words made of the version that it names.
     *
     * @param names what regions are called, by their codes
     */
    static Text reason(Release step, Function<String, Text> names) {
        Matcher changed = VERSION.matcher(step.reason());
        if (step.kind() != Kind.PARKING || !changed.matches()) {
            return Text.of(step.reason());
        }
        Text policy = policy(changed.group(1), names);
        boolean own = changed.group(1).equals(step.region() + "/" + step.year());
        if (PLANNED.equals(changed.group(3))) {
            return own
                    ? new Text(
                            "此后已安排第%s版施行，原定施行安排暂停，须重新核对并审核".formatted(changed.group(2)),
                            "Version %s was scheduled since; what was planned is paused until it is looked at and approved again"
                                    .formatted(changed.group(2)))
                    : new Text(
                            "上级政策“%s”已安排新版本（第%s版）施行，原定施行安排暂停，须重新核对并审核".formatted(policy.zh(), changed.group(2)),
                            "Version %2$s of %1$s is scheduled; what was planned is paused until it is looked at and approved again"
                                    .formatted(policy.en(), changed.group(2)));
        }
        if (own && changed.group(3) != null) {
            return new Text(
                    "第%s版已撤回，原定施行安排暂停，须重新核对并审核".formatted(changed.group(2)),
                    "Version %s was withdrawn; what was planned is paused until it is looked at and approved again"
                            .formatted(changed.group(2)));
        }
        if (changed.group(3) != null) {
            Text how = how(changed.group(3));
            return new Text(
                    "上级政策“%s”第%s版%s，原定施行安排暂停，须重新核对并审核".formatted(policy.zh(), changed.group(2), how.zh()),
                    "Version %2$s of %1$s was %3$s; what was planned is paused until it is looked at and approved again"
                            .formatted(policy.en(), changed.group(2), how.en()));
        }
        if (own) {
            return new Text(
                    "此后已公布第%s版，原定施行安排暂停，须重新核对并审核".formatted(changed.group(2)),
                    "Version %s was published since; what was planned is paused until it is looked at and approved again"
                            .formatted(changed.group(2)));
        }
        return new Text(
                "上级政策“%s”已公布新版本（第%s版），原定施行安排暂停，须重新核对并审核".formatted(policy.zh(), changed.group(2)),
                "Above, %s has version %s now; what was planned is paused until it is looked at and approved again"
                        .formatted(policy.en(), changed.group(2)));
    }

    private static Text how(String suffix) {
        return switch (suffix) {
            case PUT_OFF -> new Text("已改为更晚施行", "put off");
            case PAUSED -> new Text("已暂停", "paused");
            default -> new Text("已撤回", "withdrawn");
        };
    }

    /** {@code 990000/2025} as people call it. */
    private static Text policy(String reference, Function<String, Text> names) {
        String[] parts = reference.split("/", 2);
        Text name = names.apply(parts[0]);
        return new Text(name.zh() + parts[1] + "年度政策", "the " + parts[1] + " policy of " + name.en());
    }

    private boolean standsOn(Release release, PolicyVersion changed, Predicate<PolicyVersions.LayerVersion> outdated) {
        return versions.find(release.region(), release.year(), release.version())
                .filter(version -> versions.findProvenance(version)
                        .map(made -> made.layers().stream()
                                .anyMatch(layer -> layer.region().equals(changed.region())
                                        && layer.year() == changed.year()
                                        && outdated.test(layer)))
                        .orElse(true)) // what cannot be read is looked at
                .isPresent();
    }
}
