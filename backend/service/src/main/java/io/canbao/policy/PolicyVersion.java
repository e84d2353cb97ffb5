package io.canbao.policy;

import io.canbao.rules.policy.Text;
import java.time.Instant;
import java.util.List;

/**
 * One publication of a region's policy for one insurance year, without its pack: all that lists need. Never changes.
 *
 * @param region      code of the county, or of the layer above it
 * @param year        insurance year
 * @param version     1 for the region's first publication of that year, then without gaps
 * @param digest      of the pack, as quotes name it
 * @param publishedAt when it was appended
 * @param origin      where it came from
 * @param county      whether the region is a tenant, and not a layer above tenants
 * @param path        names from the topmost layer down to the region itself, at least its own; none where its row, or one of a release of it, is damaged
 */
public record PolicyVersion(
        String region,
        int year,
        int version,
        String digest,
        Instant publishedAt,
        Origin origin,
        boolean county,
        List<Text> path) {

    /** The region's own name; its code where its row is damaged. */
    public Text name() {
        return damaged() ? new Text(region, region) : path.getLast();
    }

    /** Whether its row could not be read, so that no pack of it can answer. */
    public boolean damaged() {
        return path.isEmpty();
    }

    /** The same, as one that cannot be read. */
    PolicyVersion asDamaged() {
        return new PolicyVersion(region, year, version, digest, publishedAt, origin, county, List.of());
    }

    /** As logs and commands name it. */
    String label() {
        return region + "/" + year + " version " + version;
    }
}
