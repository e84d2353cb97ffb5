package io.canbao.policypack.reader;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Nearest;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads formulas, the one-line form of expressions: literals, names, {@code + - * /}, a few functions. Everything a
 * formula can say is in the language's description; there is nothing to extend it with.
 */
final class FormulaReader {

    private static final Map<String, Expression.Snap> SNAPS = Map.of(
            "monthStart",
            Expression.Snap.MONTH_START,
            "monthEnd",
            Expression.Snap.MONTH_END,
            "nextMonth",
            Expression.Snap.NEXT_MONTH,
            "yearStart",
            Expression.Snap.YEAR_START,
            "yearEnd",
            Expression.Snap.YEAR_END,
            "nextYear",
            Expression.Snap.NEXT_YEAR);

    /** Years beside the insurance year, in which a day of a month may lie. */
    private static final Map<String, Integer> YEARS = Map.of("last-year", -1, "this-year", 0, "next-year", 1);

    private static final int MAXIMUM_DEPTH = 30;

    private final Scope scope;
    private final FormulaNames names;
    private final FormulaTokens tokens;

    private FormulaReader(Scope scope, String formula) throws FormulaFault {
        this.scope = scope;
        this.names = new FormulaNames(scope);
        this.tokens = new FormulaTokens(formula);
    }

    static Typed read(String formula, Scope scope) throws FormulaFault {
        FormulaReader reader = new FormulaReader(scope, formula);
        Typed typed = reader.sum(0);
        if (!reader.tokens.atEnd()) {
            throw new FormulaFault(PackPhrase.AFTER_THE_FORMULA.of(reader.tokens.shown()), PackPhrase.ITS_END.of());
        }
        return typed;
    }

    private Typed sum(int depth) throws FormulaFault {
        if (depth > MAXIMUM_DEPTH) {
            throw new FormulaFault(PackPhrase.FORMULA_TOO_DEEP.of(MAXIMUM_DEPTH), PackPhrase.NAMED_DEFINITIONS.of());
        }
        Typed left = product(depth);
        while (true) {
            if (tokens.accept("+")) {
                left = combine(Expression.Operator.SUM, left, product(depth));
            } else if (tokens.accept("-")) {
                left = combine(Expression.Operator.DIFFERENCE, left, product(depth));
            } else {
                return left;
            }
        }
    }

    private static Typed combine(Expression.Operator operator, Typed left, Typed right) throws FormulaFault {
        if (left.type() == Type.DATE && right.type() == Type.PERIOD) {
            int sign = operator == Expression.Operator.SUM ? 1 : -1;
            return new Typed(new Expression.Shifted(left.expression(), right.expression(), sign), Type.DATE);
        }
        if (left.type() != right.type() || left.type() == Type.DATE) {
            throw new FormulaFault(
                    PackPhrase.TWO_VALUES.of(left.word(), right.word()), PackPhrase.VALUES_THAT_ADD_UP.of());
        }
        return new Typed(
                new Expression.Combined(operator, List.of(left.expression(), right.expression())), left.type());
    }

    private Typed product(int depth) throws FormulaFault {
        FormulaProduct product = new FormulaProduct();
        Optional<BigDecimal> decimal = decimal();
        if (decimal.isPresent()) {
            if (!scope.exact && !tokens.isNext("sign", "*") && !tokens.isNext("sign", "/")) {
                throw new FormulaFault(GeneralPhrase.TEXT.of(decimal.get().toString()), PackPhrase.DECIMAL_ALONE.of());
            }
            product.multiply(decimal.get());
        } else {
            Typed first = factor(depth);
            if (!tokens.isNext("sign", "*") && !tokens.isNext("sign", "/")) {
                return first;
            }
            product.multiply(first);
        }
        while (true) {
            if (tokens.accept("*")) {
                multiply(product, depth);
            } else if (tokens.accept("/")) {
                divide(product, depth);
            } else {
                return product.result();
            }
        }
    }

    private void multiply(FormulaProduct product, int depth) throws FormulaFault {
        Optional<BigDecimal> decimal = decimal();
        if (decimal.isPresent()) {
            product.multiply(decimal.get());
        } else {
            product.multiply(factor(depth));
        }
    }

