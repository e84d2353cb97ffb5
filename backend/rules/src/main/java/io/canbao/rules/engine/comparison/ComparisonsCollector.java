package io.canbao.rules.engine.comparison;

import io.canbao.rules.engine.subject.SymbolTable;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Membership;
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
public final class ComparisonsCollector {

    /** What the fact of a category's day of recognition ends with. */
    public static final String RECOGNISED_ON = ".recognisedOn";

    /** So many of the years that are counted are asked for. */
    private static final int HISTORY_DEPTH = 6;

    private static final Condition.Range ANY = new Condition.Range(null, false, null, false);

    private final Policy policy;
    private final SymbolTable symbols;
    private final Map<String, Comparisons> bounds = new LinkedHashMap<>();
    private final SortedSet<Long> paymentDays = new TreeSet<>();

    /** Years that are counted, those too that are too early to be asked for. */
    private final Set<String> counted = new LinkedHashSet<>();

    private boolean repriced;

    private ComparisonsCollector(Policy policy, SymbolTable symbols) {
        this.policy = policy;
        this.symbols = symbols;
    }

    /** What all rows that take part in decisions compare. */
    public static ComparisonsCollector of(Policy policy, SymbolTable symbols) {
        ComparisonsCollector collector = new ComparisonsCollector(policy, symbols);
        policy.tables().decidingRules().forEach(collector::collect);
        policy.vocabulary().memberships().values().stream()
                .filter(Membership::follows)
                .forEach(group -> collector.collect(group.condition(), Stream.of()));
        policy.vocabulary()
                .facts()
                .values()
                .forEach(fact -> collector.collect(fact.asking().when(), Stream.of()));
        collector.collect(Condition.ALWAYS, Stream.ofNullable(policy.tables().incentiveLimit()));
        return collector.tidy();
    }

    /** What a single row compares. */
    public static ComparisonsCollector of(Policy policy, SymbolTable symbols, Rule rule) {
        ComparisonsCollector collector = new ComparisonsCollector(policy, symbols);
        collector.collect(rule);
        return collector.tidy();
    }

    /** What a single row compares once its condition holds: what it sets, and what a window needs. */
    public static ComparisonsCollector ofSettings(Policy policy, SymbolTable symbols, Rule rule) {
        ComparisonsCollector collector = new ComparisonsCollector(policy, symbols);
        List<Rule.Need> needs = rule instanceof Rule.Open open ? open.needs() : List.of();
        collector.collect(
                new Condition.All(needs.stream().map(Rule.Need::condition).toList()),
                References.expressionsOf(rule).stream());
        if (rule instanceof Rule.Incentive) {
            collector.collect(
                    Condition.ALWAYS, Stream.ofNullable(policy.tables().incentiveLimit()));
        }
        return collector.tidy();
    }

    /** What a single condition compares. */
    public static ComparisonsCollector of(Policy policy, SymbolTable symbols, Condition condition) {
        ComparisonsCollector collector = new ComparisonsCollector(policy, symbols);
        collector.collect(condition, Stream.of());
        return collector.tidy();
    }

    private ComparisonsCollector tidy() {
        bounds.remove(Facts.TIER);
        bounds.remove(Facts.PAID);
        Comparisons birth = bounds.remove(Facts.BIRTH);
        if (birth != null) {
            bounds.computeIfAbsent(Facts.BIRTH_DATE, _ -> new Comparisons()).addAll(birth);
        }
        return this;
    }

    /** What each fact is compared with, by its id; the tier and the day of payment are left out, a birth counts as the birth date. */
    public Map<String, Comparisons> byFact() {
        return bounds;
    }

    /** All facts that are looked at. */
    public Set<String> facts() {
        Set<String> facts = new LinkedHashSet<>(bounds.keySet());
        facts.addAll(counted);
        return facts;
    }

    /** Days on which a payment may begin to be answered otherwise. */
    public SortedSet<Long> paymentDays() {
        return paymentDays;
    }

    /** Whether an amount of another tier or group is named. */
    public boolean repriced() {
        return repriced;
    }

    private void collect(Rule rule) {
        collect(demandsOf(rule), References.expressionsOf(rule).stream());
    }

    /** All that a row demands, a window's needs too. */
    public static Condition demandsOf(Rule rule) {
        return rule instanceof Rule.Open open && !open.needs().isEmpty()
                ? new Condition.All(Stream.concat(
                                Stream.of(open.head().when()),
                                open.needs().stream().map(Rule.Need::condition))
                        .toList())
                : rule.head().when();
    }

