package io.canbao.assessment;

import io.canbao.assessment.Closing.Adjustment;
import io.canbao.tenancy.CountyCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The closings of assessment schemes, each with the results that were sealed. Only ever added to. */
public interface SchemeClosings {
    Optional<Closing> find(CountyCode county, String id);

    /** The closing of a scheme, year and day. */
    Optional<Closing> find(CountyCode county, String scheme, int year, LocalDate on);

    /** The closings of a scheme and year, by day. */
    List<Closing> of(CountyCode county, String scheme, int year);

    /** All closings of a county, by id. */
    List<Closing> all(CountyCode county);

    /**
     * Adds a closing.
     *
     * @throws io.micronaut.data.exceptions.DataAccessException if there is one of that scheme, year and day
     */
    void add(Closing closing);

    /** What stands beside a closing, in order. */
    List<Adjustment> adjustments(CountyCode county, String closing);

    /**
     * Adds an adjustment.
     *
     * @throws io.micronaut.data.exceptions.DataAccessException if somebody else took its number meanwhile
     */
    void add(CountyCode county, Adjustment adjustment);

    /** Takes all closings of a county away, with what stands beside them; how many there were. */
    long removeAll(CountyCode county);
}
