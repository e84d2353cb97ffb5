package io.canbao.rules.engine;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sorts what each row of all tables demands into aspects, and keeps the rest as tests. */
final class RowIndexBuilder {

    private final Compiler compiler;
    private final Numbering numbering;
    private final Policy policy;
    private final Map<Place, Restrictions> restrictions = new LinkedHashMap<>();

    /** By row, the categories of which it demands one, or null where it demands none. */
    private final List<@Nullable Long> demanded = new ArrayList<>();

    private final List<@Nullable Test> rest = new ArrayList<>();

    /** By fact, the rows that look at it. */
    private final Map<String, BitSet> readers = new HashMap<>();

    /** What prices look at: rows that name another tier's or group's price look at it too. */
    private final Set<String> readByPrices = new HashSet<>();

    /** What an aspect is about: a slot, the index of a year, or 0. */
    private record Place(Aspect.Kind kind, int place) {}

    private static final Place WINDOW_IN_HAND = new Place(Aspect.Kind.ENTRY, 0);

    /** What rows demand of an aspect that has so many values, if those are not ranges. */
    private record Restrictions(int values, List<OneOf> oneOf, List<Between> between) {}

    /** A row that is content with these values. */
    private record OneOf(int row, IntPredicate values) {}

    /** A row that is content from one value to another, that included. */
    private record Between(int row, long from, long until) {}

    RowIndexBuilder(Compiler compiler, Numbering numbering) {
        this.compiler = compiler;
        this.numbering = numbering;
        this.policy = compiler.policy();
        Stream.of(policy.fees(), policy.fiscal())
                .flatMap(List::stream)
                .forEach(price -> readByPrices.addAll(facts(price)));
    }

    /** Adds the rows of a table. */
    RowIndex.Table add(List<? extends Rule> rules) {
        int start = rest.size();
        for (Rule rule : rules) {
            facts(rule)
                    .forEach(fact ->
                            readers.computeIfAbsent(fact, _ -> new BitSet()).set(row()));
            add(rule.head().when());
        }
        return new RowIndex.Table(start, rest.size());
    }

    private Set<String> facts(Rule rule) {
        BoundsCollector collector = BoundsCollector.of(policy, numbering, rule);
        Set<String> facts = new HashSet<>(collector.byFact().keySet());
        if (collector.repriced()) {
            facts.addAll(readByPrices);
        }
        return facts;
    }

    private void add(Condition when) {
        List<Condition> left = new ArrayList<>();
        Long categories = null;
        for (Condition part : parts(when).toList()) {
            if (part instanceof Condition.HasCategory has && has.on() == null && categories == null) {
                categories = numbering.categories(has.categories());
                if (has.recognised() != null) {
                    left.add(has);
                }
            } else if (!sort(part)) {
                left.add(part);
                told(part).forEach(this::demand);
            }
        }
        demanded.add(categories);
        rest.add(left.isEmpty() ? null : compiler.test(new Condition.All(left)));
    }

    /** The row that is being added. */
    private int row() {
        return rest.size();
    }

    /** The index of all rows that have been added. */
    RowIndex build() {
        int words = (rest.size() + Long.SIZE - 1) / Long.SIZE;
        long[] always = new long[words];
        long[][] byCategory = new long[Long.SIZE][words];
        long categories = 0;
        for (int row = 0; row < rest.size(); row++) {
            Long oneOf = demanded.get(row);
            if (oneOf == null) {
                always[row / Long.SIZE] |= 1L << row;
                continue;
            }
            categories |= oneOf;
            for (long held = oneOf; held != 0; held &= held - 1) {
                byCategory[Long.numberOfTrailingZeros(held)][row / Long.SIZE] |= 1L << row;
            }
        }
        Aspect entry = aspect(WINDOW_IN_HAND, restrictions(WINDOW_IN_HAND, windowsAndNone()));
        restrictions.remove(WINDOW_IN_HAND);
        Aspect[] aspects = restrictions.entrySet().stream()
                .map(restricted -> aspect(restricted.getKey(), restricted.getValue()))
                .toArray(Aspect[]::new);
        Map<String, long[]> reading = new HashMap<>();
        readers.forEach((fact, rows) -> reading.put(fact, Arrays.copyOf(rows.toLongArray(), words)));
        return new RowIndex(aspects, entry, always, byCategory, categories, rest.toArray(Test[]::new), reading);
    }

