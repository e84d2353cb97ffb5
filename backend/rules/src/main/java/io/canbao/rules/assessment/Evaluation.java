package io.canbao.rules.assessment;

import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Evaluates the grammar of conditions and values over the facts of a unit, exactly: what is divided stays a fraction unless a
 * formula rounds it. Persons have no place here, and their facts come to nothing.
 */
final class Evaluation {

    private static final Expression ONE = new Expression.Constant(Type.NUMBER, 1);

    private final Function<String, Value> facts;

    Evaluation(Function<String, Value> facts) {
        this.facts = facts;
    }

    Value value(Expression expression) {
        return switch (expression) {
            case Expression.Constant constant -> Value.of(constant.value());
            case Expression.FactValue fact -> facts.apply(fact.fact());
            case Expression.Combined combined -> combined(combined);
            case Expression.Product product -> both(value(product.value()), value(product.times()), Fraction::times);
            case Expression.Percentage percentage -> percentage(percentage);
            case Expression.Quotient quotient -> quotient(quotient);
            case Expression.Elapsed elapsed ->
                both(
                        value(elapsed.from()),
                        value(elapsed.until()),
                        (from, until) ->
                                Fraction.of(Values.elapsed(elapsed.unit(), from.longValue(), until.longValue())));
            case Expression.Shifted shifted ->
                both(
                        value(shifted.date()),
                        value(shifted.period()),
                        (day, period) ->
                                Fraction.of(Values.shift(day.longValue(), period.longValue(), shifted.sign())));
            case Expression.Snapped snapped ->
                both(
                        value(snapped.date()),
                        Value.of(0),
                        (day, _) -> Fraction.of(Values.snap(snapped.snap(), day.longValue())));
            case Expression.Choose choose -> chosen(choose);
            case Expression.Unspecified _ -> new Value.Open(Gap.UNSPECIFIED);
            case Expression.Defined _,
                    Expression.NamedAmount _,
                    Expression.RecognisedOn _,
                    Expression.CategoryDay _,
                    Expression.WaitEnd _,
                    Expression.WaitMonths _,
                    Expression.HistoryCount _,
                    Expression.CountOf _ -> Value.ABSENT;
        };
    }

    private Value combined(Expression.Combined combined) {
        BinaryOperator<Fraction> operator = switch (combined.operator()) {
            case SUM -> Fraction::plus;
            case DIFFERENCE -> Fraction::minus;
            case LEAST -> (left, right) -> left.compareTo(right) <= 0 ? left : right;
            case GREATEST -> (left, right) -> left.compareTo(right) >= 0 ? left : right;
        };
        List<Expression> operands = combined.operands();
        Value result = value(operands.getFirst());
        for (Expression operand : operands.subList(1, operands.size())) {
            result = both(result, value(operand), operator);
        }
        return result;
    }

    /** What cannot be determined stays so, beside whatever else; what does not exist leaves nothing to calculate with. */
    private static Value both(Value left, Value right, BinaryOperator<Fraction> operator) {
        if (left instanceof Value.Exact(Fraction first) && right instanceof Value.Exact(Fraction second)) {
            return new Value.Exact(operator.apply(first, second));
        }
        return left instanceof Value.Open ? left : right instanceof Value.Open ? right : Value.ABSENT;
    }

    private Value percentage(Expression.Percentage percentage) {
        Fraction share = Fraction.of(percentage.percent()).over(Fraction.of(100));
        Value part = both(value(percentage.of()), new Value.Exact(share), Fraction::times);
        return rounds(percentage.rounding(), percentage.unitFen())
                ? rounded(part, percentage.rounding(), percentage.unitFen())
                : part;
    }

    /** Half up to whole ones is how formulas divide where they say nothing of rounding; here that is exact. */
    private static boolean rounds(RoundingMode rounding, long unit) {
        return rounding != RoundingMode.HALF_UP || unit != 1;
    }

    private Value quotient(Expression.Quotient quotient) {
        Value divisor = value(quotient.divisor());
        if (divisor instanceof Value.Exact(Fraction exact) && exact.signum() == 0) {
            return new Value.Open(Gap.NO_RATE);
        }
        Value exact = both(value(quotient.dividend()), divisor, Fraction::over);
        boolean rounds = quotient.divisor().equals(ONE) || rounds(quotient.rounding(), quotient.unit());
        return rounds ? rounded(exact, quotient.rounding(), quotient.unit()) : exact;
    }

    private static Value rounded(Value value, RoundingMode rounding, long unit) {
        return value instanceof Value.Exact(Fraction exact) ? new Value.Exact(exact.rounded(rounding, unit)) : value;
    }

    private Value chosen(Expression.Choose choose) {
        for (Expression.Branch branch : choose.branches()) {
            Truth holds = truth(branch.when());
            if (holds == Truth.YES) {
                return value(branch.then());
            }
            if (holds.open()) {
                return new Value.Open(holds.gap());
            }
        }
        return value(choose.otherwise());
    }

    Truth truth(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.parts().stream().map(this::truth).reduce(Truth.YES, Truth::and);
            case Condition.AnyOf any -> any.parts().stream().map(this::truth).reduce(Truth.NO, Truth::or);
            case Condition.Not not -> truth(not.part()).not();
            case Condition.ChoiceIs choice -> is(facts.apply(choice.fact()), choice);
            case Condition.InRange in -> inRange(value(in.value()), in.range());
            case Condition.FallsOn falls -> fallsOn(value(falls.date()), falls);
            case Condition.Known known -> known(facts.apply(known.fact()));
            case Condition.Holds _, Condition.HasCategory _, Condition.Defined _, Condition.EntryIs _ -> Truth.NO;
        };
    }

    private static Truth is(Value value, Condition.ChoiceIs choice) {
        return switch (value) {
            case Value.Word(String word) -> Truth.of(choice.values().contains(word));
            case Value.Open(Gap gap) -> Truth.of(gap);
            case Value.Exact _, Value.Absent _ -> Truth.NO;
        };
    }

    private static Truth known(Value value) {
        return Truth.of(value instanceof Value.Exact || value instanceof Value.Word);
    }

    private static Truth fallsOn(Value value, Condition.FallsOn falls) {
        return switch (value) {
            case Value.Exact(Fraction day) -> Truth.of(falls.days().include(Values.date(day.longValue())));
            case Value.Open(Gap gap) -> Truth.of(gap);
            case Value.Word _, Value.Absent _ -> Truth.NO;
        };
    }

    private Truth inRange(Value value, Condition.Range range) {
        Expression low = range.low();
        Expression high = range.high();
        Truth above = low == null ? Truth.YES : ordered(value(low), value, range.lowInclusive());
        return high == null ? above : above.and(ordered(value, value(high), range.highInclusive()));
    }

    /** Whether one value lies below another, or at it. */
    static Truth ordered(Value low, Value high, boolean inclusive) {
        if (low instanceof Value.Exact(Fraction least) && high instanceof Value.Exact(Fraction most)) {
            int order = least.compareTo(most);
            return Truth.of(inclusive ? order <= 0 : order < 0);
        }
        if (low instanceof Value.Absent || high instanceof Value.Absent) {
            return Truth.NO;
        }
        return low instanceof Value.Open(Gap gap)
                ? Truth.of(gap)
                : high instanceof Value.Open(Gap other) ? Truth.of(other) : Truth.NO;
    }
}
