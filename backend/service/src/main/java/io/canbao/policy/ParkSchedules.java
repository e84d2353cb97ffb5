package io.canbao.policy;

import io.canbao.policy.PolicyVersions.Provenance;
import io.canbao.policy.Release.Kind;
import io.canbao.rules.policy.Text;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes versions off the list that wait for their moment and stand on a pack that has just changed: what was approved is not what would come into force
 * with it. They are put down again once somebody has looked at them.
 */
@Singleton
class ParkSchedules {
    private static final Pattern VERSION = Pattern.compile("(\\d+/\\d+)/(\\d+)");

    private final PolicyVersions versions;
    private final Releases releases;

    ParkSchedules(PolicyVersions versions, Releases releases) {
        this.versions = versions;
        this.releases = releases;
    }

    /** Parks what waits and was merged with an earlier version of a pack, in the caller's transaction. */
    void park(PolicyVersion changed, Instant now) {
        List<Release> all = releases.list();
        all.stream()
                .filter(release ->
                        release.kind() == Kind.SCHEDULE && release.inForceFrom().isAfter(now))
                .filter(release -> isLast(release, all))
                .filter(release -> standsOn(release, changed))
                .forEach(release -> releases.append(Release.parking(
                        release,
                        releases.list(release.region(), release.year()).size() + 1,
                        now,
                        changed.region() + '/' + changed.year() + '/' + changed.version())));
    }

    /** Why a step was taken: of one that was taken here, in words made of the version that it names. */
    static Text reason(Release step) {
        Matcher changed = VERSION.matcher(step.reason());
        if (step.kind() != Kind.PARKING || !changed.matches()) {
            return Text.of(step.reason());
        }
        return new Text(
                "上级政策 %s 已公布新版本（第%s版），原定施行安排暂停，须重新核对并审核".formatted(changed.group(1), changed.group(2)),
                "%s above has published version %s; what was planned is paused until it is looked at and approved again"
                        .formatted(changed.group(1), changed.group(2)));
    }

    private static boolean isLast(Release release, List<Release> all) {
        Optional<Release> last = all.stream()
                .filter(other -> other.region().equals(release.region())
                        && other.year() == release.year()
                        && other.version() == release.version())
                .max(Comparator.comparing(Release::number));
        return last.filter(release::equals).isPresent();
    }

    private boolean standsOn(Release release, PolicyVersion changed) {
        return versions.find(release.region(), release.year(), release.version())
                .filter(version -> versions.findProvenance(version)
                        .map(made -> isMergedWithEarlier(made, changed))
                        .orElse(true)) // what cannot be read is looked at
                .isPresent();
    }

    private static boolean isMergedWithEarlier(Provenance made, PolicyVersion changed) {
        return made.layers().stream()
                .anyMatch(layer -> layer.region().equals(changed.region())
                        && layer.year() == changed.year()
                        && !layer.digest().equals(changed.digest()));
    }
}
