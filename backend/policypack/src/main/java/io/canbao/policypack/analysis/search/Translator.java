package io.canbao.policypack.analysis.search;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Writes conditions as formulas over the variables of a space, and notes the values that they can tell apart. */
final class Translator {

    /** Longer runs of years are left free: nobody tells apart more than these. */
    private static final int MAXIMUM_YEARS = 8;

    private static final int LOOK_BACK = 20;

    /** Stands for the day on which the category in hand was recognised. */
    private static final String RECOGNISED = "recognised";

    private final Policy policy;
    private final Space space;
    private final Terms terms;

    /** A day or number read off an assignment. */
    @FunctionalInterface
    private interface Reading {
        long of(Assignment values);
    }

    Translator(Policy policy, Space space) {
        this.policy = policy;
        this.space = space;
        this.terms = new Terms(policy);
    }

    /** A category whose recognition is in hand, and the day on which it is held. */
    private record Identity(String category, @Nullable Expression on) {}

    Formula formula(Condition condition) {
        return formula(condition, null);
    }

    private Formula formula(Condition condition, @Nullable Identity identity) {
        return switch (condition) {
            case Condition.All all ->
                Formula.all(all.parts().stream()
                        .map(part -> formula(part, identity))
                        .toList());
            case Condition.AnyOf any ->
                Formula.any(any.parts().stream()
                        .map(part -> formula(part, identity))
                        .toList());
            case Condition.Not not -> new Formula.Not(formula(not.part(), identity));
            case Condition.ChoiceIs is -> choice(is);
            case Condition.Holds holds ->
                Formula.any(holds.values().stream()
                        .map(id -> yes(space.member(holds.set(), id)))
                        .toList());
            case Condition.HasCategory has -> hasCategory(has);
            case Condition.InRange in -> inRange(in, identity);
            case Condition.Known known -> known(known.fact());
            case Condition.Defined defined ->
                policy.definitions().get(defined.name()) instanceof Definition.Test test
                        ? formula(test.condition(), identity)
                        : Formula.any(List.of());
            case Condition.EntryIs is -> entryIs(is);
        };
    }

    private static Formula yes(Variable variable) {
        return new Formula.Atom(List.of(variable), values -> values.of(variable) == 1);
    }

    private Formula choice(Condition.ChoiceIs is) {
        Variable choice = space.choice(is.fact());
        Set<Long> positions = space.positions(is.fact(), is.values());
        space.tryOut(choice, is.fact(), positions);
        return new Formula.Atom(List.of(choice), values -> positions.contains(values.of(choice)));
    }

    private Formula hasCategory(Condition.HasCategory has) {
        List<Formula> held = new ArrayList<>();
        for (String category : has.categories()) {
            Formula holds = yes(space.category(category, has.on()));
            Condition recognised = has.recognised();
            held.add(
                    recognised == null
                            ? holds
                            : new Formula.And(
                                    List.of(holds, recognised(new Identity(category, has.on()), recognised))));
        }
        return Formula.any(held);
    }

    /** A test on the recognition of an identity that is held on a day, and so was recognised before the day was over. */
    private Formula recognised(Identity identity, Condition test) {
        Formula formula = formula(test, identity);
        if (identity.on() == null) {
            return formula;
        }
        Condition.Range untilThen = new Condition.Range(null, true, identity.on(), true);
        return new Formula.And(
                List.of(formula, formula(new Condition.InRange(new Expression.RecognisedOn(), untilThen), identity)));
    }

    private Formula known(String fact) {
        Variable given = given(fact);
        return new Formula.Atom(List.of(given), values -> values.of(given) != Values.ABSENT);
    }

    private Variable given(String fact) {
        FactDefinition definition = policy.facts().get(fact);
        return switch (definition == null ? Type.CHOICE : definition.type()) {
            case DATE -> fact.equals(Facts.PAID) ? space.paid() : space.givenDay(fact);
            case NUMBER, AMOUNT, PERIOD -> space.number(fact);
            case CHOICE, BOOLEAN, SET -> {
                Variable choice = space.choice(fact);
                space.tryOut(choice, fact, Set.of());
                yield choice;
            }
        };
    }

