package io.canbao.rules.engine.expression;

import io.canbao.rules.engine.subject.SymbolTable;
import io.canbao.rules.engine.subject.Test;
import io.canbao.rules.engine.subject.Value;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Translates expressions into values that read slots. */
final class ExpressionCompiler {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Policy policy;
    private final Compiler compiler;
    private final SymbolTable symbols;
    private final NamedAmounts amounts;
    private final Unknowns unknowns;

    /** Shared by threads: more is compiled while others decide. */
    private final Map<String, Value> definedValues = new ConcurrentHashMap<>();

    ExpressionCompiler(Policy policy, SymbolTable symbols, Prices prices, Unknowns unknowns, Compiler compiler) {
        this.policy = policy;
        this.symbols = symbols;
        this.compiler = compiler;
        this.amounts = new NamedAmounts(policy, prices, symbols);
        this.unknowns = unknowns;
    }

    Value value(@Nullable Expression expression) {
        return switch (expression) {
            case null -> _ -> Values.ABSENT;
            case Expression.Constant constant -> {
                long value = constant.value();
                yield _ -> value;
            }
            case Expression.FactValue fact -> {
                int slot = symbols.slot(fact.fact());
                yield subject -> subject.slots[slot];
            }
            case Expression.Defined defined -> definedValue(defined.name());
            case Expression.NamedAmount named -> amounts.of(named);
            case Expression.RecognisedOn _ -> subject -> subject.recognised;
            case Expression.CategoryDay day -> categoryDay(day);
            case Expression.WaitEnd _ -> subject -> subject.waitEnd;
            case Expression.WaitMonths months -> waitMonths(months.fixedOnly());
            case Expression.HistoryCount count -> historyCount(count);
            case Expression.CountOf count -> countOf(count);
            case Expression.Elapsed elapsed -> {
                Value from = value(elapsed.from());
                Value until = value(elapsed.until());
                yield subject -> {
                    long start = from.of(subject);
                    long end = until.of(subject);
                    return Values.known(start) && Values.known(end)
                            ? Values.elapsed(elapsed.unit(), start, end)
                            : Values.unknown(start, end);
                };
            }
            case Expression.Combined combined -> combined(combined);
            case Expression.Product product ->
                product(
                        value(product.value()),
                        value(product.times()),
                        policy.vocabulary().typeOf(product) == Type.PERIOD);
            case Expression.Percentage percentage -> percentage(percentage);
            case Expression.Quotient quotient -> quotient(quotient);
            case Expression.Shifted shifted -> {
                Value date = value(shifted.date());
                Value period = value(shifted.period());
                int sign = shifted.sign();
                yield subject -> {
                    long day = date.of(subject);
                    long by = period.of(subject);
                    return Values.known(day) && Values.known(by)
                            ? Values.shift(day, by, sign)
                            : Values.unknown(day, by);
                };
            }
            case Expression.Snapped snapped -> {
                Value date = value(snapped.date());
                yield subject -> {
                    long day = date.of(subject);
                    return Values.known(day) ? Values.snap(snapped.snap(), day) : day;
                };
            }
            case Expression.Choose choose -> choose(choose);
            case Expression.Unspecified open -> {
                int unknown = unknowns.index(open);
                yield subject -> subject.unknown(unknown);
            }
        };
    }

    private Value definedValue(String name) {
        Value value = definedValues.get(name);
        if (value == null) {
            if (!(policy.vocabulary().definitions().get(name) instanceof Definition.Value definition)) {
                throw new IllegalArgumentException("unknown value '" + name + "'");
            }
            value = value(definition.expression());
            definedValues.put(name, value);
        }
        return value;
    }

    private static Value waitMonths(boolean fixedOnly) {
        return subject -> {
            long fixed = subject.waitFixed;
            long variable = fixedOnly ? 0 : subject.waitVariable;
            return Values.known(fixed) && Values.known(variable)
                    ? Values.months(fixed) + Values.months(variable) + (Values.days(fixed) + Values.days(variable)) / 30
                    : Values.unknown(fixed, variable);
        };
    }

