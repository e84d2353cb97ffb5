package io.canbao.rules.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks conditions and expressions, so that analyses see every node without knowing the grammar's shape. */
public final class References {

    private final Map<String, Definition> definitions;
    private final Consumer<Condition> conditions;
    private final Consumer<Expression> expressions;

    private References(
            Map<String, Definition> definitions, Consumer<Condition> conditions, Consumer<Expression> expressions) {
        this.definitions = definitions;
        this.conditions = conditions;
        this.expressions = expressions;
    }

    /** Shows every condition and expression inside a condition, itself first. */
    public static void walk(Condition root, Consumer<Condition> conditions, Consumer<Expression> expressions) {
        walk(root, Map.of(), conditions, expressions);
    }

    /** Shows what stands inside the definitions that a condition names, too. */
    public static void walk(
            Condition root,
            Map<String, Definition> definitions,
            Consumer<Condition> conditions,
            Consumer<Expression> expressions) {
        new References(definitions, conditions, expressions).condition(root);
    }

    /** Shows every condition and expression inside an expression, itself first. */
    public static void walk(
            @Nullable Expression root, Consumer<Condition> conditions, Consumer<Expression> expressions) {
        walk(root, Map.of(), conditions, expressions);
    }

    /** Shows what stands inside the definitions that an expression names, too. */
    public static void walk(
            @Nullable Expression root,
            Map<String, Definition> definitions,
            Consumer<Condition> conditions,
            Consumer<Expression> expressions) {
        new References(definitions, conditions, expressions).expression(root);
    }

    /** The expressions that a row computes, without its condition. */
    public static List<Expression> expressionsOf(Rule rule) {
        List<@Nullable Expression> found = new ArrayList<>();
        switch (rule) {
            case Rule.Eligibility _, Rule.Closed _, Rule.BenefitTier _, Rule.Note _ -> {}
            case Rule.Refund refund -> found.add(refund.amount());
            case Rule.Amounts amounts -> found.addAll(amounts.amounts().values());
            case Rule.Subsidy subsidy -> {
                found.add(subsidy.amount());
                subsidy.shares().forEach(share -> found.add(share.amount()));
            }
            case Rule.Open open -> {
                found.add(open.coverFrom());
                found.add(open.coverTo());
                found.add(open.retroactiveFrom());
            }
            case Rule.Waiting waiting -> {
                found.add(waiting.fixed());
                found.add(waiting.variable());
                found.add(waiting.atLeast());
                found.add(waiting.start());
                found.add(waiting.firstCovered());
            }
            case Rule.Incentive incentive -> {
                found.add(incentive.years());
                found.add(incentive.raise());
            }
            case Rule.Benefit benefit -> {
                found.add(benefit.deductible());
                found.add(benefit.lump());
                found.add(benefit.ceiling());
                found.add(benefit.billCeiling());
                found.add(benefit.rateAddition());
                found.add(benefit.rateLimit());
                found.add(benefit.times());
                benefit.bands().forEach(band -> {
                    found.add(band.upTo());
                    found.add(band.rate());
                });
            }
            case Rule.Limit limit -> {
                found.add(limit.value());
                found.add(limit.atLeast());
                found.add(limit.atMost());
            }
        }
        List<Expression> present = new ArrayList<>();
        for (Expression expression : found) {
            if (expression != null) {
                present.add(expression);
            }
        }
        return present;
    }

    private void condition(Condition condition) {
        conditions.accept(condition);
        switch (condition) {
            case Condition.All all -> all.parts().forEach(this::condition);
            case Condition.AnyOf any -> any.parts().forEach(this::condition);
            case Condition.Not not -> condition(not.part());
            case Condition.HasCategory has -> {
                expression(has.on());
                if (has.recognised() != null) {
                    condition(has.recognised());
                }
            }
            case Condition.InRange in -> {
                expression(in.value());
                range(in.range());
            }
            case Condition.FallsOn falls -> expression(falls.date());
            case Condition.Defined defined -> definition(defined.name());
            case Condition.ChoiceIs _, Condition.Holds _, Condition.Known _, Condition.EntryIs _ -> {}
        }
    }

    private void definition(String name) {
        switch (definitions.get(name)) {
            case Definition.Value value -> expression(value.expression());
            case Definition.Test test -> condition(test.condition());
            case null -> {}
        }
    }

    private void range(Condition.@Nullable Range range) {
        if (range != null) {
            expression(range.low());
            expression(range.high());
        }
    }

    private void expression(@Nullable Expression expression) {
        if (expression == null) {
            return;
        }
        expressions.accept(expression);
        switch (expression) {
            case Expression.Elapsed elapsed -> {
                expression(elapsed.from());
                expression(elapsed.until());
            }
            case Expression.Combined combined -> combined.operands().forEach(this::expression);
            case Expression.Product product -> {
                expression(product.value());
                expression(product.times());
            }
            case Expression.Percentage percentage -> expression(percentage.of());
            case Expression.Quotient quotient -> {
                expression(quotient.dividend());
                expression(quotient.divisor());
            }
            case Expression.Shifted shifted -> {
                expression(shifted.date());
                expression(shifted.period());
            }
            case Expression.Snapped snapped -> expression(snapped.date());
            case Expression.Choose choose -> {
                choose.branches().forEach(branch -> {
                    condition(branch.when());
                    expression(branch.then());
                });
                expression(choose.otherwise());
            }
            case Expression.Defined defined -> definition(defined.name());
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
