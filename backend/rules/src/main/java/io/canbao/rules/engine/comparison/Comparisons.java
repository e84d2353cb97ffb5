package io.canbao.rules.engine.comparison;

import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What rows compare facts with, and so the values that they tell apart: constants, and the units and periods in which time is
 * counted. Everybody who asks which values matter, for missing facts or for made-up cases, notes it here.
 */
public final class Comparisons {
    /** Years or months; higher numbers count something else. */
    private static final int LONGEST = 2000;

    /** A hundred years of days and some more. */
    private static final int MOST_DAYS = 40_000;

    public final Set<Long> numbers = new LinkedHashSet<>();
    public final Set<Long> dates = new LinkedHashSet<>();
    public final Set<Long> periods = new LinkedHashSet<>();
    public final Set<Expression.Unit> units = EnumSet.noneOf(Expression.Unit.class);

    /** Other facts that the fact itself is compared with: one day with another. */
    public final Set<String> beside = new LinkedHashSet<>();

    /** Whether a day's place in its month or year counts. */
    public boolean calendar;

    /** Notes a constant. */
    public void note(Type type, long value) {
        switch (type) {
            case NUMBER, AMOUNT -> numbers.add(value);
            case DATE -> dates.add(value);
            case PERIOD -> periods.add(value);
            case CHOICE, BOOLEAN, SET -> {}
        }
    }

    /** Notes what an expression brings itself; its operands are left to whoever walks through them. */
    public void note(Expression expression) {
        switch (expression) {
            case Expression.Constant constant -> note(constant.type(), constant.value());
            case Expression.Elapsed elapsed -> units.add(elapsed.unit());
            case Expression.Snapped _ -> calendar = true;
            default -> {}
        }
    }

    /** Adds what others are compared with. */
    public void addAll(Comparisons other) {
        numbers.addAll(other.numbers);
        dates.addAll(other.dates);
        periods.addAll(other.periods);
        units.addAll(other.units);
        beside.addAll(other.beside);
        calendar |= other.calendar;
    }

    /** The times between two days that rows compare, be it as periods or as numbers of years, months or days. */
    public Set<Long> spans() {
        Set<Long> spans = new LinkedHashSet<>(periods);
        for (Expression.Unit unit : units) {
            numbers.stream().filter(number -> countsTime(unit, number)).forEach(number -> {
                spans.add(span(unit, number.intValue()));
                spans.add(span(unit, number.intValue() + 1));
            });
        }
        return spans;
    }

    private static boolean countsTime(Expression.Unit unit, long number) {
        return number >= -1 && number < (unit == Expression.Unit.DAYS ? MOST_DAYS : LONGEST);
    }

    private static long span(Expression.Unit unit, int number) {
        return switch (unit) {
            case YEARS -> Values.period(number * 12, 0);
            case MONTHS -> Values.period(number, 0);
            case DAYS -> Values.period(0, number);
        };
    }

    /**
     * The days that lie one of some times before or after one of the fixed days.
     *
     * @param times as periods
     */
    public Set<Long> shifted(Set<Long> times) {
        Set<Long> shifted = new LinkedHashSet<>();
        for (long date : dates) {
            for (long time : times) {
                shifted.add(Values.shift(date, time, -1));
                shifted.add(Values.shift(date, time, 1));
            }
        }
        return shifted;
    }

    /** Adds the days that lie one of these times from one of these days: who is 60 on a fixed day was born then. */
    public void addShifted() {
        dates.addAll(shifted(spans()));
    }
}