    private Value historyCount(Expression.HistoryCount count) {
        long mask = symbols.historyMask(count.values());
        int first = symbols.firstHistoryYear();
        int from = Math.clamp((long) count.from() - first, 0, SymbolTable.HISTORY_YEARS);
        int until = Math.clamp((long) count.until() - first, -1, SymbolTable.HISTORY_YEARS - 1);
        boolean consecutive = count.consecutive();
        return subject -> {
            int years = 0;
            for (int year = until; year >= from; year--) {
                if ((mask >>> subject.history[year] & 1) != 0) {
                    years++;
                } else if (consecutive) {
                    break;
                }
            }
            return years;
        };
    }

    private Value countOf(Expression.CountOf count) {
        if (count.set().equals(Facts.CATEGORIES)) {
            long bits = symbols.categories(count.values());
            return subject -> Long.bitCount(symbols.own(subject.categories & bits));
        }
        long bits = symbols.bits(count.set(), count.values());
        return count.set().equals(Facts.EVIDENCE)
                ? subject -> Long.bitCount(subject.evidence & bits)
                : subject -> Long.bitCount(subject.products & bits);
    }

    private Value combined(Expression.Combined combined) {
        Value[] operands = combined.operands().stream().map(this::value).toArray(Value[]::new);
        Expression.Operator operator = combined.operator();
        boolean periods = policy.vocabulary().typeOf(combined) == Type.PERIOD;
        return subject -> {
            long result = operands[0].of(subject);
            for (int operand = 1; operand < operands.length; operand++) {
                long next = operands[operand].of(subject);
                result = Values.known(result) && Values.known(next)
                        ? Values.combine(operator, result, next, periods)
                        : Values.unknown(result, next);
            }
            return result;
        };
    }

    private static Value product(Value value, Value times, boolean periods) {
        return subject -> {
            long single = value.of(subject);
            long count = times.of(subject);
            if (!Values.known(single) || !Values.known(count)) {
                return Values.unknown(single, count);
            }
            return periods ? Values.timesPeriod(single, count) : Values.times(single, count);
        };
    }

    /** Percentages are exact: the product is divided once, by integers, and rounded as the pack says. */
    private Value percentage(Expression.Percentage percentage) {
        Value of = value(percentage.of());
        BigDecimal factor = percentage.percent().stripTrailingZeros();
        int scale = Math.max(factor.scale(), 0);
        long numerator = factor.movePointRight(scale).longValueExact();
        long denominator = HUNDRED.movePointRight(scale).longValueExact() * percentage.unitFen();
        long unit = percentage.unitFen();
        RoundingMode rounding = percentage.rounding();
        return subject -> {
            long whole = of.of(subject);
            return Values.known(whole)
                    ? Values.times(Values.proportion(whole, numerator, denominator, rounding), unit)
                    : whole;
        };
    }

    private Value quotient(Expression.Quotient quotient) {
        Value dividend = value(quotient.dividend());
        Value divisor = value(quotient.divisor());
        long unit = quotient.unit();
        RoundingMode rounding = quotient.rounding();
        return subject -> {
            long whole = dividend.of(subject);
            long parts = divisor.of(subject);
            return Values.known(whole) && Values.known(parts)
                    ? Values.quotient(whole, parts, rounding, unit)
                    : Values.unknown(whole, parts);
        };
    }

    private Value categoryDay(Expression.CategoryDay day) {
        long bits = symbols.categories(day.categories());
        return day.ended()
                ? subject -> subject.held.lastDay(bits)
                : subject -> {
                    long first = subject.held.firstDay(subject.categories & bits, subject.asOf);
                    return Values.known(first) ? first : subject.held.nextDay(bits, subject.asOf);
                };
    }

    private Value choose(Expression.Choose choose) {
        Test[] tests = choose.branches().stream()
                .map(branch -> compiler.test(branch.when()))
                .toArray(Test[]::new);
        Value[] values =
                choose.branches().stream().map(branch -> value(branch.then())).toArray(Value[]::new);
        Value otherwise = value(choose.otherwise());
        return subject -> {
            for (int branch = 0; branch < tests.length; branch++) {
                if (tests[branch].holds(subject)) {
                    return values[branch].of(subject);
                }
            }
            return otherwise.of(subject);
        };
    }
}
