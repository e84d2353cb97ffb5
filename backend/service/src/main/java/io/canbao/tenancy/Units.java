package io.canbao.tenancy;

import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The units of counties. */
public interface Units {
    /** All units of a county, by code. */
    List<Unit> of(CountyCode county);

    /**
     * A part of the units that are looked for among those that somebody may see, in an order of the stored rows: all of the county, or those that they are bound
     * to.
     */
    Page<Unit> list(CountyScope by, Filter filter, Pageable part);

    /** Units and all that lies in them. */
    default Set<UnitCode> within(CountyCode county, Collection<UnitCode> above) {
        Map<UnitCode, UnitCode> parents = new HashMap<>();
        List<Unit> all = of(county);
        all.forEach(unit -> unit.parent().ifPresent(parent -> parents.put(unit.code(), parent)));
        Set<UnitCode> within = new HashSet<>();
        for (Unit unit : all) {
            for (UnitCode place = unit.code(); place != null; place = parents.get(place)) {
                if (above.contains(place)) {
                    within.add(unit.code());
                }
            }
        }
        return within;
    }

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

    /**
     * Which units are looked for.
     *
     * @param text   a part of the name or of the code, whichever its case; empty for any
     * @param within the unit that they lie in, at whatever depth, or are
     */
    record Filter(String text, Optional<UnitKind> kind, Optional<UnitCode> within) {}
}
