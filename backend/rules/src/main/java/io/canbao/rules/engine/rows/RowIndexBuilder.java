package io.canbao.rules.engine.rows;

import io.canbao.rules.engine.comparison.ComparisonsCollector;
import io.canbao.rules.engine.expression.Compiler;
import io.canbao.rules.engine.subject.SymbolTable;
import io.canbao.rules.engine.subject.Test;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sorts what each row of all tables demands into indexes, and keeps the rest as tests. */
public final class RowIndexBuilder {

    private final Compiler compiler;
    private final SymbolTable symbols;
    private final Policy policy;
    private final BitmapIndexes.Builder indexes;
    private final RowIndex.Source source = new RowIndex.Source();

    /** By row, the categories of which it demands one, or null where it demands none. */
    private final List<@Nullable Long> demanded = new ArrayList<>();

    private final List<@Nullable Test> rest = new ArrayList<>();

    /** Rows whose rest does not depend on what has been decided. */
    private final BitSet fixedInEntry = new BitSet();

    /** Those of them whose rest does not depend on the window entered either. */
    private final BitSet fixed = new BitSet();

    /** By fact, the rows whose rest looks at it. */
    private final Map<String, BitSet> testing = new HashMap<>();

    /** By fact, the rows that look at it for what they set. */
    private final Map<String, BitSet> setting = new HashMap<>();

    /** What prices look at: rows that name another tier's or group's price look at it too. */
    private final Set<String> readByPrices = new HashSet<>();

    /** An index without rows yet; what their conditions keep to test is compiled by the compiler. */
    public RowIndexBuilder(Compiler compiler) {
        this.compiler = compiler;
        this.symbols = compiler.symbols();
        this.policy = compiler.policy();
        this.indexes = new BitmapIndexes.Builder(policy.tables().windows().size());
        Stream.of(policy.tables().fees(), policy.tables().fiscal())
                .flatMap(List::stream)
                .map(price -> ComparisonsCollector.of(policy, symbols, price))
                .forEach(price -> readByPrices.addAll(price.facts()));
    }

    /** Adds the rows of a table. */
    public RowIndex.Table add(List<? extends Rule> rules) {
        int start = rest.size();
        for (Rule rule : rules) {
            note(setting, facts(ComparisonsCollector.ofSettings(policy, symbols, rule)));
            add(rule.head().when());
        }
        return RowIndex.Table.of(source, start, rules.size());
    }

    private void note(Map<String, BitSet> readers, Set<String> facts) {
        facts.forEach(fact -> readers.computeIfAbsent(fact, _ -> new BitSet()).set(row()));
    }

