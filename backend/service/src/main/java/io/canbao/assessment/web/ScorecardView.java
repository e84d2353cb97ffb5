package io.canbao.assessment.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How units stand. Documents what {@code policypack} writes: what a scheme leaves out is left out. */
@Schema(name = "Scorecard")
record ScorecardView(String scheme, LocalDate on, List<UnitView> units, List<WarningView> warnings) {

    /** A unit. */
    @Schema(name = "UnitScore")
    record UnitView(
            String unit,
            @Nullable Integer rank,
            @Nullable String grade,

            @Schema(description = "An exact decimal", example = "-0.5") @Nullable
            String points,

            @Schema(example = "3549.00") @Nullable String money,
            @Nullable PrizeView prize,
            List<IndicatorView> indicators,
            List<MilestoneView> milestones,
            List<AmountView> amounts,
            List<DeductionView> deductions,
            List<ConsequenceView> consequences,

            @Schema(description = "How the reports came in that a scheme asks for; left out where it asks for none")
            @Nullable
            List<ReportScoreView> reports,

            List<ReasonView> reasons) {}

    /** Reports of one kind: how many were due, how many of these came late, or never. */
    @Schema(name = "ReportScore")
    record ReportScoreView(String id, int due, int late, int missing) {}

    /** A prize. */
    @Schema(name = "PrizeWon")
    record PrizeView(String id, @Nullable String amount) {}

    /** An indicator. */
    @Schema(name = "IndicatorScore")
    record IndicatorView(String id, @Nullable Boolean met, List<PartView> parts) {}

    /** A share with its bounds. */
    @Schema(name = "IndicatorPart")
    record PartView(
            @Nullable Long numerator,
            @Nullable Long denominator,

            @Schema(description = "Percent, cut off after two decimals", example = "95.02") @Nullable
            String rate,

            @Schema(example = "95") @Nullable String atLeast,
            @Nullable Boolean met) {}

    /** A milestone that has come. */
    @Schema(name = "MilestoneScore")
    record MilestoneView(
            String id,
            LocalDate on,
            @Nullable String rate,
            @Nullable Boolean met,
            @Nullable Integer rank,
            @Nullable String points) {}

    /** Money of a row. */
    @Schema(name = "AmountScore")
    record AmountView(
            String id,
            @Nullable Long count,
            @Nullable String rate,
            @Nullable String amount) {}

    /** What may be taken off. */
    @Schema(name = "DeductionScore")
    record DeductionView(
            String id,
            @Nullable String of,
            @Nullable Boolean applies,
            @Nullable String points,
            @Nullable String amount) {}

    /** What follows. */
    @Schema(name = "ConsequenceScore")
    record ConsequenceView(String id, String text, List<LocalDate> days) {}

    /** A line of the explanation. */
    @Schema(name = "ScoreReason")
    record ReasonView(
            String rule,
            String text,
            @Nullable String document,
            @Nullable String clause,
            String layer) {}

    /** What cannot be determined, and why. */
    @Schema(name = "ScoreWarning")
    record WarningView(
            String code,
            String text,
            @Nullable String unit,
            @Nullable String rule) {}
}
