package io.canbao.policypack.analysis.inspection;

import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks conditions and expressions with the definitions that they name, each once; circles among definitions end there.
 * Whoever looks is told whether a node stands inside a test on the day of recognition.
 */
public final class Walk {

    /** Looks at nodes. */
    public interface Visitor {

        /**
         * Looks at a test.
         *
         * @param recognised whether it stands inside a test on the day of recognition
         */
        default void condition(Condition condition, boolean recognised) {}

        /**
         * Looks at a value.
         *
         * @param recognised whether it stands inside a test on the day of recognition
         */
        default void expression(Expression expression, boolean recognised) {}
    }

    private final Policy policy;
    private final Visitor visitor;
    private final Set<String> seen = new HashSet<>();

    /** Begins a walk: a definition that was shown is not shown again, however many conditions follow. */
    public Walk(Policy policy, Visitor visitor) {
        this.policy = policy;
        this.visitor = visitor;
    }

    /** Shows a condition and all that it names; nothing where there is none. */
    public void condition(@Nullable Condition condition) {
        if (condition != null) {
            condition(condition, false);
        }
    }

    /** Shows an expression and all that it names; nothing where there is none. */
    public void expression(@Nullable Expression expression) {
        expression(expression, false);
    }

    private void condition(Condition condition, boolean recognised) {
        visitor.condition(condition, recognised);
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> condition(part, recognised));
            case Condition.AnyOf any -> any.parts().forEach(part -> condition(part, recognised));
            case Condition.Not not -> condition(not.part(), recognised);
            case Condition.HasCategory has -> {
                expression(has.on(), recognised);
                if (has.recognised() != null) {
                    condition(has.recognised(), true);
                }
            }
            case Condition.InRange in -> {
                expression(in.value(), recognised);
                expression(in.range().low(), recognised);
                expression(in.range().high(), recognised);
            }
            case Condition.FallsOn falls -> expression(falls.date(), recognised);
            case Condition.Defined defined -> definition(defined.name(), recognised);
            case Condition.ChoiceIs _, Condition.Holds _, Condition.Known _, Condition.EntryIs _ -> {}
        }
    }

    private void definition(String name, boolean recognised) {
        if (seen.add(name + recognised)) {
            switch (policy.vocabulary().definitions().get(name)) {
                case Definition.Value value -> expression(value.expression(), recognised);
                case Definition.Test test -> condition(test.condition(), recognised);
                case null -> {}
            }
        }
    }

    private void expression(@Nullable Expression expression, boolean recognised) {
        if (expression == null) {
            return;
        }
        visitor.expression(expression, recognised);
        switch (expression) {
            case Expression.Defined defined -> definition(defined.name(), recognised);
            case Expression.Elapsed elapsed -> {
                expression(elapsed.from(), recognised);
                expression(elapsed.until(), recognised);
            }
            case Expression.Combined combined ->
                combined.operands().forEach(operand -> expression(operand, recognised));
            case Expression.Product product -> {
                expression(product.value(), recognised);
                expression(product.times(), recognised);
            }
            case Expression.Percentage percentage -> expression(percentage.of(), recognised);
            case Expression.Quotient quotient -> {
                expression(quotient.dividend(), recognised);
                expression(quotient.divisor(), recognised);
            }
            case Expression.Shifted shifted -> {
                expression(shifted.date(), recognised);
                expression(shifted.period(), recognised);
            }
            case Expression.Snapped snapped -> expression(snapped.date(), recognised);
            case Expression.Choose choose -> {
                choose.branches().forEach(branch -> {
                    condition(branch.when(), recognised);
                    expression(branch.then(), recognised);
                });
                expression(choose.otherwise(), recognised);
            }
            case Expression.Constant _,
                    Expression.FactValue _,
                    Expression.NamedAmount _,
                    Expression.RecognisedOn _,
                    Expression.CategoryDay _,
                    Expression.WaitEnd _,
                    Expression.WaitMonths _,
                    Expression.HistoryCount _,
                    Expression.CountOf _,
                    Expression.Unspecified _ -> {}
        }
    }
}
