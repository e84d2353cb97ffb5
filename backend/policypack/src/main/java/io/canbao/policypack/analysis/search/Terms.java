package io.canbao.policypack.analysis.search;

import io.canbao.rules.engine.comparison.Comparisons;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks into the values that a condition compares, named definitions written out. */
final class Terms {

    private final Policy policy;

    Terms(Policy policy) {
        this.policy = policy;
    }

    /** What a comparison looks at. */
    static final class Contents {
        /** Ids of the days besides the payment; the recognition in hand is one of them. */
        final Set<String> days = new LinkedHashSet<>();

        boolean payment;
        /** Whether something in it cannot be divided into classes. */
        boolean opaque;

        final Comparisons compared = new Comparisons();

        /** Times that days may lie apart: those that are compared, and the sum of the periods. */
        Set<Long> reaches() {
            Set<Long> reaches = new LinkedHashSet<>(compared.periods);
            reaches.add(compared.periods.stream().mapToLong(Long::longValue).sum());
            reaches.addAll(compared.spans());
            return reaches;
        }
    }

    /** The definition behind a name, until something else than a name is found. */
    Expression written(Expression expression) {
        Expression current = expression;
        while (current instanceof Expression.Defined defined
                && policy.vocabulary().definitions().get(defined.name()) instanceof Definition.Value value) {
            current = value.expression();
        }
        return current;
    }

    /** The value of an expression that asks for no fact. */
    OptionalLong constant(@Nullable Expression expression) {
        if (expression == null) {
            return OptionalLong.empty();
        }
        return switch (written(expression)) {
            case Expression.Constant constant -> OptionalLong.of(constant.value());
            case Expression.Shifted shifted -> {
                OptionalLong date = constant(shifted.date());
                OptionalLong period = constant(shifted.period());
                yield date.isPresent() && period.isPresent()
                        ? OptionalLong.of(Values.shift(date.getAsLong(), period.getAsLong(), shifted.sign()))
                        : OptionalLong.empty();
            }
            case Expression.Snapped snapped -> {
                OptionalLong date = constant(snapped.date());
                yield date.isPresent()
                        ? OptionalLong.of(Values.snap(snapped.snap(), date.getAsLong()))
                        : OptionalLong.empty();
            }
            case Expression.Combined combined -> combined(combined);
            case Expression.Product product -> {
                OptionalLong value = constant(product.value());
                OptionalLong times = constant(product.times());
                yield value.isPresent() && times.isPresent()
                        ? OptionalLong.of(value.getAsLong() * times.getAsLong())
                        : OptionalLong.empty();
            }
            default -> OptionalLong.empty();
        };
    }

    private OptionalLong combined(Expression.Combined combined) {
        List<Long> operands = new ArrayList<>();
        for (Expression operand : combined.operands()) {
            OptionalLong value = constant(operand);
            if (value.isEmpty()) {
                return OptionalLong.empty();
            }
            operands.add(value.getAsLong());
        }
        boolean periods = policy.vocabulary().typeOf(combined) == Type.PERIOD;
        return operands.stream()
                .reduce((left, right) -> Values.combine(combined.operator(), left, right, periods))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /**
     * Looks into the sides of a comparison.
     *
     * @param recognised
     *            name of the variable that a recognition in hand is, or null where there is none
     */
    Contents contents(@Nullable String recognised, @Nullable Expression... sides) {
        Contents contents = new Contents();
        for (Expression side : sides) {
            if (side != null) {
                look(side, contents, recognised);
            }
        }
        return contents;
    }

    private void look(Expression expression, Contents contents, @Nullable String recognised) {
        Expression written = written(expression);
        OptionalLong constant = constant(written);
        if (constant.isPresent()) {
            contents.compared.note(policy.vocabulary().typeOf(written), constant.getAsLong());
            return;
        }
        switch (written) {
            case Expression.FactValue fact -> fact(fact.fact(), contents);
            case Expression.RecognisedOn _ ->
                Optional.ofNullable(recognised).ifPresentOrElse(contents.days::add, () -> contents.opaque = true);
            case Expression.Elapsed elapsed -> {
                contents.compared.note(elapsed);
                look(elapsed.from(), contents, recognised);
                look(elapsed.until(), contents, recognised);
            }
            case Expression.Shifted shifted -> {
                look(shifted.date(), contents, recognised);
                look(shifted.period(), contents, recognised);
            }
            case Expression.Snapped snapped -> {
                contents.compared.note(snapped);
                look(snapped.date(), contents, recognised);
            }
            case Expression.Combined combined -> {
                contents.opaque |= policy.vocabulary().typeOf(combined) != Type.DATE;
                combined.operands().forEach(operand -> look(operand, contents, recognised));
            }
            default -> contents.opaque = true;
        }
    }

    private void fact(String fact, Contents contents) {
        if (fact.equals(Facts.PAID)) {
            contents.payment = true;
        } else if (policy.vocabulary().facts().containsKey(fact)
                && policy.vocabulary().facts().get(fact).type() == Type.DATE) {
            contents.days.add(fact.equals(Facts.BIRTH) ? Facts.BIRTH_DATE : fact);
        } else {
            contents.opaque = true;
        }
    }
}
