package io.canbao.eligibility.web;

import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.rules.comparison.AnswerComparison;
import io.canbao.rules.policy.Clause;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two answers to one case, and what differs. */
@Schema(name = "ComparedAnswers", description = "Two answers to one case, and what differs")
record ComparisonView(
        Side from,
        Side to,

        @Schema(description = "Keys of all lines, in the order in which they are read")
        List<String> keys,

        @Schema(description = "In the same order; days that only moved with the year are no change")
        List<Change> changes) {

    static ComparisonView of(EffectivePolicy from, EffectivePolicy to, AnswerComparison compared) {
        return new ComparisonView(
                Side.of(from, compared.from()),
                Side.of(to, compared.to()),
                compared.keys(),
                compared.changes().stream().map(Change::of).toList());
    }

    /** What one policy answers. */
    @Schema(name = "ComparedSide")
    record Side(String county, int year, List<Option> options) {

        static Side of(EffectivePolicy policy, List<AnswerComparison.TierAnswer> answers) {
            return new Side(
                    policy.region(),
                    policy.year(),
                    answers.stream().map(Option::of).toList());
        }
    }

    /** The answer for one tier. */
    @Schema(name = "ComparedOption")
    record Option(
            String tier,
            boolean accepted,

            @Schema(description = "Whether facts that nobody told could change it")
            boolean asksMore,

            @Schema(description = "In the order in which they are read; a refusal is one line")
            List<Line> lines) {

        static Option of(AnswerComparison.TierAnswer answer) {
            return new Option(
                    answer.tier(),
                    answer.accepted(),
                    answer.asksMore(),
                    answer.lines().stream().map(Line::of).toList());
        }
    }

    /** A line of an answer. */
    @Schema(name = "ComparedLine")
    record Line(
            @Schema(description = "The same wherever the same thing is meant", example = "payable")
            String key,

            @Schema(description = "What it is about") String what,
            String text,

            @Schema(description = "What it rests on") @Nullable
            Source source) {

        static Line of(AnswerComparison.Line line) {
            Clause clause = line.clause();
            return new Line(
                    line.key(),
                    line.what(),
                    line.text(),
                    clause == null ? null : new Source(clause.document(), clause.clause()));
        }
    }

    /** A place in a document. */
    @Schema(name = "ComparedSource")
    record Source(String document, String clause) {}

    /** A difference. */
    @Schema(name = "AnswerChange")
    record Change(
            @Schema(description = "The tiers in which it differs")
            List<String> tiers,

            @Schema(description = "Of the line that differs; tier where one side does not have the tier")
            String key,

            @Schema(description = "One sentence") String text,
            List<SourceOfSide> sources) {

        static Change of(AnswerComparison.Change change) {
            return new Change(
                    change.tiers(),
                    change.key(),
                    change.text(),
                    change.sources().stream().map(SourceOfSide::of).toList());
        }
    }

    /** What one side of a difference rests on. */
    @Schema(name = "AnswerChangeSource")
    record SourceOfSide(
            @Schema(description = "What the side is called, by its year or its county")
            String side,

            String document,
            String clause) {

        static SourceOfSide of(AnswerComparison.Source source) {
            return new SourceOfSide(
                    source.side(), source.clause().document(), source.clause().clause());
        }
    }
}
