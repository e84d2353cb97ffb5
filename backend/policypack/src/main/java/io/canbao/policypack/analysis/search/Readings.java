package io.canbao.policypack.analysis.search;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads days, periods and the time between days off the values of variables. */
final class Readings {

    /** Stands for the day on which the category in hand was recognised. */
    static final String RECOGNISED = "recognised";

    /** A day or number read off an assignment. */
    @FunctionalInterface
    interface Reading {
        long of(Assignment values);
    }

    private final Policy policy;
    private final Space space;
    private final Terms terms;

    Readings(Policy policy, Space space, Terms terms) {
        this.policy = policy;
        this.space = space;
        this.terms = terms;
    }

    /** The variable of a day, of the recognition that is tested too. */
    Variable variable(String day, @Nullable Recognition recognition) {
        return recognition != null && day.equals(RECOGNISED) ? space.recognised(recognition) : space.day(day);
    }

    /** Reads a day, a period or the time between days, as the engine computes it. */
    Reading of(Expression expression, @Nullable Recognition recognition) {
        return switch (terms.written(expression)) {
            case Expression.Constant constant -> _ -> constant.value();
            case Expression.FactValue fact -> {
                Variable day = fact.fact().equals(Facts.PAID) ? space.paid() : variable(fact.fact(), recognition);
                yield values -> values.of(day);
            }
            case Expression.RecognisedOn _ -> {
                Variable day = space.recognised(Objects.requireNonNull(recognition));
                yield values -> values.of(day);
            }
            case Expression.Elapsed elapsed -> {
                Reading from = of(elapsed.from(), recognition);
                Reading until = of(elapsed.until(), recognition);
                yield values -> joined(
                        from.of(values), until.of(values), (start, end) -> Values.elapsed(elapsed.unit(), start, end));
            }
            case Expression.Shifted shifted -> {
                Reading date = of(shifted.date(), recognition);
                Reading period = of(shifted.period(), recognition);
                yield values ->
                        joined(date.of(values), period.of(values), (day, by) -> Values.shift(day, by, shifted.sign()));
            }
            case Expression.Snapped snapped -> {
                Reading date = of(snapped.date(), recognition);
                yield values -> joined(date.of(values), 0, (day, _) -> Values.snap(snapped.snap(), day));
            }
            case Expression.Combined combined -> {
                boolean periods = policy.vocabulary().typeOf(combined) == Type.PERIOD;
                yield combined.operands().stream()
                        .map(operand -> of(operand, recognition))
                        .reduce((left, right) -> values -> joined(
                                left.of(values),
                                right.of(values),
                                (one, other) -> Values.combine(combined.operator(), one, other, periods)))
                        .orElseThrow();
            }
            case Expression.Product product -> {
                Reading single = of(product.value(), recognition);
                Reading times = of(product.times(), recognition);
                yield values -> joined(single.of(values), times.of(values), (one, count) -> one * count);
            }
            default -> throw new IllegalStateException("not a day: " + expression);
        };
    }

    @FunctionalInterface
    private interface Joining {
        long of(long left, long right);
    }

    private static long joined(long left, long right, Joining joining) {
        return Values.known(left) && Values.known(right) ? joining.of(left, right) : Values.unknown(left, right);
    }
}
