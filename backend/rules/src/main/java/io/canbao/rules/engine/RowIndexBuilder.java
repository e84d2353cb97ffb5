package io.canbao.rules.engine;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sorts what each row of a table demands into aspects, and keeps the rest as tests. */
final class RowIndexBuilder {

    private final Compiler compiler;
    private final Numbering numbering;
    private final Policy policy;
    private final int words;
    private final List<Aspect> aspects = new ArrayList<>();
    private final List<PaidBetween> paid = new ArrayList<>();
    private final long[] always;
    private final long[] byCategory;
    private final @Nullable Test[] rest;
    private int row;

    /** A row that holds on these days of payment only, the last one included. */
    private record PaidBetween(int row, long from, long until) {}

    RowIndexBuilder(int rows, Compiler compiler) {
        this.compiler = compiler;
        this.numbering = compiler.numbering();
        this.policy = compiler.policy();
        this.words = (rows + Long.SIZE - 1) / Long.SIZE;
        this.always = new long[words];
        this.byCategory = new long[Long.SIZE * words];
        this.rest = new Test[rows];
    }

    /** Adds the condition of the next row. */
    void add(Condition when) {
        List<Condition> left = new ArrayList<>();
        boolean sorted = false;
        for (Condition part : parts(when).toList()) {
            if (part instanceof Condition.HasCategory has && has.on() == null && !sorted) {
                sorted = true;
                long held = numbering.categories(has.categories());
                for (; held != 0; held &= held - 1) {
                    set(byCategory, Long.numberOfTrailingZeros(held));
                }
                if (has.recognised() != null) {
                    left.add(has);
                }
            } else if (!sort(part)) {
                left.add(part);
                told(part)
                        .forEach(fact -> aspect(Aspect.Kind.TOLD, numbering.slot(fact), 2)
                                .restrict(row, value -> value == 1));
            }
        }
        if (!sorted) {
            set(always, 0);
        }
        rest[row] = left.isEmpty() ? null : compiler.test(new Condition.All(left));
        row++;
    }

    RowIndex build() {
        if (!paid.isEmpty()) {
            SortedSet<Long> starts = new TreeSet<>();
            for (PaidBetween between : paid) {
                starts.add(between.from());
                starts.add(between.until() == Long.MAX_VALUE ? between.until() : between.until() + 1);
            }
            Aspect days = Aspect.paid(
                    numbering.slot(Facts.PAID),
                    starts.stream().mapToLong(Long::longValue).toArray(),
                    words);
            paid.forEach(between -> days.restrict(between.row(), between.from(), between.until()));
            aspects.addFirst(days);
        }
        long categories = 0;
        for (int place = 0; place < byCategory.length; place++) {
            categories |= byCategory[place] == 0 ? 0 : 1L << (place / words);
        }
        return new RowIndex(aspects.toArray(Aspect[]::new), always, byCategory, categories, rest);
    }

    private void set(long[] rows, int value) {
        rows[value * words + row / Long.SIZE] |= 1L << row;
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
            case Condition.Known known
            when Numbering.historyYear(known.fact()) < 0 ->
                aspect(Aspect.Kind.TOLD, numbering.slot(known.fact()), 2).restrict(row, value -> value == 1);
            case Condition.InRange in
            when in.value().equals(new Expression.FactValue(Facts.PAID))
                    && fixed(in.range().low())
                    && fixed(in.range().high()) -> paid(in.range());
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
            aspect(Aspect.Kind.HISTORY, compiler.historyIndex(year), numbering.choiceCount(Facts.HISTORY) + 1)
                    .restrict(row, code -> (codes >>> code & 1) != 0);
        } else {
            Set<Integer> ordinals = is.values().stream()
                    .map(value -> numbering.ordinal(is.fact(), value))
                    .collect(Collectors.toSet());
            aspect(Aspect.Kind.CHOICE, numbering.slot(is.fact()), numbering.choiceCount(is.fact()) + 1)
                    .restrict(row, value -> ordinals.contains(value - 1));
        }
    }

    private void entry(Set<String> accepted) {
        List<Rule.Window> windows = policy.windows();
        aspect(Aspect.Kind.ENTRY, 0, windows.size() + 1)
                .restrict(
                        row,
                        value -> value > 0
                                && accepted.contains(windows.get(value - 1).id()));
    }

    private void paid(Condition.Range range) {
        long from = range.low() instanceof Expression.Constant low
                ? low.value() + (range.lowInclusive() ? 0 : 1)
                : Long.MIN_VALUE;
        long until = range.high() instanceof Expression.Constant high
                ? high.value() - (range.highInclusive() ? 0 : 1)
                : Long.MAX_VALUE;
        paid.add(new PaidBetween(row, from, until));
    }

    private Aspect aspect(Aspect.Kind kind, int place, int values) {
        for (Aspect aspect : aspects) {
            if (aspect.is(kind, place)) {
                return aspect;
            }
        }
        Aspect aspect = Aspect.of(kind, place, values, words);
        aspects.add(aspect);
        return aspect;
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
