package io.canbao.policy;

import io.canbao.policy.Release.Kind;
import java.util.List;

/**
 * What a start does with a pack that it was given. It seeds a region and year that have no version, and puts what changed in the place
 * of what earlier starts seeded, where that is of the same origin or, for a folder that somebody named, a built-in example. What anybody
 * published, scheduled or withdrew on purpose stays: an upgrade never takes a county's amendment back.
 */
sealed interface Seeding {

    /** The region and year have no version yet. */
    record First() implements Seeding {}

    /** It takes the place of what an earlier start seeded. */
    record Superseding(PolicyVersion before) implements Seeding {}

    /** It is what is there already. */
    record Unchanged() implements Seeding {}

    /** It is not used. */
    record Unused(String why) implements Seeding {}

    /**
     * Decides; what stands in the way is told by the last of the versions that do, which is the likeliest to be in force.
     *
     * @param versions of the pack's region and year, the last one last
     * @param releases of the same
     */
    static Seeding of(GivenPack pack, List<PolicyVersion> versions, List<Release> releases) {
        if (versions.isEmpty()) {
            return new First();
        }
        for (Release release : releases.reversed()) {
            if (release.kind() != Kind.PUBLICATION) {
                return new Unused("version %d was scheduled or withdrawn on purpose".formatted(release.version()));
            }
        }
        PolicyVersion last = versions.getLast();
        String digest = pack.policy().digest();
        if (last.digest().equals(digest)) {
            return new Unchanged();
        }
        for (PolicyVersion version : versions.reversed()) {
            if (!pack.origin().supersedes(version.origin())) {
                return new Unused("version %d is of origin '%s'"
                        .formatted(version.version(), version.origin().id()));
            }
            if (version.digest().equals(digest)) {
                return new Unused("its content was version %d, which version %d superseded"
                        .formatted(version.version(), last.version()));
            }
        }
        return new Superseding(last);
    }
}
