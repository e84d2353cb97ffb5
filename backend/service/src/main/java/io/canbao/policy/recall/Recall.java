package io.canbao.policy.recall;

import io.canbao.tenancy.CountyCode;
import java.time.Instant;

/**
 * Somebody's request about a version.
 *
 * @param number 1 and up within region and year
 * @param by     username of who asks
 */
public record Recall(
        CountyCode region, int year, int number, Kind kind, int version, String reason, String by, Instant at) {

    /** What is asked for. */
    public enum Kind {
        /** That a version answers no longer, or never comes into force, whether it waits for its moment or is parked. */
        WITHDRAWAL,
        /** That the content of a version answers again, as a new version. */
        RESTORATION
    }
}
