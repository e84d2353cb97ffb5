package io.canbao.rules.engine;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * For every fact that a policy uses, values between which its rules can tell a difference: all values of a choice, and
 * for numbers and dates the bounds that rows compare with, and their neighbours. They answer which missing facts can
 * still change a result.
 */
final class Alternatives {

    /** A value that a missing fact could have. */
    interface Alternative {

        /** Sets the value; answers false where it makes no sense with the facts told, as a birth after the payment. */
        boolean applyTo(Subject subject);

        /** The value as answers write it. */
        String label(Subject subject);
    }

    static final String RECOGNISED_ON = ".recognisedOn";

    private static final int HISTORY_DEPTH = 6;

    /** Years, months or days; higher numbers count something else. */
    private static final int LONGEST = 2000;

    /** Values of a number or amount that rows only calculate with. */
    private static final List<Long> COUNTS = List.of(0L, 1L, 2L);

    private static final List<Long> AMOUNTS = List.of(0L, 1_000_00L);

    private final CompiledPolicy compiled;
    private final Numbering numbering;
    private final Policy policy;
    private final Map<String, Bounds> bounds = new LinkedHashMap<>();
    private final Map<String, List<Alternative>> byFact = new LinkedHashMap<>();
    private final SortedSet<Long> paymentDays = new TreeSet<>();

    /** Constants that rows compare a fact with. */
    private static final class Bounds {
        final Set<Long> numbers = new LinkedHashSet<>();
        final Set<Long> dates = new LinkedHashSet<>();
        final Set<Long> periods = new LinkedHashSet<>();
        final Set<Expression.Unit> units = EnumSet.noneOf(Expression.Unit.class);

        void addAll(Bounds other) {
            numbers.addAll(other.numbers);
            dates.addAll(other.dates);
            periods.addAll(other.periods);
            units.addAll(other.units);
        }

