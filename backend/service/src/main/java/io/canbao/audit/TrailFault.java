package io.canbao.audit;

import io.canbao.tenancy.CountyCode;

/**
 * Something in a trail that is not as it was recorded.
 *
 * @param number of the seal where it shows; 0 where there is none
 * @param entry  id of the entry; empty where only the number is known
 */
public record TrailFault(CountyCode county, Kind kind, long number, String entry) {
    /** What is wrong. */
    public enum Kind {
        /** One or more numbers are missing, from this one on. */
        MISSING_SEAL,
        /** A seal is there and its entry is not. */
        MISSING_ENTRY,
        /** An entry, its number or its place in the chain is not what it was when it was sealed. */
        CHANGED,
        /** An entry is there that neither has a seal nor waits for one. */
        UNSEALED,
        /** The chain does not have the hash that was written outside the database, or ends before it. */
        NOT_AS_WRITTEN_OUTSIDE
    }

    @Override
    public String toString() {
        return "%s: %s at %d%s"
                .formatted(county.value(), kind, number, entry.isEmpty() ? "" : " (entry " + entry + ")");
    }
}
