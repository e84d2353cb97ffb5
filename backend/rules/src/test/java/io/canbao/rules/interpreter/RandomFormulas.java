package io.canbao.rules.interpreter;

import io.canbao.rules.Formulas;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.interpreter.RandomPolicies.Place;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Days;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import io.canbao.rules.policy.WorkingDays;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random conditions and formulas of a bounded depth, of the type that is asked for. */
final class RandomFormulas {

    private static final WorkingDays WORKING_DAYS =
            new WorkingDays(Set.of(2025), Set.of(LocalDate.of(2025, 1, 28)), Set.of(LocalDate.of(2025, 1, 26)));

    static final List<String> WINDOWS = List.of("window.one", "window.two", "window.three", "window.four");

    private static final List<String> CHOICES = List.of(
            "group:resident,university-student,newborn",
            "tier:tier1,tier2",
            "residence:local,permit,none",
            "channel:online,counter,agent",
            "parent-insured:true,false",
            "wish:this-year,next-year",
            "history.2023:insured,missed,elsewhere,late",
            "history.2024:insured,missed,elsewhere,late");

    private final Random random;
    private final Map<Type, String> defined = new EnumMap<>(Type.class);

    RandomFormulas(Random random) {
        this.random = random;
    }

    /** From now on a definition may be used. */
    void define(Type type, String name) {
        defined.put(type, name);
    }

    static LocalDate day(Random random) {
        LocalDate day = LocalDate.of(2023, 11, 1).plusDays(random.nextInt(800));
        return random.nextInt(3) == 0 ? day.withDayOfMonth(day.lengthOfMonth()) : day;
    }

    private int pick(int bound) {
        return random.nextInt(bound);
    }

    private <T> T one(List<T> values) {
        return values.get(pick(values.size()));
    }

    /** At least one of the values. */
    private Set<String> some(List<String> values) {
        Set<String> some = new LinkedHashSet<>(Set.of(one(values)));
        values.stream().filter(_ -> pick(3) == 0).forEach(some::add);
        return some;
    }

    Condition condition(int depth, Place place) {
        return condition(depth, place, false);
    }

    private Condition condition(int depth, Place place, boolean recognised) {
        if (depth > 0 && pick(3) == 0) {
            List<Condition> parts = Stream.generate(() -> condition(depth - 1, place, recognised))
                    .limit(pick(4))
                    .toList();
            return switch (pick(3)) {
                case 0 -> new Condition.All(parts);
                case 1 -> new Condition.AnyOf(parts);
                default -> new Condition.Not(condition(depth - 1, place, recognised));
            };
        }
        return switch (pick(11)) {
            case 0, 1 -> choice();
            case 2 -> new Condition.Holds(Facts.EVIDENCE, some(RandomPolicies.EVIDENCE));
            case 3 -> new Condition.Holds(Facts.PRODUCTS, some(RandomPolicies.PRODUCTS));
            case 4, 5 -> category(depth, place, recognised);
            case 6 ->
                new Condition.Known(one(List.of("events.school-entry", "channel", "wish", "children", "history.2024")));
            case 7 -> defined.containsKey(Type.BOOLEAN) ? new Condition.Defined("a-test") : choice();
            case 8 -> new Condition.EntryIs(some(WINDOWS));
            case 9 -> new Condition.FallsOn(expression(Type.DATE, 1, place, recognised), days());
            default -> range(depth, place, recognised);
        };
    }

    private Days days() {
        return switch (pick(4)) {
            case 0 -> new Days.OfMonth(1 + pick(15), 10 + pick(22));
            case 1 -> new Days.InMonths(Set.of(1 + pick(12)));
            case 2 -> new Days.OnWeekdays(EnumSet.of(DayOfWeek.of(1 + pick(7))));
            default -> new Days.Working(WORKING_DAYS, random.nextBoolean());
        };
    }

    private Condition choice() {
        String[] parts = one(CHOICES).split(":", -1);
        return new Condition.ChoiceIs(parts[0], some(List.of(parts[1].split(",", -1))));
    }

    private Condition category(int depth, Place place, boolean recognised) {
        Expression on = pick(4) == 0 ? expression(Type.DATE, 1, place, recognised) : null;
        Condition inTime = depth > 0 && pick(2) == 0 ? condition(depth - 1, place, true) : null;
        return new Condition.HasCategory(some(RandomPolicies.CATEGORIES), on, inTime);
    }