    private void collect(Condition when, Stream<Expression> values) {
        Set<String> facts = new LinkedHashSet<>();
        Comparisons found = new Comparisons();
        collect(when, facts, found);
        if (facts.contains(Facts.PAID)) {
            found.dates.forEach(day -> paymentDays.addAll(List.of(day, day + 1)));
        }
        found.addShifted();
        values.forEach(expression -> {
            References.walk(expression, inner -> condition(inner, facts, found), inner -> value(inner, facts, found));
            compare(given(new Condition.InRange(expression, ANY)));
        });
        facts.forEach(
                fact -> bounds.computeIfAbsent(fact, _ -> new Comparisons()).addAll(found));
    }

    private void collect(Condition condition, Set<String> facts, Comparisons found) {
        References.walk(condition, inner -> condition(inner, facts, found), inner -> value(inner, facts, found));
    }

    private void condition(Condition condition, Set<String> facts, Comparisons found) {
        switch (condition) {
            case Condition.ChoiceIs is -> facts.add(is.fact());
            case Condition.Known known -> facts.add(known.fact());
            case Condition.Holds holds -> facts.add(holds.set());
            case Condition.HasCategory has -> {
                facts.add(Facts.CATEGORIES);
                if (has.on() != null || has.recognised() != null) {
                    has.categories().forEach(category -> facts.addAll(recognitions(category)));
                }
                if (has.recognised() != null) {
                    Set<String> compared = given(has.recognised());
                    has.categories().forEach(category -> compared.addAll(recognitions(category)));
                    compare(compared);
                }
            }
            case Condition.InRange in -> compare(given(in));
            case Condition.Defined defined -> {
                if (policy.vocabulary().definitions().get(defined.name()) instanceof Definition.Test test) {
                    collect(test.condition(), facts, found);
                }
            }
            case Condition.FallsOn _ -> found.calendar = true;
            case Condition.All _, Condition.AnyOf _, Condition.Not _, Condition.EntryIs _ -> {}
        }
    }

    /** The facts that a condition calculates with, those of definitions too. */
    private Set<String> given(Condition condition) {
        Set<String> given = new LinkedHashSet<>();
        References.walk(condition, policy.vocabulary().definitions(), _ -> {}, inner -> {
            switch (inner) {
                case Expression.FactValue fact -> given.add(fact.fact());
                case Expression.CategoryDay day ->
                    day.categories().forEach(category -> given.addAll(recognitions(category)));
                default -> {}
            }
        });
        return given;
    }

    /** Notes facts that are compared with one another; the payment has been noted for all of them. */
    private void compare(Set<String> together) {
        together.remove(Facts.PAID);
        if (together.size() > 1) {
            together.forEach(fact ->
                    bounds.computeIfAbsent(fact, _ -> new Comparisons()).beside.addAll(together));
        }
    }

    /** The days of recognition that decide since when a category is held: its own and those of categories that imply it. */
    private List<String> recognitions(String category) {
        long bit = 1L << symbols.category(category);
        return policy.vocabulary().categories().keySet().stream()
                .filter(implying -> (symbols.closure(implying) & bit) != 0)
                .map(implying -> Facts.CATEGORIES + '.' + implying + RECOGNISED_ON)
                .toList();
    }

    private void value(Expression expression, Set<String> facts, Comparisons found) {
        switch (expression) {
            case Expression.FactValue fact -> facts.add(fact.fact());
            case Expression.Defined defined -> {
                if (policy.vocabulary().definitions().get(defined.name()) instanceof Definition.Value value) {
                    References.walk(
                            value.expression(),
                            inner -> condition(inner, facts, found),
                            inner -> value(inner, facts, found));
                }
            }
            case Expression.Constant _, Expression.Elapsed _, Expression.Snapped _ -> found.note(expression);
            case Expression.HistoryCount count -> {
                int first = Math.max(count.from(), count.until() - SymbolTable.HISTORY_YEARS + 1);
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
            case Expression.NamedAmount named -> repriced |= named.tier() != null || named.group() != null;
            case Expression.RecognisedOn _,
                    Expression.WaitEnd _,
                    Expression.WaitMonths _,
                    Expression.Combined _,
                    Expression.Product _,
                    Expression.Percentage _,
                    Expression.Quotient _,
                    Expression.Shifted _,
                    Expression.Choose _,
                    Expression.Unspecified _ -> {}
        }
    }
}