        /** The times between two days that rows compare, be it as periods or as numbers of years, months or days. */
        Set<Long> spans() {
            Set<Long> spans = new LinkedHashSet<>(periods);
            for (Expression.Unit unit : units) {
                numbers.stream().filter(Bounds::countsTime).forEach(number -> {
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
        void addShifted() {
            for (long date : List.copyOf(dates)) {
                for (long span : spans()) {
                    dates.add(Values.shift(date, span, -1));
                    dates.add(Values.shift(date, span, 1));
                }
            }
        }
    }

    Alternatives(CompiledPolicy compiled, Numbering numbering) {
        this.compiled = compiled;
        this.numbering = numbering;
        this.policy = compiled.policy();
        policy.decidingRules().forEach(this::collect);
        collect(Condition.ALWAYS, Stream.ofNullable(policy.incentiveLimit()));
        bounds.remove(Facts.TIER);
        bounds.remove(Facts.PAID);
        Bounds birth = bounds.remove(Facts.BIRTH);
        if (birth != null) {
            bounds.computeIfAbsent(Facts.BIRTH_DATE, _ -> new Bounds()).addAll(birth);
        }
        bounds.forEach((fact, found) -> {
            List<Alternative> alternatives = alternatives(fact, found);
            if (!alternatives.isEmpty()) {
                byFact.put(fact, alternatives);
            }
        });
    }

    Map<String, List<Alternative>> byFact() {
        return byFact;
    }

    /** Days on which a payment may begin to be answered otherwise. */
    SortedSet<Long> paymentDays() {
        return paymentDays;
    }

    private void collect(Rule rule) {
        Condition needs = rule instanceof Rule.Open open
                ? new Condition.All(
                        open.needs().stream().map(Rule.Need::condition).toList())
                : Condition.ALWAYS;
        collect(new Condition.All(List.of(rule.head().when(), needs)), References.expressionsOf(rule).stream());
    }

    private void collect(Condition when, Stream<Expression> values) {
        Set<String> facts = new LinkedHashSet<>();
        Bounds found = new Bounds();
        collect(when, facts, found);
        if (facts.contains(Facts.PAID)) {
            found.dates.forEach(day -> paymentDays.addAll(List.of(day, day + 1)));
        }
        found.addShifted();
        values.forEach(expression -> References.walk(
                expression, inner -> condition(inner, facts, found), inner -> value(inner, facts, found)));
        facts.forEach(fact -> bounds.computeIfAbsent(fact, _ -> new Bounds()).addAll(found));
    }

    private void collect(Condition condition, Set<String> facts, Bounds found) {
        References.walk(condition, inner -> condition(inner, facts, found), inner -> value(inner, facts, found));
    }

    private void condition(Condition condition, Set<String> facts, Bounds found) {
        switch (condition) {
            case Condition.ChoiceIs is -> facts.add(is.fact());
            case Condition.Known known -> facts.add(known.fact());
            case Condition.Holds holds -> facts.add(holds.set());
            case Condition.HasCategory has -> {
                facts.add(Facts.CATEGORIES);
                if (has.on() != null || has.recognised() != null) {
                    has.categories().forEach(category -> facts.addAll(recognitions(category)));
                }
            }
            case Condition.Defined defined -> {
                if (policy.definitions().get(defined.name()) instanceof Definition.Test test) {
                    collect(test.condition(), facts, found);
                }
            }
            case Condition.All _, Condition.AnyOf _, Condition.Not _, Condition.InRange _, Condition.EntryIs _ -> {}
        }
    }

    /** The days of recognition that decide since when a category is held: its own and those of categories that imply it. */
    private List<String> recognitions(String category) {
        long bit = 1L << numbering.category(category);
        return policy.categories().keySet().stream()
                .filter(implying -> (numbering.closure(implying) & bit) != 0)
                .map(implying -> Facts.CATEGORIES + '.' + implying + RECOGNISED_ON)
                .toList();
    }

    private void value(Expression expression, Set<String> facts, Bounds found) {
        switch (expression) {
            case Expression.FactValue fact -> facts.add(fact.fact());
            case Expression.Defined defined -> {
                if (policy.definitions().get(defined.name()) instanceof Definition.Value value) {
                    References.walk(
                            value.expression(),
                            inner -> condition(inner, facts, found),
                            inner -> value(inner, facts, found));
                }
            }
            case Expression.Constant constant -> {
                switch (constant.type()) {
                    case NUMBER, AMOUNT -> found.numbers.add(constant.value());
                    case DATE -> found.dates.add(constant.value());
                    case PERIOD -> found.periods.add(constant.value());
                    case CHOICE, BOOLEAN, SET -> {}
                }
            }
            case Expression.HistoryCount count -> {
                int first = Math.max(count.from(), count.until() - HISTORY_DEPTH + 1);
                for (int year = count.until(); year >= first; year--) {
                    facts.add(Facts.HISTORY + '.' + year);
                }
            }
            case Expression.CountOf count -> facts.add(count.set());
            case Expression.CategoryDay day -> {
                facts.add(Facts.CATEGORIES);
                day.categories().forEach(category -> facts.addAll(recognitions(category)));
            }
            case Expression.Elapsed elapsed -> found.units.add(elapsed.unit());
            case Expression.NamedAmount _,
                    Expression.RecognisedOn _,
                    Expression.WaitEnd _,
                    Expression.WaitMonths _,
                    Expression.Combined _,
                    Expression.Product _,
                    Expression.Percentage _,
                    Expression.Quotient _,
                    Expression.Shifted _,
                    Expression.Snapped _,
                    Expression.Choose _,
                    Expression.Unspecified _ -> {}
        }
    }

    private List<Alternative> alternatives(String fact, Bounds found) {
        if (fact.equals(Facts.CATEGORIES)) {
            return policy.categories().keySet().stream().map(this::category).toList();
        }
        if (fact.equals(Facts.EVIDENCE)) {
            return policy.evidence().keySet().stream().map(id -> bit(fact, id)).toList();
        }
        if (fact.equals(Facts.PRODUCTS)) {
            return policy.products().keySet().stream().map(id -> bit(fact, id)).toList();
        }
        int year = Numbering.historyYear(fact);
        if (year >= 0) {
            return compiled.historyIndex(year) < 0 ? List.of() : historyValues(compiled.historyIndex(year));
        }
        if (fact.startsWith(Facts.CATEGORIES + '.')) {
            String category = fact.substring(Facts.CATEGORIES.length() + 1, fact.lastIndexOf('.'));
            return dates(found).stream().map(date -> recognised(category, date)).toList();
        }
        FactDefinition definition = policy.facts().get(fact);
        if (definition == null) {
            return List.of();
        }
        return switch (definition.type()) {
            case CHOICE, BOOLEAN, SET ->
                definition.choices().keySet().stream()
                        .map(value -> choice(fact, value))
                        .toList();
            case DATE -> dates(found).stream().map(date -> date(fact, date)).toList();
            case NUMBER, AMOUNT, PERIOD -> numbers(definition, found);
        };
    }

    private List<Alternative> numbers(FactDefinition definition, Bounds found) {
        Set<Long> values = new LinkedHashSet<>(definition.type() == Type.AMOUNT ? AMOUNTS : COUNTS);
        found.numbers.forEach(number -> {
            values.add(number - 1);
            values.add(number);
            values.add(number + 1);
        });
        return values.stream()
                .filter(value -> value >= 0)
                .sorted()
                .map(value -> slot(definition.id(), value, written(definition.type(), value)))
                .toList();
    }

    private static String written(Type type, long value) {
        return type == Type.AMOUNT ? io.canbao.rules.Money.ofFen(value).toString() : Long.toString(value);
    }

    private Alternative slot(String fact, long value, String label) {
        int slot = numbering.slot(fact);
        return new Alternative() {
            @Override
            public boolean applyTo(Subject subject) {
                subject.slots[slot] = value;
                return true;
            }

            @Override
            public String label(Subject subject) {
                return label;
            }
        };
    }

    private Alternative choice(String fact, String value) {
        return slot(fact, numbering.ordinal(fact, value), value);
    }

    private Alternative bit(String set, String id) {
        long bit = numbering.bit(set, id);
        boolean evidence = set.equals(Facts.EVIDENCE);
        return new Alternative() {
            @Override
            public boolean applyTo(Subject subject) {
                if (evidence) {
                    subject.evidence |= bit;
                } else {
                    subject.products |= bit;
                }
                return true;
            }

            @Override
            public String label(Subject subject) {
                return id;
            }
        };
    }

    private Alternative category(String id) {
        int index = numbering.category(id);
        long closure = numbering.closure(id);
        return new Alternative() {
            @Override
            public boolean applyTo(Subject subject) {
                subject.spells.add(index, closure, Values.LONG_AGO, Long.MAX_VALUE);
                subject.paidOn(subject.paid());
                return true;
            }

            @Override
            public String label(Subject subject) {
                return id;
            }
        };
    }

    private List<Alternative> historyValues(int index) {
        FactDefinition history = policy.facts().get(Facts.HISTORY);
        List<Alternative> values = new ArrayList<>();
        if (history != null) {
            for (String value : history.choices().keySet()) {
                byte code = (byte) numbering.historyCode(value);
                values.add(new Alternative() {
                    @Override
                    public boolean applyTo(Subject subject) {
                        subject.history[index] = code;
                        return true;
                    }

                    @Override
                    public String label(Subject subject) {
                        return value;
                    }
                });
            }
        }
        return values;
    }

    /** Days that rows can tell apart: fixed ones, and ones a period before the payment. */
    private List<Value> dates(Bounds found) {
        Set<Long> periods = found.spans();
        periods.add(Values.period(0, 0));
        List<Value> days = new ArrayList<>();
        for (long delta = -1; delta <= 1; delta++) {
            long step = delta;
            found.dates.forEach(date -> days.add(_ -> date + step));
            periods.forEach(period -> days.add(subject -> Values.shift(subject.paid(), period, -1) + step));
        }
        return days;
    }

    private Alternative date(String fact, Value day) {
        int slot = numbering.slot(fact);
        boolean birth = fact.equals(Facts.BIRTH) || fact.equals(Facts.BIRTH_DATE);
        int otherSlot = birth ? numbering.slot(fact.equals(Facts.BIRTH) ? Facts.BIRTH_DATE : Facts.BIRTH) : slot;
        return new Alternative() {
            @Override
            public boolean applyTo(Subject subject) {
                long value = day.of(subject);
                subject.slots[slot] = value;
                subject.slots[otherSlot] = value;
                return !birth || value <= subject.paid();
            }

            @Override
            public String label(Subject subject) {
                return Values.date(day.of(subject)).toString();
            }
        };
    }

    /** A day of recognition matters only for a category held without one; it is never after the payment. */
    private Alternative recognised(String category, Value day) {
        int index = numbering.category(category);
        return new Alternative() {
            @Override
            public boolean applyTo(Subject subject) {
                long value = day.of(subject);
                boolean undated = value <= subject.paid() && subject.spells.date(index, value);
                subject.paidOn(subject.paid());
                return undated;
            }

            @Override
            public String label(Subject subject) {
                return Values.date(day.of(subject)).toString();
            }
        };
    }
}
