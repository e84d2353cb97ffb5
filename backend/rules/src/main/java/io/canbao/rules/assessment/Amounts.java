package io.canbao.rules.assessment;

import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes the money of a unit, row by row. */
final class Amounts {

    private final Season season;
    private final Warnings warnings;

    Amounts(Season season, Warnings warnings) {
        this.season = season;
        this.warnings = warnings;
    }

    /** Whole fen, half up; null for what is no number, or none that can be carried. */
    static @Nullable Long fen(Value value) {
        if (!(value instanceof Value.Exact(Fraction exact))) {
            return null;
        }
        Fraction whole = exact.rounded(RoundingMode.HALF_UP, 1);
        return whole.numerator().bitLength() < Long.SIZE - 1 ? (Long) whole.longValue() : null;
    }

    /** The sum of amounts, null while one of them cannot be determined. */
    static @Nullable Long sum(List<Scorecard.AmountScore> amounts) {
        long sum = 0;
        for (Scorecard.AmountScore amount : amounts) {
            Long fen = amount.amountFen();
            if (fen == null) {
                return null;
            }
            sum = Math.addExact(sum, fen);
        }
        return sum;
    }

    List<Scorecard.AmountScore> of(UnitAt here) {
        return season.scheme().tables().money().stream()
                .map(row -> amount(row, here))
                .toList();
    }

    private Scorecard.AmountScore amount(Scheme.Money row, UnitAt here) {
        Occasions occasions = Occasions.of(season, here, row.row());
        warnings.condition(occasions.gap(), here, row.row().id());
        Value sum = occasions.gap() == null ? Value.of(0) : new Value.Open(occasions.gap());
        UnitAt shown = here;
        for (Moment moment : occasions.applies()) {
            shown = Occasions.at(season, here, moment);
            sum = Sums.add(sum, once(row, shown));
        }
        warnings.gap(
                sum instanceof Value.Open(Gap gap) ? gap : null, here, row.row().id());
        Scheme.Part share = row.share();
        return new Scorecard.AmountScore(
                row.row().id(),
                row.per() != null,
                row.per() == null ? null : Shares.number(shown.evaluation().value(row.per())),
                share == null
                        ? null
                        : new Shares(shown.evaluation()).measure(share).score(),
                fen(sum));
    }

    private static Value once(Scheme.Money row, UnitAt unit) {
        Evaluation evaluation = unit.evaluation();
        Value amount = row.amount() == null ? band(row, evaluation) : evaluation.value(row.amount());
        return row.per() == null ? amount : Sums.times(amount, evaluation.value(row.per()));
    }

    private static Value band(Scheme.Money row, Evaluation evaluation) {
        Scheme.Part share = row.share();
        Value measured = share == null ? Value.ABSENT : percent(evaluation.value(Shares.compared(share)));
        for (Scheme.Band band : row.bands()) {
            Truth above =
                    band.from() == null ? Truth.YES : Evaluation.ordered(evaluation.value(band.from()), measured, true);
            Truth below = band.below() == null
                    ? Truth.YES
                    : Evaluation.ordered(measured, evaluation.value(band.below()), false);
            Truth within = measured instanceof Value.Open(Gap gap) ? Truth.of(gap) : above.and(below);
            if (within.open()) {
                return new Value.Open(within.gap());
            }
            if (within == Truth.YES) {
                return evaluation.value(band.amount());
            }
        }
        return Value.of(0);
    }

    private static Value percent(Value share) {
        return share instanceof Value.Exact(Fraction exact) ? new Value.Exact(exact.percent()) : share;
    }
}
