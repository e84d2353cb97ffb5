package io.canbao.rules.assessment;

import java.util.ArrayList;
import java.util.List;

/**
 * Scores units by a scheme. It has no state, no clock and no chance: the same scheme and standings give an equal scorecard, whenever
 * it is asked for.
 */
public final class Scoring {

    private final Scheme scheme;
    private final Measures measures;

    /**
     * Scoring by a scheme.
     *
     * @param measures what the pack of the scheme counts
     */
    public Scoring(Scheme scheme, Measures measures) {
        this.scheme = scheme;
        this.measures = measures;
    }

    /**
     * The scorecard of units that are measured together.
     *
     * @param standings of each unit, with its id once
     */
    public Scorecard score(Standings standings) {
        Season season = new Season(scheme, measures, standings);
        Warnings warnings = new Warnings();
        Rows.of(scheme).stream()
                .filter(LeftOpen::when)
                .forEach(row -> warnings.leftOpen(row.head().id()));
        List<Scorecard.UnitScore> units = new ArrayList<>();
        for (Standings.Unit unit : standings.units()) {
            units.add(new UnitScoring(season, warnings, unit.id()).score());
        }
        return new Scorecard(scheme.id(), standings.on(), units, warnings.all());
    }
}
