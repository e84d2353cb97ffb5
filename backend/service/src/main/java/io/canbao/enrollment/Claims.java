package io.canbao.enrollment;

import io.canbao.tenancy.CountyCode;
import java.util.Optional;

/** Who holds a person's year, across all counties. */
public interface Claims {
    /**
     * The claim of a year.
     *
     * @param idHash keyed hash of the papers
     */
    Optional<Claim> find(String idHash, int year);

    /**
     * Claims a year, in the caller's transaction: whoever else wants it waits until that is done.
     *
     * @throws io.micronaut.data.exceptions.DataAccessException if it is claimed
     */
    void add(String idHash, int year, Claim claim);

    /** Gives the year of an enrollment free. */
    void remove(Claim claim);

    /** Who holds it. */
    record Claim(CountyCode county, EnrollmentId enrollment) {}
}
