package io.canbao.policy;

import io.canbao.tenancy.CountyTime;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The policy that held at a moment, as it was known at a moment: what an enrollment is priced by, and priced by again when it is
 * replayed. Unlike a public answer it is never given by an earlier version because the right one cannot be read.
 */
public interface PoliciesInForce {
    /**
     * The policy of a region and year.
     *
     * @param asOf    the moment that it has to be in force
     * @param knownAt releases that were recorded later are left aside
     * @throws io.canbao.problem.ProblemException NO_POLICY_IN_FORCE
     * @throws UnreadablePack                     if that version cannot be read
     */
    PolicyInForce get(String region, int year, Instant asOf, Instant knownAt);

    /**
     * A version, whatever became of it.
     *
     * @throws io.canbao.problem.ProblemException VERSION_NOT_FOUND
     * @throws UnreadablePack                     if it cannot be read
     */
    PolicyInForce get(String region, int year, int version);

    /** As {@link #get(String, int, Instant, Instant)} for a day of the county's: what is in force when it ends holds for all of it. */
    default PolicyInForce get(String region, int year, LocalDate day, Instant knownAt) {
        return get(
                region,
                year,
                day.plusDays(1).atStartOfDay(CountyTime.ZONE).toInstant().minusNanos(1),
                knownAt);
    }
}
