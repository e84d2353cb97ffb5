package io.canbao.rules.assessment;

import io.canbao.rules.policy.Expression;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Measures a part of an indicator, or a milestone, against its bounds. */
final class Shares {

    /** What a part comes to. */
    record Measured(Scorecard.PartScore score, Truth met) {}

    private final Evaluation evaluation;

    Shares(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** What of a part is compared: the share itself, or the figure. */
    static Expression compared(Scheme.Part part) {
        Expression denominator = part.denominator();
        return denominator == null
                ? part.numerator()
                : new Expression.Quotient(part.numerator(), denominator, RoundingMode.HALF_UP, 1);
    }

    Measured measure(Scheme.Part part) {
        Value numerator = evaluation.value(part.numerator());
        Value denominator = part.denominator() == null ? Value.ABSENT : evaluation.value(part.denominator());
        Value measured = evaluation.value(compared(part));
        if (part.denominator() != null && measured instanceof Value.Exact(Fraction share)) {
            measured = new Value.Exact(share.percent());
        }
        Value least = bound(part.atLeast());
        Value most = bound(part.atMost());
        Truth above = part.atLeast() == null ? Truth.YES : Evaluation.ordered(least, measured, true);
        Truth below = part.atMost() == null ? Truth.YES : Evaluation.ordered(measured, most, true);
        Truth met = measured instanceof Value.Open(Gap gap) ? Truth.of(gap) : above.and(below);
        Scorecard.PartScore score = new Scorecard.PartScore(
                number(numerator),
                number(denominator),
                part.denominator() != null,
                part.denominator() == null ? null : number(measured),
                number(least),
                number(most),
                known(met));
        return new Measured(score, met);
    }

    private Value bound(@Nullable Expression bound) {
        return bound == null ? Value.ABSENT : evaluation.value(bound);
    }

    /** A number, or null for whatever else. */
    static @Nullable Fraction number(Value value) {
        return value instanceof Value.Exact(Fraction exact) ? exact : null;
    }

    /** Whether something holds, or null where that cannot be determined. */
    static @Nullable Boolean known(Truth truth) {
        return truth.open() ? null : truth == Truth.YES;
    }
}