    private Condition range(int depth, Place place, boolean recognised) {
        Type type = one(List.of(Type.NUMBER, Type.AMOUNT, Type.DATE, Type.DATE, Type.PERIOD));
        int inner = Math.max(depth - 1, 0);
        Supplier<@Nullable Expression> end = () -> pick(3) == 0 ? null : expression(type, inner, place, recognised);
        Condition.Range range = new Condition.Range(end.get(), random.nextBoolean(), end.get(), random.nextBoolean());
        return new Condition.InRange(expression(type, inner, place, recognised), range);
    }

    /** A value that a text leaves open, here and nowhere else, some amounts with bounds. */
    private Expression unspecified(Type type) {
        boolean bounded = type == Type.AMOUNT && random.nextBoolean();
        long atLeast = bounded && random.nextBoolean() ? 100L * pick(300) : Values.ABSENT;
        long atMost = bounded ? 30_000L + 100L * pick(300) : Values.ABSENT;
        return new Expression.Unspecified("place" + random.nextInt(1000), Text.of("市医保局"), type, atLeast, atMost);
    }

    Expression expression(Type type, int depth, Place place) {
        return expression(type, depth, place, false);
    }

    private Expression expression(Type type, int depth, Place place, boolean recognised) {
        String name = defined.get(type);
        if (name != null && pick(12) == 0) {
            return new Expression.Defined(name);
        }
        if (pick(40) == 0) {
            return unspecified(type);
        }
        if (depth > 0 && pick(6) == 0) {
            return choose(type, depth, place, recognised);
        }
        if (depth > 0 && type != Type.DATE && pick(5) == 0) {
            return combined(type, depth, place, recognised);
        }
        return switch (type) {
            case NUMBER -> number(depth, place, recognised);
            case AMOUNT -> amount(depth, place, recognised);
            case DATE -> date(depth, place, recognised);
            case PERIOD -> period(depth, place, recognised);
            case CHOICE, BOOLEAN, SET -> throw new IllegalArgumentException("no formula has the type " + type);
        };
    }

    private Expression choose(Type type, int depth, Place place, boolean recognised) {
        List<Expression.Branch> branches = new ArrayList<>();
        for (int branch = pick(3); branch >= 0; branch--) {
            branches.add(new Expression.Branch(
                    condition(depth - 1, place, recognised), expression(type, depth - 1, place, recognised)));
        }
        return new Expression.Choose(branches, expression(type, depth - 1, place, recognised));
    }

    private Expression combined(Type type, int depth, Place place, boolean recognised) {
        List<Expression> operands = Stream.generate(() -> expression(type, depth - 1, place, recognised))
                .limit(1 + pick(3))
                .toList();
        return new Expression.Combined(one(List.of(Expression.Operator.values())), operands);
    }

    private Expression number(int depth, Place place, boolean recognised) {
        return switch (pick(depth > 0 ? 9 : 5)) {
            case 0 -> Formulas.number(pick(12) - 3);
            case 1 -> Formulas.fact(pick(2) == 0 ? "persons" : "children");
            case 2 -> history();
            case 3 -> new Expression.CountOf(Facts.CATEGORIES, some(RandomPolicies.CATEGORIES));
            case 4 ->
                place == Place.REWARD
                        ? new Expression.WaitMonths(random.nextBoolean())
                        : new Expression.CountOf(Facts.PRODUCTS, some(RandomPolicies.PRODUCTS));
            case 5 ->
                new Expression.Elapsed(
                        one(List.of(Expression.Unit.values())),
                        expression(Type.DATE, depth - 1, place, recognised),
                        expression(Type.DATE, depth - 1, place, recognised));
            case 6 ->
                new Expression.Product(
                        expression(Type.NUMBER, depth - 1, place, recognised),
                        expression(Type.NUMBER, depth - 1, place, recognised));
            case 7 -> percentage(expression(Type.NUMBER, depth - 1, place, recognised), 1);
            default -> {
                Type type = pick(2) == 0 ? Type.NUMBER : Type.AMOUNT;
                yield quotient(type, type, 1, depth, place, recognised);
            }
        };
    }

    private Expression history() {
        int from = 2015 + pick(14);
        return new Expression.HistoryCount(some(RandomPolicies.HISTORY), from, 2018 + pick(10), random.nextBoolean());
    }

