package io.canbao.rules.interpreter;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.interpreter.Quantity.Day;
import io.canbao.rules.interpreter.Quantity.Plain;
import io.canbao.rules.interpreter.Quantity.Span;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What expressions come to. */
final class Expressions {

    private Expressions() {}

    /** The value of an expression; absent where there is none. */
    static Quantity of(@Nullable Expression expression, Situation now) {
        return switch (expression) {
            case null -> Quantity.Open.ABSENT;
            case Expression.Constant constant -> Quantity.carried(constant.type(), constant.value());
            case Expression.FactValue fact -> now.value(fact.fact());
            case Expression.Defined defined -> of(definition(defined.name(), now), now);
            case Expression.NamedAmount named -> Prices.named(named.name(), now.as(named.tier(), named.group()));
            case Expression.RecognisedOn _ -> now.recognised();
            case Expression.CategoryDay day ->
                Categories.day(now.policy(), now.facts(), day)
                        .<Quantity>map(Day::new)
                        .orElse(Quantity.Open.ABSENT);
            case Expression.WaitEnd _ -> now.waitParts().end();
            case Expression.WaitMonths months -> waitMonths(months.fixedOnly(), now.waitParts());
            case Expression.HistoryCount count -> Plain.of(years(count, now));
            case Expression.CountOf count -> Plain.of(counted(count, now));
            case Expression.Elapsed elapsed ->
                known(
                        of(elapsed.from(), now),
                        of(elapsed.until(), now),
                        (from, until) -> elapsed(elapsed, from, until));
            case Expression.Combined combined -> combined(combined, now);
            case Expression.Product product ->
                known(of(product.value(), now), of(product.times(), now), Expressions::times);
            case Expression.Percentage percentage -> percentage(percentage, of(percentage.of(), now));
            case Expression.Quotient quotient ->
                known(
                        of(quotient.dividend(), now),
                        of(quotient.divisor(), now),
                        (dividend, divisor) -> quotient(quotient, dividend, divisor));
            case Expression.Shifted shifted ->
                known(
                        of(shifted.date(), now),
                        of(shifted.period(), now),
                        (date, by) -> shifted(date, by, shifted.sign()));
            case Expression.Snapped snapped -> snapped(snapped.snap(), of(snapped.date(), now));
            case Expression.Choose choose -> of(chosen(choose, now), now);
            case Expression.Unspecified open -> now.unknowns().value(open);
        };
    }

    /** Calculates with two values if both are known. */
    static Quantity known(Quantity left, Quantity right, BinaryOperator<Quantity> calculation) {
        return left.known() && right.known() ? calculation.apply(left, right) : Quantity.open(left, right);
    }

    static Quantity plus(Quantity left, Quantity right) {
        return known(left, right, (one, other) -> sum(one, other, 1));
    }

    static Quantity minus(Quantity left, Quantity right) {
        return known(left, right, (one, other) -> sum(one, other, -1));
    }

    private static Quantity sum(Quantity left, Quantity right, int sign) {
        return switch (left) {
            case Plain plain -> new Plain(plain.value().add(plain(right).multiply(BigDecimal.valueOf(sign))));
            case Span span ->
                new Span(
                        span.months() + sign * span(right).months(),
                        span.days() + sign * span(right).days());
            case Day _, Quantity.Open _ -> throw mistyped(left);
        };
    }

    /** The order of two known values of one type. */
    static int compare(Quantity left, Quantity right) {
        return switch (left) {
            case Plain plain -> plain.value().compareTo(plain(right));
            case Day day -> day.date().compareTo(date(right));
            case Span span -> Long.compare(span.inDays(), span(right).inDays());
            case Quantity.Open _ -> throw mistyped(left);
        };
    }

    static Quantity least(Quantity left, Quantity right) {
        return known(left, right, (one, other) -> compare(one, other) <= 0 ? one : other);
    }

    static Quantity greatest(Quantity left, Quantity right) {
        return known(left, right, (one, other) -> compare(one, other) >= 0 ? one : other);
    }

    /** A day and the day that lies a time after it. */
    static Quantity later(Quantity date, Quantity time) {
        return known(date, time, (from, by) -> shifted(from, by, 1));
    }

    private static Quantity shifted(Quantity date, Quantity time, int sign) {
        Span span = span(time);
        return sign > 0
                ? new Day(date(date).plusMonths(span.months()).plusDays(span.days()))
                : new Day(lastFrom(date(date).minusDays(span.days()), span.months()));
    }

    /** The last day from which so many months lead no further than a day. */
    private static LocalDate lastFrom(LocalDate day, long months) {
        LocalDate last = day.minusMonths(months);
        while (!last.plusDays(1).plusMonths(months).isAfter(day)) {
            last = last.plusDays(1);
        }
        return last;
    }

    /** How many of the values there are; an identity that another one of them implies is not a second one. */
    private static long counted(Expression.CountOf count, Situation now) {
        Set<String> found = new HashSet<>(Conditions.set(count.set(), now));
        found.retainAll(count.values());
        Map<String, Term> categories = now.policy().vocabulary().categories();
        return found.stream()
                .filter(id -> found.stream()
                        .noneMatch(other -> !other.equals(id)
                                && Term.closure(categories, other).contains(id)))
                .count();
    }

