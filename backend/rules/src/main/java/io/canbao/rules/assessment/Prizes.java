package io.canbao.rules.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives prizes by place, once the season is over. Units that share a place win together only if there are enough prizes of one
 * kind for all of them; whom of them to take otherwise, no text says.
 */
final class Prizes {

    private final List<Scheme.Prize> rows;
    private final Season season;
    private final Warnings warnings;

    Prizes(Season season, Warnings warnings) {
        this.rows = season.scheme().tables().prizes();
        this.season = season;
        this.warnings = warnings;
    }

    Scorecard.@Nullable PrizeWon of(UnitAt unit) {
        Places.Place place = season.place(unit.id(), unit.moment());
        if (place == null || !season.over()) {
            return null;
        }
        for (Scheme.Prize row : rows) {
            if (reaches(row, place)) {
                Truth qualifies = unit.evaluation().truth(row.head().when());
                if (qualifies == Truth.YES) {
                    return won(row, place, unit);
                }
                warnings.condition(
                        qualifies.open() ? qualifies.gap() : null,
                        unit,
                        row.head().id());
            }
        }
        return null;
    }

    private static boolean reaches(Scheme.Prize row, Places.Place place) {
        return row.each()
                ? row.first() <= place.rank() && place.rank() <= row.last()
                : row.first() <= place.better() + place.tied() && place.better() + 1 <= row.last();
    }

    private Scorecard.@Nullable PrizeWon won(Scheme.Prize row, Places.Place place, UnitAt unit) {
        boolean enough = row.first() <= place.better() + 1 && place.better() + place.tied() <= row.last();
        if (!row.each() && !enough) {
            warnings.tied(unit.id(), row.head().id());
            return null;
        }
        Value amount = unit.evaluation().value(row.amount());
        warnings.gap(
                amount instanceof Value.Open(Gap gap) ? gap : null,
                unit,
                row.head().id());
        return new Scorecard.PrizeWon(row.head().id(), Amounts.fen(amount));
    }
}