    private void divide(FormulaProduct product, int depth) throws FormulaFault {
        Optional<BigDecimal> decimal = decimal();
        if (decimal.isPresent()) {
            product.divide(decimal.get());
        } else {
            product.divide(factor(depth));
        }
    }

    private Optional<BigDecimal> decimal() throws FormulaFault {
        return tokens.isNext("decimal")
                ? Optional.of(new BigDecimal(tokens.take().text()))
                : Optional.empty();
    }

    private Typed factor(int depth) throws FormulaFault {
        Typed typed = primary(depth);
        while (tokens.isNext("suffix")) {
            typed = snap(typed, tokens.take().text().substring(1));
        }
        return typed;
    }

    private static Typed snap(Typed date, String suffix) throws FormulaFault {
        Expression.Snap snap = SNAPS.get(suffix.equals("month") ? "monthStart" : suffix);
        if (snap == null || date.type() != Type.DATE) {
            throw new FormulaFault(
                    PackPhrase.SUFFIX_AFTER.of(suffix, date.word()),
                    PackPhrase.DATE_AND_SUFFIX.of(List.copyOf(new TreeSet<>(SNAPS.keySet()))));
        }
        return new Typed(new Expression.Snapped(date.expression(), snap), Type.DATE);
    }

    private Typed primary(int depth) throws FormulaFault {
        FormulaTokens.Token token = tokens.take();
        return switch (token.kind()) {
            case "date" -> Literals.date(token.text());
            case "monthday" -> Literals.dayOf(scope.year, token.text());
            case "amount" -> Literals.amount(token.text());
            case "percent" -> percent(token.text(), depth);
            case "number" -> number(token.text());
            case "name" ->
                tokens.isNext("monthday")
                        ? dayOfAnotherYear(token.text())
                        : tokens.accept("(") ? function(token.text(), depth) : named(token.text());
            default -> {
                if (!token.text().equals("(")) {
                    throw new FormulaFault(GeneralPhrase.TEXT.of(token.text()), PackPhrase.VALUE_HERE.of());
                }
                Typed inner = sum(depth + 1);
                tokens.expect(")");
                yield inner;
            }
        };
    }

    /** {@code last-year 10-15}: a day of a year that lies beside the insurance year. */
    private Typed dayOfAnotherYear(String year) throws FormulaFault {
        Integer years = YEARS.get(year);
        if (years == null) {
            throw new FormulaFault(GeneralPhrase.TEXT.of(year), PackPhrase.DAY_OF_YEAR.of());
        }
        return Literals.dayOf(scope.year + years, tokens.take().text());
    }

    /** {@code 90% of} an amount or number, rounded half up to fen. */
    private Typed percent(String percent, int depth) throws FormulaFault {
        if (!tokens.accept("of")) {
            throw new FormulaFault(PackPhrase.PERCENT_OF_NOTHING.of(percent), PackPhrase.PERCENT_OF_WHAT.of(percent));
        }
        Typed of = factor(depth);
        if (of.type() != Type.AMOUNT && of.type() != Type.NUMBER) {
            throw new FormulaFault(PackPhrase.PERCENT_OF.of(of.word()), PackPhrase.OF_NUMBER_OR_AMOUNT.of());
        }
        Optional<BigDecimal> factor = Literals.percentage(percent);
        if (factor.isEmpty()) {
            throw new FormulaFault(PackPhrase.PERCENT_SIGN.of(percent), PackPhrase.PERCENT_FOUR_DECIMALS.of());
        }
        return new Typed(new Expression.Percentage(factor.get(), of.expression(), RoundingMode.HALF_UP, 1), of.type());
    }

    /** A number, or a period if a unit of time follows. */
    private Typed number(String text) throws FormulaFault {
        int count = Literals.count(text);
        if (tokens.isNext("name")) {
            Optional<Typed> period = Literals.period(count, tokens.peek());
            if (period.isPresent()) {
                tokens.take();
                return period.get();
            }
        }
        return Literals.number(count);
    }