    private Formula entryIs(Condition.EntryIs is) {
        Variable entry = space.entry();
        Set<Long> accepted = new HashSet<>();
        for (int index = 0; index < policy.windows().size(); index++) {
            if (is.windows().contains(policy.windows().get(index).id())) {
                accepted.add((long) index);
            }
        }
        return new Formula.Atom(List.of(entry), values -> accepted.contains(values.of(entry)));
    }

    /** The window in hand is one that is open to the case. */
    Formula entryIsOpen() {
        Variable entry = space.entry();
        List<Formula> windows = new ArrayList<>();
        for (int index = 0; index < policy.windows().size(); index++) {
            if (policy.windows().get(index) instanceof Rule.Open open) {
                int position = index;
                List<Formula> parts = new ArrayList<>();
                parts.add(new Formula.Atom(List.of(entry), values -> values.of(entry) == position));
                parts.add(formula(open.head().when()));
                open.needs().forEach(need -> parts.add(formula(need.condition())));
                windows.add(new Formula.And(parts));
            }
        }
        return new Formula.Or(windows);
    }

    private Formula inRange(Condition.InRange in, @Nullable Identity identity) {
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
                && policy.typeOf(value) != Type.DATE
                && !fact.fact().equals(Facts.PAID)) {
            return number(space.number(fact.fact()), range);
        }
        return days(in, value, identity);
    }

    private boolean isConstant(@Nullable Expression bound) {
        return bound == null || terms.constant(bound).isPresent();
    }

    private long years(Condition.Range range) {
        long low = terms.constant(range.low()).orElse(0);
        return Math.max(low, terms.constant(range.high()).orElse(low)) + 1;
    }

    private Formula number(Variable number, Condition.Range range) {
        Bounds bounds = bounds(range);
        bounds.known().forEach(number::addAround);
        number.fixed().removeIf(value -> Values.known(value) && value < 0);
        return new Formula.Atom(List.of(number), values -> bounds.hold(values.of(number)));
    }

    private Bounds bounds(Condition.Range range) {
        return new Bounds(range, terms.constant(range.low()), terms.constant(range.high()));
    }

    /** A range whose ends are known; an end that is missing is open. */
    private record Bounds(Condition.Range range, OptionalLong low, OptionalLong high) {

        List<Long> known() {
            return LongStream.concat(low.stream(), high.stream()).boxed().toList();
        }

        boolean hold(long value) {
            return Values.known(value)
                    && (range.low() == null || above(value))
                    && (range.high() == null || below(value));
        }

        private boolean above(long value) {
            return low.isPresent()
                    && Values.known(low.getAsLong())
                    && value >= low.getAsLong() + (range.lowInclusive() ? 0 : 1);
        }

        private boolean below(long value) {
            return high.isPresent()
                    && Values.known(high.getAsLong())
                    && value <= high.getAsLong() - (range.highInclusive() ? 0 : 1);
        }
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
        Bounds bounds = bounds(range);
        return new Formula.Atom(space.years(), values -> bounds.hold(counted(count, counting, values)));
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
        Bounds bounds = bounds(range);
        return new Formula.Atom(
                members,
                values -> bounds.hold(members.stream()
                        .filter(member -> values.of(member) == 1)
                        .count()));
    }

    /** Days compared with fixed days, and one day with the payment; anything more is left free. */
    private Formula days(Condition.InRange in, Expression value, @Nullable Identity identity) {
        Condition.Range range = in.range();
        String recognised = identity == null ? null : RECOGNISED;
        Terms.Contents contents = terms.contents(recognised, value, range.low(), range.high());
        boolean plainValue = value instanceof Expression.Elapsed || policy.typeOf(value) == Type.DATE;
        if (contents.opaque || contents.days.size() > 1 || !plainValue) {
            return free(in, value);
        }
        Variable day = contents.days.stream()
                .findFirst()
                .map(id -> variable(id, identity))
                .orElse(null);
        space.compare(day, contents.dates, contents.reaches(), contents.calendar);
        Reading read = reading(value, identity);
        Reading low = range.low() == null ? null : reading(range.low(), identity);
        Reading high = range.high() == null ? null : reading(range.high(), identity);
        List<Variable> variables = new ArrayList<>();
        if (contents.payment) {
            variables.add(space.paid());
        }
        if (day != null) {
            variables.add(day);
        }
        return new Formula.Atom(
                variables, values -> new Bounds(range, bound(low, values), bound(high, values)).hold(read.of(values)));
    }

    private static OptionalLong bound(@Nullable Reading bound, Assignment values) {
        return bound == null ? OptionalLong.empty() : OptionalLong.of(bound.of(values));
    }

    private Formula free(Condition.InRange in, Expression value) {
        Condition.Range range = in.range();
        if (isConstant(range.low()) && isConstant(range.high())) {
            Variable number = space.free(value);
            number.add(Values.ABSENT);
            Bounds bounds = bounds(range);
            bounds.known().forEach(number::addAround);
            return new Formula.Atom(List.of(number), values -> bounds.hold(values.of(number)));
        }
        Variable holds = space.free(in);
        holds.addAll(List.of(0L, 1L));
        return yes(holds);
    }

    private Variable variable(String day, @Nullable Identity identity) {
        return identity != null && day.equals(RECOGNISED) ? recognised(identity) : space.day(day);
    }

    private Variable recognised(Identity identity) {
        return space.recognised(identity.category(), identity.on());
    }

    /** Reads a day, a period or the time between days, as the engine computes it. */
    private Reading reading(Expression expression, @Nullable Identity identity) {
        return switch (terms.written(expression)) {
            case Expression.Constant constant -> _ -> constant.value();
            case Expression.FactValue fact -> {
                Variable day = fact.fact().equals(Facts.PAID) ? space.paid() : variable(fact.fact(), identity);
                yield values -> values.of(day);
            }
            case Expression.RecognisedOn _ -> {
                Variable day = recognised(Objects.requireNonNull(identity));
                yield values -> values.of(day);
            }
            case Expression.Elapsed elapsed -> {
                Reading from = reading(elapsed.from(), identity);
                Reading until = reading(elapsed.until(), identity);
                yield values -> joined(
                        from.of(values), until.of(values), (start, end) -> Values.elapsed(elapsed.unit(), start, end));
            }
            case Expression.Shifted shifted -> {
                Reading date = reading(shifted.date(), identity);
                Reading period = reading(shifted.period(), identity);
                yield values ->
                        joined(date.of(values), period.of(values), (day, by) -> Values.shift(day, by, shifted.sign()));
            }
            case Expression.Snapped snapped -> {
                Reading date = reading(snapped.date(), identity);
                yield values -> joined(date.of(values), 0, (day, _) -> Values.snap(snapped.snap(), day));
            }
            case Expression.Combined combined -> {
                boolean periods = policy.typeOf(combined) == Type.PERIOD;
                yield combined.operands().stream()
                        .map(operand -> reading(operand, identity))
                        .reduce((left, right) -> values -> joined(
                                left.of(values),
                                right.of(values),
                                (one, other) -> Values.combine(combined.operator(), one, other, periods)))
                        .orElseThrow();
            }
            case Expression.Product product -> {
                Reading single = reading(product.value(), identity);
                Reading times = reading(product.times(), identity);
                yield values -> joined(single.of(values), times.of(values), (one, count) -> one * count);
            }
            default -> throw new IllegalStateException("not a day: " + expression);
        };
    }

    @FunctionalInterface
    private interface Joining {
        long of(long left, long right);
    }

    private static long joined(long left, long right, Joining joining) {
        return Values.known(left) && Values.known(right) ? joining.of(left, right) : Values.unknown(left, right);
    }
}
