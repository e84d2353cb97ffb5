package io.canbao.assessment;

import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.UnitCode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What somebody told of units for a year and nobody counts: their targets, people registered with the police, people in employee insurance. */
public interface UnitFigures {
    /** All of a year, by unit and figure. */
    List<UnitFigure> of(CountyCode county, int year);

    /** All years, by year, unit and figure. */
    List<UnitFigure> all(CountyCode county);

    /** Those of a year by unit, each by its id. */
    default Map<UnitCode, Map<String, Long>> byUnit(CountyCode county, int year) {
        Map<UnitCode, Map<String, Long>> figures = new TreeMap<>();
        of(county, year)
                .forEach(one -> figures.computeIfAbsent(one.unit(), _ -> new TreeMap<>())
                        .put(one.figure(), one.count()));
        return figures;
    }

    /** Keeps a figure, in place of what was told before. */
    void put(CountyCode county, UnitFigure figure);

    /** Takes all figures of a county away; how many there were. */
    long removeAll(CountyCode county);

    /**
     * A figure.
     *
     * @param year   insurance year
     * @param figure {@code target}, or another figure that the pack's counts tell
     */
    record UnitFigure(int year, UnitCode unit, String figure, long count) {}
}
