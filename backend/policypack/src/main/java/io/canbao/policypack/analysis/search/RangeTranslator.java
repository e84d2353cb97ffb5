package io.canbao.policypack.analysis.search;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes tests on ranges as formulas: of numbers, of counts, and of days beside fixed days and the payment. */
final class RangeTranslator {

    /** Longer runs of years are left free: nobody tells apart more than these. */
    private static final int MAXIMUM_YEARS = 8;

    private static final int LOOK_BACK = 20;

    private final Policy policy;
    private final Space space;
    private final Terms terms;
    private final Readings readings;

    RangeTranslator(Policy policy, Space space) {
        this.policy = policy;
        this.space = space;
        this.terms = new Terms(policy);
        this.readings = new Readings(policy, space, terms);
    }

    /**
     * A formula that holds where a value lies in a range.
     *
     * @param recognition
     *            the recognition that is tested, or null where the test is about none
     */
    Formula formula(Condition.InRange in, @Nullable Recognition recognition) {
        Expression value = terms.written(in.value());
        Condition.Range range = in.range();
        boolean bounded = isConstant(range.low()) && isConstant(range.high());
        if (bounded && value instanceof Expression.HistoryCount count && years(range) <= MAXIMUM_YEARS) {
            return history(count, range);
        }
        if (bounded && value instanceof Expression.CountOf count) {
            return members(count, range);
        }
        if (bounded
                && value instanceof Expression.FactValue fact
                && policy.vocabulary().typeOf(value) != Type.DATE
                && !fact.fact().equals(Facts.PAID)) {
            return number(space.number(fact.fact()), range);
        }
        return days(in, value, recognition);
    }

    private boolean isConstant(@Nullable Expression bound) {
        return bound == null || terms.constant(bound).isPresent();
    }

    private long years(Condition.Range range) {
        long low = terms.constant(range.low()).orElse(0);
        return Math.max(low, terms.constant(range.high()).orElse(low)) + 1;
    }

    private Formula number(Variable number, Condition.Range range) {
        Interval interval = interval(range);
        interval.known().forEach(number::addAround);
        number.fixed().removeIf(value -> Values.known(value) && value < 0);
        return new Formula.Atom(List.of(number), values -> interval.holds(values.of(number)));
    }

    private Interval interval(Condition.Range range) {
        return new Interval(range, terms.constant(range.low()), terms.constant(range.high()));
    }

    /**
     * As many of the latest years as the bounds can tell apart; those before are taken as unknown. The first year that
     * counts is not looked at: a rule on gaps stands in packs that are too early for any gap.
     */
    private Formula history(Expression.HistoryCount count, Condition.Range range) {
        for (long year = count.until(); year > count.until() - years(range); year--) {
            space.choice(Facts.HISTORY + '.' + year);
        }
        Set<Long> counting = space.positions(Facts.HISTORY, count.values());
        Interval interval = interval(range);
        return new Formula.Atom(space.years(), values -> interval.holds(counted(count, counting, values)));
    }

    private long counted(Expression.HistoryCount count, Set<Long> counting, Assignment values) {
        long counted = 0;
        for (int year = count.until(); year > count.until() - LOOK_BACK; year--) {
            Variable variable = space.history().get(year);
            if (variable != null && counting.contains(values.of(variable))) {
                counted++;
            } else if (count.consecutive()) {
                break;
            }
        }
        return counted;
    }

    private Formula members(Expression.CountOf count, Condition.Range range) {
        List<Variable> members = count.values().stream()
                .map(id ->
                        count.set().equals(Facts.CATEGORIES) ? space.category(id, null) : space.member(count.set(), id))
                .toList();
        Interval interval = interval(range);
        return new Formula.Atom(
                members,
                values -> interval.holds(members.stream()
                        .filter(member -> values.of(member) == 1)
                        .count()));
    }

    /** Days compared with fixed days, and one day with the payment; anything more is left free. */
    private Formula days(Condition.InRange in, Expression value, @Nullable Recognition recognition) {
        Condition.Range range = in.range();
        String recognised = recognition == null ? null : Readings.RECOGNISED;
        Terms.Contents contents = terms.contents(recognised, value, range.low(), range.high());
        boolean plainValue =
                value instanceof Expression.Elapsed || policy.vocabulary().typeOf(value) == Type.DATE;
        if (contents.opaque || contents.days.size() > 1 || !plainValue) {
            return free(in, value);
        }
        Variable day = contents.days.stream()
                .findFirst()
                .map(id -> readings.variable(id, recognition))
                .orElse(null);
        space.days().compare(day, contents.compared, contents.reaches());
        Readings.Reading read = readings.of(value, recognition);
        Readings.Reading low = range.low() == null ? null : readings.of(range.low(), recognition);
        Readings.Reading high = range.high() == null ? null : readings.of(range.high(), recognition);
        List<Variable> variables = new ArrayList<>();
        if (contents.payment) {
            variables.add(space.paid());
        }
        if (day != null) {
            variables.add(day);
        }
        return new Formula.Atom(
                variables,
                values -> new Interval(range, bound(low, values), bound(high, values)).holds(read.of(values)));
    }

    /** A formula that holds on some days of the calendar. */
    Formula fallsOn(Condition.FallsOn falls, @Nullable Recognition recognition) {
        Expression date = terms.written(falls.date());
        String recognised = recognition == null ? null : Readings.RECOGNISED;
        Terms.Contents contents = terms.contents(recognised, date);
        if (contents.opaque || contents.days.size() + (contents.payment ? 1 : 0) != 1) {
            Variable holds = space.free(falls);
            holds.addAll(List.of(0L, 1L));
            return Formula.yes(holds);
        }
        Variable day = contents.payment
                ? space.paid()
                : readings.variable(contents.days.iterator().next(), recognition);
        day.addAll(new CalendarSamples(policy.year()).of(falls.days()));
        Readings.Reading read = readings.of(date, recognition);
        return new Formula.Atom(List.of(day), values -> {
            long on = read.of(values);
            return Values.known(on) && falls.days().include(Values.date(on));
        });
    }

    private static OptionalLong bound(Readings.@Nullable Reading bound, Assignment values) {
        return bound == null ? OptionalLong.empty() : OptionalLong.of(bound.of(values));
    }

    private Formula free(Condition.InRange in, Expression value) {
        Condition.Range range = in.range();
        if (isConstant(range.low()) && isConstant(range.high())) {
            Variable number = space.free(value);
            number.add(Values.ABSENT);
            Interval interval = interval(range);
            interval.known().forEach(number::addAround);
            return new Formula.Atom(List.of(number), values -> interval.holds(values.of(number)));
        }
        Variable holds = space.free(in);
        holds.addAll(List.of(0L, 1L));
        return Formula.yes(holds);
    }
}
