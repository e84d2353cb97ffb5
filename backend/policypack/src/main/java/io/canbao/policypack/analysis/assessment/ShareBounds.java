package io.canbao.policypack.analysis.assessment;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.rules.assessment.Constants;
import io.canbao.rules.assessment.Fraction;
import io.canbao.rules.assessment.Measures;
import io.canbao.rules.assessment.Rows;
import io.canbao.rules.assessment.Scheme;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shares that are compared with percentages, and percentages that are compared with shares: {@code enrolled / target} is 0.95 where {@code 100 * enrolled / target} is 95. */
final class ShareBounds {

    private static final Fraction ONE = Fraction.of(1);
    private static final Fraction TWO = Fraction.of(2);
    private static final Expression HUNDRED = new Expression.Constant(Type.NUMBER, 100);

    private enum Scale {
        SHARE,
        PERCENT
    }

    private final Measures measures;

    private ShareBounds(Measures measures) {
        this.measures = measures;
    }

    static void inspect(Inspection pack, Scheme scheme) {
        ShareBounds bounds = new ShareBounds(pack.data().measures());
        for (Rows.Row row : Rows.of(scheme)) {
            SchemeRow place =
                    new SchemeRow(pack, scheme, row.table(), row.head().id());
            References.walk(row.head().when(), test -> bounds.test(place, test), _ -> {});
        }
        scheme.tables()
                .indicators()
                .forEach(row -> row.parts().stream()
                        .filter(part -> part.denominator() == null)
                        .forEach(part -> bounds.compare(
                                new SchemeRow(
                                        pack,
                                        scheme,
                                        Rows.INDICATORS,
                                        row.head().id()),
                                part.numerator(),
                                part.atLeast())));
    }

    private void test(SchemeRow place, Condition test) {
        if (test instanceof Condition.InRange in) {
            compare(place, in.value(), in.range().low());
            compare(place, in.value(), in.range().high());
        }
    }

    private void compare(SchemeRow place, Expression value, @Nullable Expression bound) {
        Optional<Scale> scale = scale(value);
        Optional<Fraction> written = Constants.of(bound);
        if (scale.isEmpty() || written.isEmpty() || place.reported()) {
            return;
        }
        Fraction number = written.get();
        if (scale.get() == Scale.SHARE && number.compareTo(TWO) > 0) {
            place.warn(
                    AnalysisPhrase.SHARE_AS_PERCENT.of(number),
                    AnalysisPhrase.SHARE_OR_HUNDRED.of(number.over(Fraction.of(100))));
        } else if (scale.get() == Scale.PERCENT && number.signum() > 0 && number.compareTo(ONE) <= 0) {
            place.warn(AnalysisPhrase.LOW_RATE.of(number), AnalysisPhrase.POINTS_OF_HUNDRED.of(number.percent()));
        }
    }

    /** What one stands for: all people counted, or one of a hundred; nothing for a figure that is no share of people. */
    private Optional<Scale> scale(Expression value) {
        if (value instanceof Expression.FactValue fact) {
            boolean rate = fact.fact().equals("rate") || fact.fact().endsWith(".rate");
            return rate ? Optional.of(Scale.PERCENT) : formula(fact).flatMap(this::scale);
        }
        if (!(value instanceof Expression.Quotient share) || !people(share.divisor())) {
            return Optional.empty();
        }
        if (people(share.dividend())) {
            return Optional.of(Scale.SHARE);
        }
        return share.dividend() instanceof Expression.Product product && hundredTimesPeople(product)
                ? Optional.of(Scale.PERCENT)
                : Optional.empty();
    }

    private boolean hundredTimesPeople(Expression.Product product) {
        return (product.value().equals(HUNDRED) && people(product.times()))
                || (product.times().equals(HUNDRED) && people(product.value()));
    }

    private Optional<Expression> formula(Expression.FactValue fact) {
        Measures.Count count = measures.counts().get(fact.fact());
        return count == null ? Optional.empty() : Optional.ofNullable(count.formula());
    }

    /** Whether a figure counts people, or some of them together with others. */
    private boolean people(Expression figure) {
        return switch (figure) {
            case Expression.FactValue fact ->
                Measures.BUILT_IN.containsKey(fact.fact().replaceFirst("^.*\\.", ""))
                        || fact.fact().endsWith('.' + Measures.MEMBERS)
                        || formula(fact).filter(this::people).isPresent();
            case Expression.Combined combined
            when combined.operator() == Expression.Operator.SUM ->
                combined.operands().stream().allMatch(this::people);
            default -> false;
        };
    }
}
