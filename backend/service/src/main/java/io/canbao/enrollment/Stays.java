package io.canbao.enrollment;

import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.UnitCode;
import java.time.LocalDate;
import java.util.List;

/** The {@link Stay}s of all enrollments that are stored. */
public interface Stays {
    /** Those of an insurance year, in no order. */
    List<Stay> of(CountyCode county, int year);

    /** How many began and ended, added up by the database; what adds up to nobody may be among them. */
    List<Sum> sums(CountyCode county);

    /**
     * Stays of a unit that began on a day, less those that ended on it.
     *
     * @param year insurance year
     */
    record Sum(int year, UnitCode unit, LocalDate on, long people) {}
}
