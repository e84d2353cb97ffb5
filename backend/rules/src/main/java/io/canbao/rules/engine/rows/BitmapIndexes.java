package io.canbao.rules.engine.rows;

import io.canbao.rules.engine.subject.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** The indexes of all facts that rows ask for. Kinds are kept apart, so that looking at a subject need not tell them apart. */
final class BitmapIndexes {

    private final BitmapIndex.Choice[] choices;
    private final BitmapIndex.Given[] given;
    private final BitmapIndex.Year[] years;
    private final BitmapIndex.Range[] ranges;
    private final BitmapIndex.Entry entry;

    private BitmapIndexes(Builder builder, int words) {
        choices = builder.choices.entrySet().stream()
                .map(slot -> restricted(
                        new BitmapIndex.Choice(slot.getKey(), values(slot.getValue()), words), slot.getValue()))
                .toArray(BitmapIndex.Choice[]::new);
        given = builder.given.entrySet().stream()
                .map(slot -> restricted(new BitmapIndex.Given(slot.getKey(), words), slot.getValue()))
                .toArray(BitmapIndex.Given[]::new);
        years = builder.years.entrySet().stream()
                .map(index -> restricted(
                        new BitmapIndex.Year(index.getKey(), values(index.getValue()), words), index.getValue()))
                .toArray(BitmapIndex.Year[]::new);
        ranges = builder.ranges.entrySet().stream()
                .map(slot -> range(slot.getKey(), slot.getValue(), words))
                .toArray(BitmapIndex.Range[]::new);
        entry = restricted(new BitmapIndex.Entry(builder.windows, words), builder.entries);
    }

    private static int values(List<OneOf> rows) {
        return rows.getFirst().values();
    }

    private static <A extends BitmapIndex> A restricted(A index, List<OneOf> rows) {
        rows.forEach(row -> index.restrict(row.row(), row.contentWith()));
        return index;
    }

    private static BitmapIndex.Range range(int slot, List<Between> rows, int words) {
        SortedSet<Long> starts = new TreeSet<>();
        for (Between between : rows) {
            starts.add(between.from());
            starts.add(between.until() == Long.MAX_VALUE ? between.until() : between.until() + 1);
        }
        long[] ascending = starts.stream().mapToLong(Long::longValue).toArray();
        BitmapIndex.Range range = new BitmapIndex.Range(slot, ascending, words);
        rows.forEach(row -> range.restrict(row.row(), row.from(), row.until()));
        return range;
    }

    /** Leaves the rows that are content with the subject, whichever window is entered. */
    void narrow(long[] rows, Subject subject) {
        for (BitmapIndex.Choice choice : choices) {
            choice.narrow(rows, subject);
        }
        for (BitmapIndex.Given fact : given) {
            fact.narrow(rows, subject);
        }
        for (BitmapIndex.Year year : years) {
            year.narrow(rows, subject);
        }
        for (BitmapIndex.Range range : ranges) {
            range.narrow(rows, subject);
        }
    }

    /** Leaves those of them that are content with the window in hand. */
    void narrowToEntry(long[] rows, Subject subject) {
        entry.narrow(rows, subject);
    }

    /** A row that is content with some of so many values. */
    private record OneOf(int row, int values, IntPredicate contentWith) {}

    /** A row that is content from one value to another, that included. */
    private record Between(int row, long from, long until) {}

    /** Collects what rows ask for. */
    static final class Builder {

        private final int windows;
        private final Map<Integer, List<OneOf>> choices = new LinkedHashMap<>();
        private final Map<Integer, List<OneOf>> given = new LinkedHashMap<>();
        private final Map<Integer, List<OneOf>> years = new LinkedHashMap<>();
        private final Map<Integer, List<Between>> ranges = new LinkedHashMap<>();
        private final List<OneOf> entries = new ArrayList<>();

        Builder(int windows) {
            this.windows = windows;
        }

        /** A row that holds with some values of a choice only, as ordinals. */
        void choice(int row, int slot, int count, IntPredicate ordinals) {
            add(choices, slot, new OneOf(row, count + 1, value -> value > 0 && ordinals.test(value - 1)));
        }

        /** A row that holds where a fact is given only. */
        void given(int row, int slot) {
            add(given, slot, new OneOf(row, 2, value -> value > 0));
        }

        /** A row that holds with some codes of a year only. */
        void year(int row, int index, int count, IntPredicate codes) {
            add(years, index, new OneOf(row, count + 1, codes));
        }

        /** A row that holds in some windows only. */
        void entry(int row, IntPredicate accepted) {
            entries.add(new OneOf(row, windows + 1, value -> value > 0 && accepted.test(value - 1)));
        }

        /** A row that holds with some values of a fact only, {@code until} included. */
        void range(int row, int slot, long from, long until) {
            add(ranges, slot, new Between(row, from, until));
        }

        private static <T> void add(Map<Integer, List<T>> places, int place, T row) {
            places.computeIfAbsent(place, _ -> new ArrayList<>()).add(row);
        }

        /** The indexes of rows that take so many words. */
        BitmapIndexes build(int words) {
            return new BitmapIndexes(this, words);
        }
    }
}
