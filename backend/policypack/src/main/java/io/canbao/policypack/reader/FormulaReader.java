package io.canbao.policypack.reader;

import io.canbao.rules.Money;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads formulas, the one-line form of expressions: literals, names, {@code + - *}, a few functions. Everything a
 * formula can say is in the language's description; there is nothing to extend it with.
 */
final class FormulaReader {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<date>\\d{4}-\\d{2}-\\d{2})|(?<percent>\\d{1,7}(?:\\.\\d{1,6})?)%|(?<amount>\\d+\\.\\d{2})(?![\\d.])"
                    + "|(?<number>\\d+)(?![\\d.])|(?<name>[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*(?:\\.[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)*)"
                    + "|(?<suffix>\\.[A-Za-z]+)|(?<sign>[-+*()\\[\\],:]))");

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

    /** Longer ones are named definitions; the bound also keeps whoever walks a formula from running out of stack. */
    private static final int MAXIMUM_LENGTH = 500;

    private static final int AMOUNT_DIGITS = 9;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int PERIOD_MONTHS = 1200;
    private static final int PERIOD_DAYS = 36_600;

    /** An expression with the type of its value. */
    record Typed(Expression expression, Type type) {}

    /** What is wrong with a formula. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;
        final String wanted;

        Fault(String found, String wanted) {
            super(found);
            this.wanted = wanted;
        }
    }

    private record Token(String kind, String text) {}

    private final Scope scope;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    private FormulaReader(Scope scope, String formula) throws Fault {
        this.scope = scope;
        if (formula.length() > MAXIMUM_LENGTH) {
            throw new Fault("a formula of " + formula.length() + " characters", "at most " + MAXIMUM_LENGTH);
        }
        Matcher matcher = TOKEN.matcher(formula);
        int end = 0;
        while (matcher.lookingAt()) {
            for (String kind : List.of("date", "percent", "amount", "number", "name", "suffix", "sign")) {
                if (matcher.group(kind) != null) {
                    tokens.add(new Token(kind, matcher.group(kind)));
                }
            }
            end = matcher.end();
            matcher.region(end, formula.length());
        }
        if (!formula.substring(end).isBlank() || tokens.isEmpty()) {
            throw new Fault("'" + formula + "'", "a literal or a formula; amounts have two decimals");
        }
    }

    static Typed read(String formula, Scope scope) throws Fault {
        FormulaReader reader = new FormulaReader(scope, formula);
        Typed typed = reader.sum(0);
        if (reader.next < reader.tokens.size()) {
            throw new Fault("'" + reader.tokens.get(reader.next).text() + "' after the formula", "its end");
        }
        return typed;
    }

    private boolean accept(String sign) {
        if (next < tokens.size() && tokens.get(next).text().equals(sign)) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(String sign) throws Fault {
        if (!accept(sign)) {
            throw new Fault(next < tokens.size() ? "'" + tokens.get(next).text() + "'" : "the end", "'" + sign + "'");
        }
    }

    private Typed sum(int depth) throws Fault {
        if (depth > 30) {
            throw new Fault("a formula of more than 30 levels", "named definitions");
        }
        Typed left = product(depth);
        while (true) {
            if (accept("+")) {
                left = combine(Expression.Operator.SUM, left, product(depth));
            } else if (accept("-")) {
                left = combine(Expression.Operator.DIFFERENCE, left, product(depth));
            } else {
                return left;
            }
        }
    }

    private static Typed combine(Expression.Operator operator, Typed left, Typed right) throws Fault {
        if (left.type() == Type.DATE && right.type() == Type.PERIOD) {
            int sign = operator == Expression.Operator.SUM ? 1 : -1;
            return new Typed(new Expression.Shifted(left.expression(), right.expression(), sign), Type.DATE);
        }
        if (left.type() != right.type() || left.type() == Type.DATE) {
            throw new Fault(word(left.type()) + " and " + word(right.type()), "two values that add up");
        }
        return new Typed(
                new Expression.Combined(operator, List.of(left.expression(), right.expression())), left.type());
    }

    /** How a value of a type is written, for whoever wrote another one. */
    static String wanted(Type type) {
        return switch (type) {
            case AMOUNT -> "an amount with two decimals, \"400.00\"";
            case DATE -> "a date, 2025-01-01";
            case PERIOD -> "a period, 3 months or 90 days";
            case NUMBER, CHOICE, BOOLEAN, SET -> word(type);
        };
    }

    static String word(Type type) {
        return switch (type) {
            case NUMBER -> "a number";
            case AMOUNT -> "an amount";
            case DATE -> "a date";
            case PERIOD -> "a period";
            case CHOICE -> "a choice";
            case BOOLEAN -> "true or false";
            case SET -> "a set";
        };
    }

    private Typed product(int depth) throws Fault {
        Typed left = factor(depth);
        while (accept("*")) {
            Typed right = factor(depth);
            if (right.type() == Type.NUMBER && left.type() != Type.DATE) {
                left = new Typed(new Expression.Product(left.expression(), right.expression()), left.type());
            } else if (left.type() == Type.NUMBER && right.type() != Type.DATE) {
                left = new Typed(new Expression.Product(right.expression(), left.expression()), right.type());
            } else {
                throw new Fault(word(left.type()) + " times " + word(right.type()), "a number of times");
            }
        }
        return left;
    }

    private Typed factor(int depth) throws Fault {
        Typed typed = primary(depth);
        while (next < tokens.size() && tokens.get(next).kind().equals("suffix")) {
            typed = snap(typed, tokens.get(next++).text().substring(1));
        }
        return typed;
    }

    private static Typed snap(Typed date, String suffix) throws Fault {
        Expression.Snap snap = SNAPS.get(suffix.equals("month") ? "monthStart" : suffix);
        if (snap == null || date.type() != Type.DATE) {
            throw new Fault("'." + suffix + "' after " + word(date.type()), "a date and one of " + SNAPS.keySet());
        }
        return new Typed(new Expression.Snapped(date.expression(), snap), Type.DATE);
    }

    private Typed primary(int depth) throws Fault {
        if (next >= tokens.size()) {
            throw new Fault("the end of the formula", "a value");
        }
        Token token = tokens.get(next++);
        return switch (token.kind()) {
            case "date" -> new Typed(new Expression.Constant(Type.DATE, date(token.text())), Type.DATE);
            case "amount" ->
                new Typed(
                        new Expression.Constant(Type.AMOUNT, money(token.text()).fen()), Type.AMOUNT);
            case "percent" -> percent(token.text(), depth);
            case "number" -> number(token.text());
            case "name" -> accept("(") ? function(token.text(), depth) : named(token.text());
            default -> {
                if (!token.text().equals("(")) {
                    throw new Fault("'" + token.text() + "'", "a value");
                }
                Typed inner = sum(depth + 1);
                expect(")");
                yield inner;
            }
        };
    }

    private static Money money(String text) throws Fault {
        if (text.length() > AMOUNT_DIGITS + ".00".length()) {
            throw new Fault("'" + text + "'", "an amount of less than a billion yuan");
        }
        return Money.parse(text);
    }

    /** A percentage from 0 to 1000 with at most four decimals. */
    static Optional<BigDecimal> percentage(String text) {
        return text.matches("\\d{1,4}(\\.\\d{1,4})?%?")
                ? Optional.of(new BigDecimal(text.replace("%", "")))
                        .filter(value -> value.compareTo(BigDecimal.valueOf(1000)) <= 0)
                : Optional.empty();
    }

    /** {@code 90% of} an amount or number, rounded half up to fen. */
    private Typed percent(String percent, int depth) throws Fault {
        expect("of");
        Typed of = factor(depth);
        if (of.type() != Type.AMOUNT && of.type() != Type.NUMBER) {
            throw new Fault("a percentage of " + word(of.type()), "of an amount or a number");
        }
        Optional<BigDecimal> factor = percentage(percent);
        if (factor.isEmpty()) {
            throw new Fault(percent + "%", "a percentage from 0 to 1000 with at most four decimals");
        }
        return new Typed(new Expression.Percentage(factor.get(), of.expression(), RoundingMode.HALF_UP, 1), of.type());
    }

    private static long date(String text) throws Fault {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new Fault("'" + text + "'", "a day from " + FIRST_YEAR + " to " + LAST_YEAR);
            }
            return Values.date(day);
        } catch (DateTimeException _) {
            throw new Fault("'" + text + "'", "a day that exists");
        }
    }

    /** A number, or a period if a unit of time follows. */
    private Typed number(String text) throws Fault {
        if (text.length() > 9) {
            throw new Fault("'" + text + "'", "a number of at most nine digits");
        }
        int count = Integer.parseInt(text);
        if (next < tokens.size() && tokens.get(next).kind().equals("name")) {
            Optional<Long> period = period(count, tokens.get(next).text());
            if (period.isPresent()) {
                next++;
                return new Typed(new Expression.Constant(Type.PERIOD, period.get()), Type.PERIOD);
            }
        }
        return new Typed(new Expression.Constant(Type.NUMBER, count), Type.NUMBER);
    }

    private static Optional<Long> period(int count, String unit) throws Fault {
        return switch (unit) {
            case "day", "days" -> Optional.of(period(0, count));
            case "week", "weeks" -> Optional.of(period(0, 7L * count));
            case "month", "months" -> Optional.of(period(count, 0));
            case "year", "years" -> Optional.of(period(12L * count, 0));
            default -> Optional.empty();
        };
    }

    private static long period(long months, long days) throws Fault {
        if (months > PERIOD_MONTHS || days > PERIOD_DAYS) {
            throw new Fault("a period of more than a hundred years", "a shorter one");
        }
        return Values.period((int) months, (int) days);
    }

    private Typed function(String name, int depth) throws Fault {
        if (name.equals("count")) {
            return count();
        }
        List<Typed> arguments = new ArrayList<>();
        do {
            arguments.add(sum(depth + 1));
        } while (accept(","));
        expect(")");
        return switch (name) {
            case "min", "earliest" -> extreme(Expression.Operator.LEAST, arguments);
            case "max", "latest" -> extreme(Expression.Operator.GREATEST, arguments);
            case "years" -> elapsed(Expression.Unit.YEARS, arguments);
            case "months" -> elapsed(Expression.Unit.MONTHS, arguments);
            case "days" -> elapsed(Expression.Unit.DAYS, arguments);
            case "age" -> {
                Typed birth = new Typed(new Expression.FactValue(Facts.BIRTH_DATE), Type.DATE);
                arguments.addFirst(birth);
                yield elapsed(Expression.Unit.YEARS, arguments);
            }
            default -> throw new Fault("function '" + name + "'", "min, max, years, months, days, age or count");
        };
    }

    private static Typed extreme(Expression.Operator operator, List<Typed> arguments) throws Fault {
        Type type = arguments.getFirst().type();
        for (Typed argument : arguments) {
            if (argument.type() != type) {
                throw new Fault(word(type) + " beside " + word(argument.type()), "values of one type");
            }
        }
        return new Typed(
                new Expression.Combined(
                        operator, arguments.stream().map(Typed::expression).toList()),
                type);
    }

    private static Typed elapsed(Expression.Unit unit, List<Typed> dates) throws Fault {
        if (dates.size() != 2 || dates.stream().anyMatch(date -> date.type() != Type.DATE)) {
            throw new Fault(dates.size() + " values", "two dates");
        }
        return new Typed(
                new Expression.Elapsed(
                        unit, dates.getFirst().expression(), dates.getLast().expression()),
                Type.NUMBER);
    }

    private Typed count() throws Fault {
        String set = name();
        expect(":");
        Set<String> known = switch (set) {
            case "categories" -> scope.categories.keySet();
            case "evidence" -> scope.evidence.keySet();
            case "products" -> scope.products.keySet();
            default -> throw new Fault("'" + set + "'", "categories, evidence or products");
        };
        Set<String> values = new LinkedHashSet<>();
        do {
            String id = name();
            if (!known.contains(id)) {
                throw new Fault("'" + id + "'", "one of the " + set);
            }
            values.add(id);
        } while (accept(","));
        expect(")");
        return new Typed(new Expression.CountOf(set, values), Type.NUMBER);
    }

    private String name() throws Fault {
        if (next >= tokens.size() || !tokens.get(next).kind().equals("name")) {
            throw new Fault(next < tokens.size() ? "'" + tokens.get(next).text() + "'" : "the end", "a name");
        }
        return tokens.get(next++).text();
    }

    private Typed named(String name) throws Fault {
        Typed whole = resolve(name);
        if (whole != null) {
            return whole.type() == Type.AMOUNT && accept("[") ? repriced(whole) : whole;
        }
        int dot = name.lastIndexOf('.');
        String suffix = name.substring(dot + 1);
        if (dot > 0 && (SNAPS.containsKey(suffix) || suffix.equals("month"))) {
            return snap(named(name.substring(0, dot)), suffix);
        }
        throw new Fault("'" + name + "'", "a name that the pack knows");
    }

    /** The same amount for another tier, group or both. */
    private Typed repriced(Typed amount) throws Fault {
        String tier = null;
        String group = null;
        do {
            String id = name();
            if (scope.tiers.containsKey(id)) {
                tier = id;
            } else if (scope.groups.containsKey(id)) {
                group = id;
            } else {
                throw new Fault("'" + id + "'", "a tier or group of the pack");
            }
        } while (accept(","));
        expect("]");
        if (!(amount.expression() instanceof Expression.NamedAmount named)) {
            throw new Fault("a tier after an amount that has none", "fee or a component");
        }
        return new Typed(new Expression.NamedAmount(named.name(), tier, group), Type.AMOUNT);
    }

    private @Nullable Typed resolve(String name) {
        return switch (name) {
            case "payment", "paid" -> fact(Facts.PAID);
            case "birth" -> fact(Facts.BIRTH);
            case "year.start" -> new Typed(scope.day(1, 1), Type.DATE);
            case "year.end" -> new Typed(scope.day(12, 31), Type.DATE);
            case "recognised" -> new Typed(new Expression.RecognisedOn(), Type.DATE);
            case "wait.end" -> new Typed(new Expression.WaitEnd(), Type.DATE);
            case "wait.months" -> new Typed(new Expression.WaitMonths(false), Type.NUMBER);
            case "wait.fixedMonths" -> new Typed(new Expression.WaitMonths(true), Type.NUMBER);
            case "fee", "fiscal", "surcharge", "subsidy", "remaining", "payable", "granted" -> amount(name);
            default -> declared(name);
        };
    }

    private static Typed amount(String name) {
        return new Typed(new Expression.NamedAmount(name, null, null), Type.AMOUNT);
    }

    private @Nullable Typed declared(String name) {
        Type defined = scope.definitions.get(name);
        if (defined != null && defined != Type.BOOLEAN) {
            return new Typed(new Expression.Defined(name), defined);
        }
        if (component(name, "fee.", scope.feeComponents) || component(name, "fiscal.", scope.fiscalComponents)) {
            return amount(name);
        }
        Typed fact = fact(name);
        if (fact != null) {
            return fact;
        }
        if (scope.feeComponents.contains(name)) {
            return amount("fee." + name);
        }
        return windowBound(name);
    }

    private static boolean component(String name, String table, Set<String> components) {
        return name.startsWith(table) && components.contains(name.substring(table.length()));
    }

    private @Nullable Typed fact(String name) {
        Optional<FactDefinition> fact = scope.fact(name);
        return fact.filter(found ->
                        found.type() != Type.CHOICE && found.type() != Type.BOOLEAN && found.type() != Type.SET)
                .map(found -> new Typed(new Expression.FactValue(found.id()), found.type()))
                .orElse(null);
    }

    private @Nullable Typed windowBound(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return null;
        }
        String row = name.substring(0, dot);
        String own = row.startsWith("windows.") ? row.substring("windows.".length()) : row;
        Map<String, Expression> bounds = switch (name.substring(dot + 1)) {
            case "start" -> scope.windowStarts;
            case "end" -> scope.windowEnds;
            default -> Map.of();
        };
        Expression bound = bounds.getOrDefault(row, bounds.get(own));
        return bound == null ? null : new Typed(bound, Type.DATE);
    }
}
