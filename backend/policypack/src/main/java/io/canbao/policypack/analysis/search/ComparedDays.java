package io.canbao.policypack.analysis.search;

import io.canbao.rules.engine.comparison.Comparisons;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The days that conditions compare, and the values that days have by them: bounds, and days that lie a time from the payment. */
final class ComparedDays {

    /** Days of payment outside two years around the insurance year are refused. */
    private static final int YEARS_AROUND = 2;

    private final Space space;
    private final int year;
    private final Map<Variable, Compared> days = new HashMap<>();

    /** What conditions compare a day with: fixed days, and times before and after the payment. */
    private record Compared(Set<Long> fixed, Set<Long> times) {}

    ComparedDays(Space space, int year) {
        this.space = space;
        this.year = year;
    }

    /**
     * Notes what a condition compares a day with.
     *
     * @param day
     *            null where only the payment is compared
     * @param times
     *            that may lie between the day and fixed days or the payment
     */
    void compare(@Nullable Variable day, Comparisons compared, Set<Long> times) {
        Variable payment = space.paid();
        Set<Long> bounds = new LinkedHashSet<>(compared.dates);
        bounds.addAll(compared.shifted(times));
        bounds.forEach(payment::addAround);
        if (compared.calendar) {
            months().forEach(payment::addAround);
        }
        if (day != null) {
            bounds.forEach(day::addAround);
            Compared known = days.computeIfAbsent(day, _ -> new Compared(new LinkedHashSet<>(), new LinkedHashSet<>()));
            known.fixed().addAll(bounds);
            known.times().addAll(times);
            Set<Long> reach = new LinkedHashSet<>(times);
            reach.add(Values.period(0, 0));
            reach.forEach(time -> offsets(day, time, compared.calendar));
        }
    }

    private static void offsets(Variable day, long period, boolean calendar) {
        for (int sign = -1; sign <= 1; sign += 2) {
            int direction = sign;
            day.add((Variable.Offset) paid -> Values.shift(paid, period, direction));
            if (calendar) {
                for (Expression.Snap snap : Expression.Snap.values()) {
                    day.add((Variable.Offset) paid -> Values.snap(snap, Values.shift(paid, period, direction)));
                }
            }
        }
    }

    private List<Long> months() {
        List<Long> starts = new ArrayList<>();
        LocalDate end = LocalDate.of(year + YEARS_AROUND, 1, 1);
        for (LocalDate month = LocalDate.of(year - 1, 1, 1); month.isBefore(end); month = month.plusMonths(1)) {
            starts.add(month.toEpochDay());
        }
        return starts;
    }

    /** Completes the values once every condition is known. */
    void complete() {
        days.forEach((day, bounds) -> bounds.fixed()
                .forEach(fixed -> bounds.times().forEach(period -> {
                    space.paid().addAround(Values.shift(fixed, period, 1));
                    space.paid().addAround(Values.shift(fixed, period, -1));
                })));
        if (space.variables().stream().anyMatch(Variable::followsPayment) || space.hasPaid()) {
            Variable payment = space.paid();
            long first = LocalDate.of(year - YEARS_AROUND, 1, 1).toEpochDay();
            long last = LocalDate.of(year + YEARS_AROUND, 12, 31).toEpochDay();
            payment.fixed().removeIf(day -> day < first || day > last);
            payment.addAll(List.of(LocalDate.of(year, 1, 1).toEpochDay(), first, last));
        }
    }
}
