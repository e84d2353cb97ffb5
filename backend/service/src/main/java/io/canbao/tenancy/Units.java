package io.canbao.tenancy;

import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import java.util.List;
import java.util.Optional;

/** The units of counties. */
public interface Units {
    /** All units of a county, by code. */
    List<Unit> of(CountyCode county);

    /** A part of the units that somebody may see, in an order of the stored rows: all of the county, or those that they are bound to. */
    Page<Unit> list(CountyScope by, Pageable part);

    Optional<Unit> find(CountyCode county, UnitCode code);

    /**
     * Adds a unit.
     *
     * @throws io.micronaut.data.exceptions.DataAccessException if the county has one of that code, or has not its parent
     */
    void add(CountyCode county, Unit unit);

    /** Gives a unit another name, place or kind, if it still has the revision before. Says whether it had. */
    boolean change(CountyCode county, Unit unit);

    /**
     * Takes all units of a county away.
     *
     * @return how many there were
     */
    int removeAll(CountyCode county);
}
