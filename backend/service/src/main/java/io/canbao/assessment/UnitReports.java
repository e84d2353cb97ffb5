package io.canbao.assessment;

import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.UnitCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What units reported. Only ever added to. */
public interface UnitReports {
    void add(CountyCode county, UnitReport report);

    /** Reports of all units that came not before a moment and before another, earliest first. */
    List<UnitReport> between(CountyCode county, Instant from, Instant until);

    /** A part of the reports of some units, in an order of the stored rows; of all units where empty. */
    Page<UnitReport> list(CountyCode county, Optional<Set<UnitCode>> units, Pageable part);

    /** Takes all reports of a county away; how many there were. */
    long removeAll(CountyCode county);

    /**
     * A report.
     *
     * @param at       when it came, by the clock of the platform
     * @param enrolled how many are enrolled, as the unit tells
     * @param by       username of who handed it in
     */
    record UnitReport(String id, UnitCode unit, Instant at, long enrolled, String by) {}
}