    private Set<String> facts(ComparisonsCollector collector) {
        Set<String> facts = collector.facts();
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
                categories = symbols.categories(has.categories());
                if (has.recognised() != null) {
                    left.add(has);
                }
            } else if (!sort(part)) {
                left.add(part);
                given(part).forEach(this::demand);
            }
        }
        demanded.add(categories);
        Condition remaining = new Condition.All(left);
        boolean decided = names(remaining, _ -> false, RowIndexBuilder::isDecided);
        fixedInEntry.set(row(), !decided);
        fixed.set(row(), !decided && !names(remaining, Condition.EntryIs.class::isInstance, _ -> false));
        note(testing, facts(ComparisonsCollector.of(policy, symbols, remaining)));
        rest.add(left.isEmpty() ? null : compiler.test(remaining));
    }

    private static boolean isDecided(Expression expression) {
        return expression instanceof Expression.NamedAmount
                || expression instanceof Expression.WaitEnd
                || expression instanceof Expression.WaitMonths;
    }

    /** Whether such a condition or expression stands in a condition or in the definitions it names. */
    private boolean names(Condition root, Predicate<Condition> condition, Predicate<Expression> expression) {
        boolean[] found = new boolean[1];
        References.walk(
                root,
                policy.vocabulary().definitions(),
                inner -> found[0] |= condition.test(inner),
                inner -> found[0] |= expression.test(inner));
        return found[0];
    }

    /** The row that is being added. */
    private int row() {
        return rest.size();
    }

    /** The index of all rows that have been added. */
    public RowIndex build() {
        // Looking at a subject takes the first word for granted, so that a policy without rows has one too.
        int words = Math.max(1, (rest.size() + Long.SIZE - 1) / Long.SIZE);
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
        Map<String, RowIndex.Readers> readers = new HashMap<>();
        Stream.of(testing, setting)
                .flatMap(reading -> reading.keySet().stream())
                .forEach(fact -> readers.put(
                        fact,
                        new RowIndex.Readers(inWords(testing.get(fact), words), inWords(setting.get(fact), words))));
        RowIndex index = new RowIndex(
                indexes.build(words),
                always,
                byCategory,
                categories,
                rest.toArray(Test[]::new),
                inWords(fixedInEntry, words),
                inWords(fixed, words),
                readers);
        source.use(index);
        return index;
    }

    private static long[] inWords(@Nullable BitSet rows, int words) {
        return rows == null ? new long[words] : Arrays.copyOf(rows.toLongArray(), words);
    }

    /** The conditions that must all hold. */
    private Stream<Condition> parts(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.parts().stream().flatMap(this::parts);
            case Condition.Defined defined
            when policy.vocabulary().definitions().get(defined.name()) instanceof Definition.Test test ->
                parts(test.condition());
            default -> Stream.of(condition);
        };
    }

    /** Whether a bitmap index says all that the condition demands. */
    private boolean sort(Condition condition) {
        switch (condition) {
            case Condition.ChoiceIs is when kept(is.fact()) -> choice(is);
            case Condition.EntryIs is -> entry(is.windows());
            case Condition.Known known when SymbolTable.historyYear(known.fact()) < 0 -> demand(known.fact());
            case Condition.InRange in
            when in.value() instanceof Expression.FactValue value
                    && policy.vocabulary().typeOf(value) != Type.PERIOD
                    && fixed(in.range().low())
                    && fixed(in.range().high()) -> range(value.fact(), in.range());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void choice(Condition.ChoiceIs is) {
        int year = SymbolTable.historyYear(is.fact());
        if (year >= 0) {
            long codes = symbols.historyMask(is.values());
            indexes.year(
                    row(),
                    symbols.historyIndex(year),
                    symbols.choiceCount(Facts.HISTORY),
                    code -> (codes >>> code & 1) != 0);
        } else {
            Set<Integer> ordinals = is.values().stream()
                    .map(value -> symbols.ordinal(is.fact(), value))
                    .collect(Collectors.toSet());
            indexes.choice(row(), symbols.slot(is.fact()), symbols.choiceCount(is.fact()), ordinals::contains);
        }
    }

    private void entry(Set<String> accepted) {
        indexes.entry(
                row(),
                window ->
                        accepted.contains(policy.tables().windows().get(window).id()));
    }

    private void range(String fact, Condition.Range range) {
        long from = range.low() instanceof Expression.Constant low
                ? low.value() + (range.lowInclusive() ? 0 : 1)
                : Long.MIN_VALUE;
        long until = range.high() instanceof Expression.Constant high
                ? high.value() - (range.highInclusive() ? 0 : 1)
                : Long.MAX_VALUE;
        indexes.range(row(), symbols.slot(fact), from, until);
    }

    /** The row being added holds only where a fact is given. */
    private void demand(String fact) {
        indexes.given(row(), symbols.slot(fact));
    }

    private static boolean fixed(@Nullable Expression bound) {
        return bound == null || bound instanceof Expression.Constant;
    }

    private boolean kept(String fact) {
        int year = SymbolTable.historyYear(fact);
        return year < 0 || symbols.historyIndex(year) >= 0;
    }

    /** Facts without which a condition cannot hold. */
    private static Stream<String> given(Condition condition) {
        return condition instanceof Condition.InRange in
                ? Stream.of(in.value(), in.range().low(), in.range().high()).flatMap(RowIndexBuilder::given)
                : Stream.of();
    }

    /** Facts without which a value is unknown. */
    private static Stream<String> given(@Nullable Expression expression) {
        return switch (expression) {
            case Expression.FactValue fact -> Stream.of(fact.fact());
            case Expression.Shifted shifted -> given(shifted.date());
            case Expression.Snapped snapped -> given(snapped.date());
            case null, default -> Stream.of();
        };
    }
}