    private Typed function(String name, int depth) throws FormulaFault {
        Typed value = switch (name) {
            case "count" -> count();
            case "recognised", "ended" ->
                FormulaFunctions.categoryDay(name, tokens.names(scope.categories.keySet(), "categories"));
            default -> FormulaFunctions.rounds(name) ? rounded(name, depth) : calculated(name, depth);
        };
        tokens.expect(")");
        return value;
    }

    private Typed calculated(String name, int depth) throws FormulaFault {
        List<Typed> arguments = new ArrayList<>();
        do {
            arguments.add(sum(depth + 1));
        } while (tokens.accept(","));
        return switch (name) {
            case "min", "earliest" -> FormulaFunctions.extreme(Expression.Operator.LEAST, arguments);
            case "max", "latest" -> FormulaFunctions.extreme(Expression.Operator.GREATEST, arguments);
            case "years" -> FormulaFunctions.elapsed(Expression.Unit.YEARS, arguments);
            case "months" -> FormulaFunctions.elapsed(Expression.Unit.MONTHS, arguments);
            case "days" -> FormulaFunctions.elapsed(Expression.Unit.DAYS, arguments);
            case "age" -> FormulaFunctions.age(arguments);
            default ->
                throw new FormulaFault(
                        PackPhrase.FUNCTION.of(name),
                        Nearest.wanted(name, FormulaFunctions.NAMES, Map.of(), PackPhrase.KNOWN_FUNCTIONS.of()));
        };
    }

    private Typed rounded(String name, int depth) throws FormulaFault {
        Typed value = sum(depth + 1);
        boolean amount = value.is(Type.AMOUNT);
        if (amount) {
            tokens.expect(",");
        }
        long unit = amount ? FormulaFunctions.unit(tokens.name()) : 1;
        return FormulaFunctions.rounded(name, scope.exact ? FormulaFunctions.wrapped(value) : value, unit);
    }

    private Typed count() throws FormulaFault {
        String set = tokens.name();
        tokens.expect(":");
        Set<String> known = switch (set) {
            case "categories" -> scope.categories.keySet();
            case "evidence" -> scope.evidence.keySet();
            case "products" -> scope.products.keySet();
            default -> throw new FormulaFault(GeneralPhrase.TEXT.of(set), PackPhrase.COUNTED_SETS.of());
        };
        return new Typed(new Expression.CountOf(set, tokens.names(known, set)), Type.NUMBER);
    }

    private Typed named(String name) throws FormulaFault {
        Typed whole = names.resolve(name);
        if (whole != null) {
            return whole.type() == Type.AMOUNT && tokens.accept("[") ? repriced(whole) : whole;
        }
        int dot = name.lastIndexOf('.');
        String suffix = name.substring(dot + 1);
        if (dot > 0 && (SNAPS.containsKey(suffix) || suffix.equals("month"))) {
            return snap(named(name.substring(0, dot)), suffix);
        }
        if (name.matches("P\\d.*")) {
            throw new FormulaFault(GeneralPhrase.TEXT.of(name), PackPhrase.PERIOD_IN_WORDS.of());
        }
        throw new FormulaFault(
                PackPhrase.UNKNOWN_NAME.of(name),
                Nearest.wanted(name, names.known(), scope.names(), PackPhrase.KNOWN_NAME.of()));
    }

    /** The same amount for another tier, group or both. */
    private Typed repriced(Typed amount) throws FormulaFault {
        String tier = null;
        String group = null;
        do {
            String id = tokens.name();
            if (scope.tiers.containsKey(id)) {
                tier = id;
            } else if (scope.groups.containsKey(id)) {
                group = id;
            } else {
                throw new FormulaFault(GeneralPhrase.TEXT.of(id), PackPhrase.TIER_OR_GROUP.of());
            }
        } while (tokens.accept(","));
        tokens.expect("]");
        if (!(amount.expression() instanceof Expression.NamedAmount named)) {
            throw new FormulaFault(PackPhrase.TIER_OF_NOTHING.of(), PackPhrase.FEE_OR_COMPONENT.of());
        }
        return new Typed(new Expression.NamedAmount(named.name(), tier, group), Type.AMOUNT);
    }
}
