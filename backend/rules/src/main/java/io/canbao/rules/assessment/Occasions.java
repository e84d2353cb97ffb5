package io.canbao.rules.assessment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * At which of its moments a row applies to a unit.
 *
 * @param applies the moments at which it does; of a condition that must hold several times in a row, the last of them
 * @param open the moments of which that cannot be determined
 * @param gap why, for the first of them; null if there is none
 */
record Occasions(
        List<Moment> applies, List<Moment> open, @Nullable Gap gap) {

    static Occasions of(Season season, UnitAt here, Scheme.Occasion row) {
        List<Moment> applies = new ArrayList<>();
        List<Moment> open = new ArrayList<>();
        Gap gap = null;
        for (String name : row.at().isEmpty() ? List.of("") : row.at()) {
            int held = 0;
            for (Moment moment : name.isEmpty() ? List.of(here.moment()) : season.moments(name)) {
                Truth holds =
                        at(season, here, moment).evaluation().truth(row.head().when());
                held = holds == Truth.YES ? held + 1 : 0;
                if (holds.open()) {
                    open.add(moment);
                    gap = gap == null ? holds.gap() : gap;
                } else if (held == row.inARow()) {
                    applies.add(moment);
                    held = 0;
                }
            }
        }
        return new Occasions(applies, open, gap);
    }

    /** The unit at a moment; on the day of the scorecard with what its tables have decided so far. */
    static UnitAt at(Season season, UnitAt here, Moment moment) {
        return here.moment() == moment ? here : season.unit(here.id(), moment);
    }

    Truth truth() {
        return !applies.isEmpty() ? Truth.YES : gap == null ? Truth.NO : Truth.of(gap);
    }
}
