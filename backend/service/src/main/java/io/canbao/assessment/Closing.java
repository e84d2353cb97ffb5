package io.canbao.assessment;

import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures of a day, sealed.
 *
 * @param on      at whose end the figures stood
 * @param version of the policy that the scheme is read from
 * @param digest  of that policy's digest and the counts: {@code sha256:} and 64 digits
 * @param counts  JSON, as {@code canbao assess} takes it
 */
public record Closing(
        CountyCode county,
        String id,
        String scheme,
        int year,
        LocalDate on,
        int version,
        String digest,
        String counts,
        Instant at,
        String by) {

    /**
     * A correction that stands beside.
     *
     * @param number 1, 2, … of its closing
     * @param counts what the figures should have been, by figure
     */
    public record Adjustment(
            String closing, int number, UnitCode unit, String reason, Map<String, Long> counts, Instant at, String by) {

        /** Keeps the figures as they are now. */
        public Adjustment {
            counts = Map.copyOf(counts);
        }

        /** The figures in order. */
        public Map<String, Long> inOrder() {
            return new TreeMap<>(counts);
        }
    }
}