    private static Quantity combined(Expression.Combined combined, Situation now) {
        List<Quantity> operands =
                combined.operands().stream().map(operand -> of(operand, now)).toList();
        return operands.stream().reduce(operator(combined.operator())).orElseThrow();
    }

    private static BinaryOperator<Quantity> operator(Expression.Operator operator) {
        return switch (operator) {
            case SUM -> Expressions::plus;
            case DIFFERENCE -> Expressions::minus;
            case LEAST -> Expressions::least;
            case GREATEST -> Expressions::greatest;
        };
    }

    private static Quantity times(Quantity value, Quantity times) {
        BigDecimal factor = plain(times);
        return switch (value) {
            case Plain plain -> new Plain(plain.value().multiply(factor));
            case Span span -> new Span(span.months() * factor.longValueExact(), span.days() * factor.longValueExact());
            case Day _, Quantity.Open _ -> throw mistyped(value);
        };
    }

    private static Quantity percentage(Expression.Percentage percentage, Quantity whole) {
        if (!whole.known()) {
            return whole;
        }
        BigDecimal unit = BigDecimal.valueOf(percentage.unitFen());
        BigDecimal hundredfold = plain(whole).multiply(percentage.percent());
        BigDecimal units = hundredfold.divide(unit.multiply(BigDecimal.valueOf(100)), 0, percentage.rounding());
        return new Plain(units.multiply(unit));
    }

    private static Quantity quotient(Expression.Quotient quotient, Quantity dividend, Quantity divisor) {
        BigDecimal unit = BigDecimal.valueOf(quotient.unit());
        BigDecimal parts = plain(divisor).multiply(unit);
        return parts.signum() == 0
                ? Quantity.Open.ABSENT
                : new Plain(
                        plain(dividend).divide(parts, 0, quotient.rounding()).multiply(unit));
    }

    private static Quantity elapsed(Expression.Elapsed elapsed, Quantity from, Quantity until) {
        ChronoUnit unit = switch (elapsed.unit()) {
            case DAYS -> ChronoUnit.DAYS;
            case MONTHS -> ChronoUnit.MONTHS;
            case YEARS -> ChronoUnit.YEARS;
        };
        LocalDate start = date(from);
        LocalDate end = date(until);
        long units = unit.between(start, end) + 1;
        while (start.plus(units, unit).isAfter(end)) {
            units--;
        }
        return Plain.of(units);
    }

    private static Quantity snapped(Expression.Snap snap, Quantity day) {
        if (!day.known()) {
            return day;
        }
        return new Day(date(day)
                .with(
                        switch (snap) {
                            case MONTH_START -> TemporalAdjusters.firstDayOfMonth();
                            case MONTH_END -> TemporalAdjusters.lastDayOfMonth();
                            case NEXT_MONTH -> TemporalAdjusters.firstDayOfNextMonth();
                            case YEAR_START -> TemporalAdjusters.firstDayOfYear();
                            case YEAR_END -> TemporalAdjusters.lastDayOfYear();
                            case NEXT_YEAR -> TemporalAdjusters.firstDayOfNextYear();
                        }));
    }

    private static Expression chosen(Expression.Choose choose, Situation now) {
        return choose.branches().stream()
                .filter(branch -> Conditions.holds(branch.when(), now))
                .findFirst()
                .map(Expression.Branch::then)
                .orElse(choose.otherwise());
    }

    private static long years(Expression.HistoryCount count, Situation now) {
        Predicate<Integer> counts = year -> year >= count.from()
                && year <= count.until()
                && Conditions.holds(new Condition.ChoiceIs(Facts.HISTORY + '.' + year, count.values()), now);
        if (!count.consecutive()) {
            return now.choices().keySet().stream()
                    .filter(fact -> fact.startsWith(Facts.HISTORY + '.'))
                    .map(fact -> Integer.valueOf(fact.substring(Facts.HISTORY.length() + 1)))
                    .filter(counts)
                    .count();
        }
        int year = count.until();
        while (counts.test(year)) {
            year--;
        }
        return (long) count.until() - year;
    }

    /** Whole months of both parts, thirty leftover days being one more. */
    private static Quantity waitMonths(boolean fixedOnly, Situation.Wait wait) {
        Quantity whole = fixedOnly ? wait.fixed() : plus(wait.fixed(), wait.variable());
        return whole instanceof Span span ? Plain.of(span.months() + span.days() / 30) : whole;
    }

    private static Expression definition(String name, Situation now) {
        if (now.policy().vocabulary().definitions().get(name) instanceof Definition.Value value) {
            return value.expression();
        }
        throw new IllegalArgumentException("unknown value '" + name + "'");
    }

    private static BigDecimal plain(Quantity quantity) {
        if (quantity instanceof Plain plain) {
            return plain.value();
        }
        throw mistyped(quantity);
    }

    private static LocalDate date(Quantity quantity) {
        if (quantity instanceof Day day) {
            return day.date();
        }
        throw mistyped(quantity);
    }

    private static Span span(Quantity quantity) {
        if (quantity instanceof Span span) {
            return span;
        }
        throw mistyped(quantity);
    }

    private static IllegalArgumentException mistyped(Quantity quantity) {
        return new IllegalArgumentException("not of the type that is wanted here: " + quantity);
    }
}
