package io.canbao.rules.engine.comparison;

import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Values;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Constants that rows compare a fact with, and how they count time with it. */
public final class Comparisons {
    /** Years, months or days; higher numbers count something else. */
    private static final int LONGEST = 2000;

    public final Set<Long> numbers = new LinkedHashSet<>();
    public final Set<Long> dates = new LinkedHashSet<>();
    public final Set<Long> periods = new LinkedHashSet<>();
    public final Set<Expression.Unit> units = EnumSet.noneOf(Expression.Unit.class);

    /** Adds what others are compared with. */
    public void addAll(Comparisons other) {
        numbers.addAll(other.numbers);
        dates.addAll(other.dates);
        periods.addAll(other.periods);
        units.addAll(other.units);
    }

    /** The times between two days that rows compare, be it as periods or as numbers of years, months or days. */
    public Set<Long> spans() {
        Set<Long> spans = new LinkedHashSet<>(periods);
        for (Expression.Unit unit : units) {
            numbers.stream().filter(Comparisons::countsTime).forEach(number -> {
                spans.add(span(unit, number.intValue()));
                spans.add(span(unit, number.intValue() + 1));
            });
        }
        return spans;
    }

    private static boolean countsTime(long number) {
        return number >= -1 && number < LONGEST;
    }

    private static long span(Expression.Unit unit, int number) {
        return switch (unit) {
            case YEARS -> Values.period(number * 12, 0);
            case MONTHS -> Values.period(number, 0);
            case DAYS -> Values.period(0, number);
        };
    }

    /** Adds the days that lie one of these times from one of these days: who is 60 on a fixed day was born then. */
    public void addShifted() {
        for (long date : List.copyOf(dates)) {
            for (long span : spans()) {
                dates.add(Values.shift(date, span, -1));
                dates.add(Values.shift(date, span, 1));
            }
        }
    }
}
