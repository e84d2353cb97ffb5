package io.canbao.rules.engine;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Goes through all rows of a policy and notes for every fact what it is compared with. */
final class BoundsCollector {

    /** So many of the years that are counted are asked for. */
    private static final int HISTORY_DEPTH = 6;

    private final Policy policy;
    private final Numbering numbering;
    private final Map<String, Bounds> bounds = new LinkedHashMap<>();
    private final SortedSet<Long> paymentDays = new TreeSet<>();

    /** Years that are counted, those too that are too early to be asked for. */
    private final Set<String> counted = new LinkedHashSet<>();

    private boolean repriced;

    private BoundsCollector(Policy policy, Numbering numbering) {
        this.policy = policy;
        this.numbering = numbering;
    }

    static BoundsCollector of(Policy policy, Numbering numbering) {
        BoundsCollector collector = new BoundsCollector(policy, numbering);
        policy.decidingRules().forEach(collector::collect);
        collector.collect(Condition.ALWAYS, Stream.ofNullable(policy.incentiveLimit()));
        return collector.tidy();
    }

    /** What a single row compares. */
    static BoundsCollector of(Policy policy, Numbering numbering, Rule rule) {
        BoundsCollector collector = new BoundsCollector(policy, numbering);
        collector.collect(rule);
        return collector.tidy();
    }

    /** What a single row compares once its condition holds: what it sets, and what a window needs. */
    static BoundsCollector ofSettings(Policy policy, Numbering numbering, Rule rule) {
        BoundsCollector collector = new BoundsCollector(policy, numbering);
        List<Rule.Need> needs = rule instanceof Rule.Open open ? open.needs() : List.of();
        collector.collect(
                new Condition.All(needs.stream().map(Rule.Need::condition).toList()),
                References.expressionsOf(rule).stream());
        if (rule instanceof Rule.Incentive) {
            collector.collect(Condition.ALWAYS, Stream.ofNullable(policy.incentiveLimit()));
        }
        return collector.tidy();
    }

    /** What a single condition compares. */
    static BoundsCollector of(Policy policy, Numbering numbering, Condition condition) {
        BoundsCollector collector = new BoundsCollector(policy, numbering);
        collector.collect(condition, Stream.of());
        return collector.tidy();
    }

    private BoundsCollector tidy() {
        bounds.remove(Facts.TIER);
        bounds.remove(Facts.PAID);
        Bounds birth = bounds.remove(Facts.BIRTH);
        if (birth != null) {
            bounds.computeIfAbsent(Facts.BIRTH_DATE, _ -> new Bounds()).addAll(birth);
        }
        return this;
    }

    Map<String, Bounds> byFact() {
        return bounds;
    }

    /** All facts that are looked at. */
    Set<String> facts() {
        Set<String> facts = new LinkedHashSet<>(bounds.keySet());
        facts.addAll(counted);
        return facts;
    }

    /** Days on which a payment may begin to be answered otherwise. */
    SortedSet<Long> paymentDays() {
        return paymentDays;
    }

    /** Whether an amount of another tier or group is named. */
    boolean repriced() {
        return repriced;
    }

    private void collect(Rule rule) {
        collect(condition(rule), References.expressionsOf(rule).stream());
    }

    /** All that a row demands, a window's needs too. */
    static Condition condition(Rule rule) {
        return rule instanceof Rule.Open open && !open.needs().isEmpty()
                ? new Condition.All(Stream.concat(
                                Stream.of(open.head().when()),
                                open.needs().stream().map(Rule.Need::condition))
                        .toList())
                : rule.head().when();
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
                .map(implying -> Facts.CATEGORIES + '.' + implying + Alternatives.RECOGNISED_ON)
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
                int first = Math.max(count.from(), count.until() - CompiledPolicy.HISTORY_YEARS + 1);
                for (int year = count.until(); year >= first; year--) {
                    counted.add(Facts.HISTORY + '.' + year);
                    if (year > count.until() - HISTORY_DEPTH) {
                        facts.add(Facts.HISTORY + '.' + year);
                    }
                }
            }
            case Expression.CountOf count -> facts.add(count.set());
            case Expression.CategoryDay day -> {
                facts.add(Facts.CATEGORIES);
                day.categories().forEach(category -> facts.addAll(recognitions(category)));
            }
            case Expression.Elapsed elapsed -> found.units.add(elapsed.unit());
            case Expression.NamedAmount named -> repriced |= named.tier() != null || named.group() != null;
            case Expression.RecognisedOn _,
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
}
