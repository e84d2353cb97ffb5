package io.canbao.rules.assessment;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme comes to, without words: figures, places and ids of rows. The same standings always give the same scorecard.
 * Whatever cannot be determined is null, and a warning says why.
 *
 * @param on the day that was asked for
 */
public record Scorecard(String scheme, LocalDate on, List<UnitScore> units, List<Warning> warnings) {

    /**
     * One unit.
     *
     * @param rank its place, or null without one
     * @param points of all rows of {@code points}
     * @param moneyFen of all rows of {@code money}
     * @param prize null where it won none, or where a tie leaves it open
     */
    public record UnitScore(
            String unit,
            @Nullable Integer rank,
            @Nullable String grade,
            @Nullable Fraction points,
            @Nullable Long moneyFen,
            @Nullable PrizeWon prize,
            List<IndicatorScore> indicators,
            List<MilestoneScore> milestones,
            List<PointsScore> scores,
            List<AmountScore> amounts,
            List<DeductionScore> deductions,
            List<ConsequenceScore> consequences,
            List<ReportScore> reports) {}

    /** A prize, in whole fen. */
    public record PrizeWon(String id, @Nullable Long amountFen) {}

    /**
     * A share, or a figure that is none, beside its bounds.
     *
     * @param numerator what was counted
     * @param denominator what it is a share of; null where it is a figure of its own
     * @param share whether it is a share
     * @param rate percent, or null without one
     */
    public record PartScore(
            @Nullable Fraction numerator,
            @Nullable Fraction denominator,
            boolean share,
            @Nullable Fraction rate,
            @Nullable Fraction atLeast,
            @Nullable Fraction atMost,
            @Nullable Boolean met) {

        private static final int PERCENT = 100;

        /** What is compared with the bounds. */
        public @Nullable Fraction measured() {
            return share ? rate : numerator;
        }

        /** How much is missing, or too much; in percentage points for a share, nothing where it is met or cannot be determined. */
        public Fraction shortfall() {
            Fraction measured = measured();
            if (measured == null) {
                return Fraction.ZERO;
            }
            if (atLeast != null && measured.compareTo(atLeast) < 0) {
                return atLeast.minus(measured);
            }
            return atMost != null && measured.compareTo(atMost) > 0 ? measured.minus(atMost) : Fraction.ZERO;
        }

        /** How many more must be counted to reach the lower bound; nothing where it is reached or cannot be determined. */
        public Fraction missing() {
            if (numerator == null || atLeast == null || (share && denominator == null)) {
                return Fraction.ZERO;
            }
            Fraction wanted =
                    denominator == null ? atLeast : atLeast.times(denominator).over(Fraction.of(PERCENT));
            Fraction missing = wanted.minus(numerator).rounded(RoundingMode.CEILING, 1);
            return missing.signum() > 0 ? missing : Fraction.ZERO;
        }
    }

    /** An indicator. */
    public record IndicatorScore(String id, @Nullable Boolean met, List<PartScore> parts) {}

    /** A milestone that has come. */
    public record MilestoneScore(
            String id,
            LocalDate on,
            PartScore part,
            @Nullable Integer rank,
            @Nullable Fraction points) {}

    /** Points of a row, at each moment at which it applied. */
    public record PointsScore(
            String id, List<LocalDate> days, @Nullable Fraction points) {}

    /**
     * Money of a row.
     *
     * @param perHead whether it is paid so many times
     * @param count how many times
     * @param share what picked the band, or null for a row without bands
     */
    public record AmountScore(
            String id,
            boolean perHead,
            @Nullable Fraction count,
            @Nullable PartScore share,
            @Nullable Long amountFen) {}

    /**
     * What may be taken off.
     *
     * @param applies null where that cannot be determined
     * @param hasPoints whether the row takes points
     * @param hasAmount whether it takes money
     * @param shortfalls what fell short, where it applies
     */
    public record DeductionScore(
            String id,
            @Nullable String of,
            @Nullable Boolean applies,
            boolean hasPoints,
            @Nullable Fraction points,
            boolean hasAmount,
            @Nullable Long amountFen,
            List<Shortfall> shortfalls) {}

    /** What an indicator lacks. */
    public record Shortfall(String indicator, PartScore part) {}

    /** What follows, and the moments at which it came to that. */
    public record ConsequenceScore(String id, List<LocalDate> days) {}

    /**
     * How a unit kept the clock.
     *
     * @param due how often a report was due so far
     * @param late how often it came later on the same day
     * @param missing how often it did not come that day
     */
    public record ReportScore(String id, int due, int late, int missing) {}

    /**
     * What cannot be determined, and why.
     *
     * @param unit null where it concerns all
     * @param rule the row concerned, or null
     * @param figures what nobody told
     */
    public record Warning(
            Code code, @Nullable String unit, @Nullable String rule, List<String> figures) {}

    /** What there is to mind. Programs know them by these names. */
    public enum Code {
        /** A denominator is 0: no rate, no place, no money. */
        NO_RATE,
        /** Figures that nobody told. */
        FIGURE_MISSING,
        /** The text leaves it to somebody else. */
        UNSPECIFIED,
        /** Units share a place, and the prize is not enough for all of them. */
        PRIZE_TIED
    }
}
