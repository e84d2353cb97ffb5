package io.canbao.assessment.web;

import io.canbao.assessment.CountProgress.Board;
import io.canbao.assessment.CountProgress.Progress;
import io.canbao.assessment.CountProgress.UnitProgress;
import io.canbao.rules.assessment.Fraction;
import io.canbao.tenancy.Unit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How far a unit is. */
@Schema(name = "UnitProgress")
record ProgressView(
        String unit,
        SchemeView.Title name,

        @Schema(description = "How many units lie directly in it")
        int below,

        Figures figures) {

    static ProgressView of(UnitProgress one) {
        return new ProgressView(
                one.unit().code().value(),
                SchemeView.Title.of(one.unit().name()),
                one.below(),
                Figures.of(one.progress()));
    }

    /** How many, and of how many. */
    @Schema(name = "ProgressFigures")
    record Figures(
            long enrolled,

            @Schema(description = "Of these, who came on the day")
            long today,

            @Schema(description = "Of these, who came in the seven days that end with it")
            long week,

            @Nullable Long target,

            @Schema(description = "On the roll") @Nullable Long residents,

            @Nullable Long lastYear,

            @Schema(
                    description = "Percent of the target, or else of the residents; cut off after two decimals",
                    example = "95.02")
            @Nullable
            String rate,

            @Schema(description = "How many are missing to the target, or else of the residents") @Nullable
            Long missing) {
        static Figures of(Progress progress) {
            return new Figures(
                    progress.enrolled(),
                    progress.today(),
                    progress.week(),
                    number(progress.target()),
                    number(progress.residents()),
                    number(progress.lastYear()),
                    progress.rate().map(Fraction::cutOff).orElse(null),
                    number(progress.missing()));
        }

        private static @Nullable Long number(OptionalLong number) {
            return number.isPresent() ? number.getAsLong() : null;
        }
    }

    /** What units beside each other come to. */
    @Schema(name = "ProgressSum")
    record Sum(
            LocalDate on,

            @Schema(description = "The unit behind those that it lies in; none for all")
            List<Place> path,

            Figures figures,

            @Schema(description = "Days on which the number changed, in order")
            List<Day> days) {
        static Sum of(LocalDate on, Board board) {
            return new Sum(
                    on,
                    board.path().stream().map(Place::of).toList(),
                    Figures.of(board.sum()),
                    board.days().entrySet().stream()
                            .map(day -> new Day(day.getKey(), day.getValue()))
                            .toList());
        }
    }

    /** A unit on the way. */
    @Schema(name = "ProgressPlace")
    record Place(String unit, SchemeView.Title name) {
        static Place of(Unit unit) {
            return new Place(unit.code().value(), SchemeView.Title.of(unit.name()));
        }
    }

    /** How many were enrolled at the end of a day. */
    @Schema(name = "ProgressDay")
    record Day(LocalDate on, long enrolled) {}
}
