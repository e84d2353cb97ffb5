package io.canbao.tenancy;

/**
 * What a county that comes aboard may begin with: another county's published policy. Whoever looks after tenants knows nothing of policies; the capability
 * that does offers a bean of this type.
 */
public interface StartingPoint {
    /** Whether something is published there to be copied. */
    boolean isOffered(Copied pack);

    /**
     * Begins the county's draft of a year as a copy, in the caller's transaction. Where it was copied from stays with the draft and in the trail.
     *
     * @param by   who asks, in the county that begins
     * @param year of the draft
     */
    void copy(CountyScope by, int year, Copied pack);

    /** The policy of a county and year. */
    record Copied(CountyCode county, int year) {}
}