    private static Aspect aspect(Place place, Restrictions restrictions) {
        SortedSet<Integer> rows = new TreeSet<>();
        SortedSet<Long> starts = new TreeSet<>();
        restrictions.oneOf().forEach(row -> rows.add(row.row()));
        for (Between between : restrictions.between()) {
            rows.add(between.row());
            starts.add(between.from());
            starts.add(between.until() == Long.MAX_VALUE ? between.until() : between.until() + 1);
        }
        Aspect aspect = new Aspect(
                place.kind(),
                place.place(),
                starts.stream().mapToLong(Long::longValue).toArray(),
                restrictions.values() + starts.size(),
                rows.isEmpty() ? 0 : rows.first(),
                rows.isEmpty() ? 0 : rows.last());
        restrictions.oneOf().forEach(row -> aspect.restrict(row.row(), row.values()));
        restrictions.between().forEach(row -> aspect.restrict(row.row(), row.from(), row.until()));
        return aspect;
    }

    /** The conditions that must all hold. */
    private Stream<Condition> parts(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.parts().stream().flatMap(this::parts);
            case Condition.Defined defined
            when policy.definitions().get(defined.name()) instanceof Definition.Test test -> parts(test.condition());
            default -> Stream.of(condition);
        };
    }

    /** Whether an aspect says all that the condition demands. */
    private boolean sort(Condition condition) {
        switch (condition) {
            case Condition.ChoiceIs is when kept(is.fact()) -> choice(is);
            case Condition.EntryIs is -> entry(is.windows());
            case Condition.Known known when Numbering.historyYear(known.fact()) < 0 -> demand(known.fact());
            case Condition.InRange in
            when in.value() instanceof Expression.FactValue value
                    && policy.typeOf(value) != Type.PERIOD
                    && fixed(in.range().low())
                    && fixed(in.range().high()) -> range(value.fact(), in.range());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void choice(Condition.ChoiceIs is) {
        int year = Numbering.historyYear(is.fact());
        if (year >= 0) {
            long codes = numbering.historyMask(is.values());
            restrict(
                    new Place(Aspect.Kind.HISTORY, compiler.historyIndex(year)),
                    numbering.choiceCount(Facts.HISTORY) + 1,
                    code -> (codes >>> code & 1) != 0);
        } else {
            Set<Integer> ordinals = is.values().stream()
                    .map(value -> numbering.ordinal(is.fact(), value))
                    .collect(Collectors.toSet());
            restrict(
                    new Place(Aspect.Kind.CHOICE, numbering.slot(is.fact())),
                    numbering.choiceCount(is.fact()) + 1,
                    value -> ordinals.contains(value - 1));
        }
    }

    private void entry(Set<String> accepted) {
        List<Rule.Window> windows = policy.windows();
        restrict(
                WINDOW_IN_HAND,
                windowsAndNone(),
                value -> value > 0 && accepted.contains(windows.get(value - 1).id()));
    }

    private void range(String fact, Condition.Range range) {
        long from = range.low() instanceof Expression.Constant low
                ? low.value() + (range.lowInclusive() ? 0 : 1)
                : Long.MIN_VALUE;
        long until = range.high() instanceof Expression.Constant high
                ? high.value() - (range.highInclusive() ? 0 : 1)
                : Long.MAX_VALUE;
        // One value for each start, one for nobody told, one for before the first start.
        restrictions(new Place(Aspect.Kind.RANGE, numbering.slot(fact)), 2)
                .between()
                .add(new Between(row(), from, until));
    }

    /** The row being added holds only where a fact is told. */
    private void demand(String fact) {
        restrict(new Place(Aspect.Kind.TOLD, numbering.slot(fact)), 2, told -> told == 1);
    }

    private void restrict(Place place, int values, IntPredicate contentWith) {
        restrictions(place, values).oneOf().add(new OneOf(row(), contentWith));
    }

    /** One value for each window, one for none. */
    private int windowsAndNone() {
        return policy.windows().size() + 1;
    }

    private Restrictions restrictions(Place place, int values) {
        return restrictions.computeIfAbsent(place, _ -> new Restrictions(values, new ArrayList<>(), new ArrayList<>()));
    }

    private static boolean fixed(@Nullable Expression bound) {
        return bound == null || bound instanceof Expression.Constant;
    }

    private boolean kept(String fact) {
        int year = Numbering.historyYear(fact);
        return year < 0 || compiler.historyIndex(year) >= 0;
    }

    /** Facts without which a condition cannot hold. */
    private static Stream<String> told(Condition condition) {
        return condition instanceof Condition.InRange in
                ? Stream.of(in.value(), in.range().low(), in.range().high()).flatMap(RowIndexBuilder::told)
                : Stream.of();
    }

    /** Facts without which a value is unknown. */
    private static Stream<String> told(@Nullable Expression expression) {
        return switch (expression) {
            case Expression.FactValue fact -> Stream.of(fact.fact());
            case Expression.Shifted shifted -> told(shifted.date());
            case Expression.Snapped snapped -> told(snapped.date());
            case null, default -> Stream.of();
        };
    }
}