    private Expression percentage(Expression of, long unit) {
        BigDecimal percent = BigDecimal.valueOf(pick(20_000), pick(4));
        RoundingMode rounding =
                one(List.of(RoundingMode.HALF_UP, RoundingMode.UP, RoundingMode.DOWN, RoundingMode.CEILING));
        return new Expression.Percentage(percent, of, rounding, unit);
    }

    private Expression quotient(Type of, Type by, long unit, int depth, Place place, boolean recognised) {
        return new Expression.Quotient(
                expression(of, depth - 1, place, recognised),
                expression(by, depth - 1, place, recognised),
                one(List.of(RoundingMode.HALF_UP, RoundingMode.FLOOR, RoundingMode.CEILING)),
                unit);
    }

    private Expression amount(int depth, Place place, boolean recognised) {
        return switch (pick(depth > 0 ? 8 : 5)) {
            case 0 -> new Expression.Constant(Type.AMOUNT, pick(60_000));
            case 1 -> Formulas.fact("income");
            case 2, 3, 4 -> named(place);
            case 5 ->
                new Expression.Product(
                        expression(Type.AMOUNT, depth - 1, place, recognised),
                        expression(Type.NUMBER, depth - 1, place, recognised));
            case 6 -> quotient(Type.AMOUNT, Type.NUMBER, one(List.of(1L, 10L, 100L)), depth, place, recognised);
            default -> percentage(expression(Type.AMOUNT, depth - 1, place, recognised), one(List.of(1L, 10L, 100L)));
        };
    }

    /** Amounts have a name once they can be known: no fee is priced by itself. */
    private Expression named(Place place) {
        List<String> names = switch (place) {
            case DEFINITION, BASIC_FEE -> List.of();
            case EXTRA_FEE -> List.of("fee.basic");
            case SURCHARGE -> List.of("fee.basic", "fee", "fiscal", "fiscal.basic");
            case WINDOW, DECIDED, WAITED, REWARD ->
                List.of("fee", "fee.basic", "fiscal", "fiscal.basic", "surcharge", "subsidy", "remaining", "payable");
            case SHARE -> List.of("granted", "fee.basic", "remaining");
        };
        if (names.isEmpty()) {
            return new Expression.Constant(Type.AMOUNT, pick(60_000));
        }
        String name = one(names);
        boolean fee = name.startsWith("fee");
        return new Expression.NamedAmount(
                name,
                fee && pick(3) == 0 ? one(RandomPolicies.TIERS) : null,
                fee && pick(4) == 0 ? "university-student" : null);
    }

    private Expression date(int depth, Place place, boolean recognised) {
        return switch (pick(depth > 0 ? 10 : 6)) {
            case 0, 1 -> new Expression.Constant(Type.DATE, day(random).toEpochDay());
            case 2 -> Formulas.PAYMENT;
            case 3 -> Formulas.fact(one(RandomPolicies.DATES));
            case 4 -> recognised ? Formulas.RECOGNISED : place == Place.WAITED ? Formulas.WAIT_END : Formulas.PAYMENT;
            case 5 -> new Expression.CategoryDay(some(RandomPolicies.CATEGORIES), random.nextBoolean());
            case 6, 7 ->
                new Expression.Shifted(
                        expression(Type.DATE, depth - 1, place, recognised),
                        expression(Type.PERIOD, depth - 1, place, recognised),
                        random.nextBoolean() ? 1 : -1);
            case 8 ->
                new Expression.Snapped(
                        expression(Type.DATE, depth - 1, place, recognised), one(List.of(Expression.Snap.values())));
            default ->
                new Expression.Combined(
                        one(List.of(Expression.Operator.LEAST, Expression.Operator.GREATEST)),
                        List.of(
                                expression(Type.DATE, depth - 1, place, recognised),
                                expression(Type.DATE, depth - 1, place, recognised)));
        };
    }

    private Expression period(int depth, Place place, boolean recognised) {
        if (depth > 0 && pick(3) == 0) {
            return new Expression.Product(
                    expression(Type.PERIOD, depth - 1, place, recognised), number(0, place, recognised));
        }
        return new Expression.Constant(
                Type.PERIOD,
                switch (pick(4)) {
                    case 0 -> Values.period(pick(14) - 2, 0);
                    case 1 -> Values.period(0, pick(120) - 10);
                    case 2 -> Values.period(pick(5) - 2, pick(61) - 30);
                    default -> 0;
                });
    }
}
