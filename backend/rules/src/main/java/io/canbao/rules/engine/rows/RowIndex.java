package io.canbao.rules.engine.rows;

import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Test;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows that hold, for all tables of a policy at once. What rows demand of identities and of {@link BitmapIndexes}
 * is kept as sets of rows, one bit each. A subject is looked at once for a decision; few rows are left then, and only
 * the rest of their conditions is tested.
 */
public final class RowIndex {

    /** Without any row. */
    public static final RowIndex EMPTY = new RowIndex(
            new BitmapIndexes.Builder(0).build(1),
            new long[1],
            new long[Long.SIZE][1],
            0,
            new Test[0],
            new long[1],
            new long[1],
            Map.of());

    private final BitmapIndexes indexes;

    /** Rows that demand no identity. */
    private final long[] always;

    /** By category, the rows that are content with it. */
    private final long[][] byCategory;

    /** Categories that some row is content with. */
    private final long categories;

    /** What is left of each row's condition, or null for nothing. */
    private final @Nullable Test[] rest;

    /** Rows whose rest does not depend on what has been decided: it is tested once for each window entered. */
    private final long[] fixedInEntry;

    /** Those of them whose rest does not depend on the window either: it is the same for all of them. */
    private final long[] fixed;

    private final Map<String, Readers> readers;

    RowIndex(
            BitmapIndexes indexes,
            long[] always,
            long[][] byCategory,
            long categories,
            @Nullable Test[] rest,
            long[] fixedInEntry,
            long[] fixed,
            Map<String, Readers> readers) {
        this.indexes = indexes;
        this.always = always;
        this.byCategory = byCategory;
        this.categories = categories;
        this.rest = rest;
        this.fixedInEntry = fixedInEntry;
        this.fixed = fixed;
        this.readers = readers;
    }

    /** How many words the sets of rows have. */
    public int words() {
        return always.length;
    }

    /** Leaves a subject the rows that may hold for it, whichever window is entered. */
    public void select(Subject subject) {
        select(subject, subject.rows);
    }

    private void select(Subject subject, long[] rows) {
        for (int word = 0; word < rows.length; word++) {
            rows[word] = always[word];
        }
        for (long held = subject.categories & categories; held != 0; held &= held - 1) {
            long[] content = byCategory[Long.numberOfTrailingZeros(held)];
            for (int word = 0; word < rows.length; word++) {
                rows[word] |= content[word];
            }
        }
        indexes.narrow(rows, subject);
    }

    /** Leaves it those of them that may hold in the window in hand, none of them tested yet. */
    public void enter(Subject subject) {
        for (int word = 0; word < subject.rows.length; word++) {
            subject.entered[word] = subject.rows[word];
            subject.tested[word] = 0;
        }
        indexes.narrowToEntry(subject.entered, subject);
    }

    /** Leaves it those that may hold with another tier or group, for a moment; answers what it had before. */
    public long[] selectAgain(Subject subject) {
        long[] before = subject.entered;
        long[] rows = new long[before.length];
        select(subject, rows);
        indexes.narrowToEntry(rows, subject);
        subject.entered = rows;
        return before;
    }

    /** The rows that look at a fact. */
    public Readers readers(String fact) {
        Readers found = readers.get(fact);
        return found == null ? new Readers(new long[always.length], new long[always.length]) : found;
    }

    /**
     * Leaves a changed subject the rows that may hold for it, and answers whether the answer is the same as before: the
     * same rows may hold, those that test the fact come to the same, and none that holds sets anything by it.
     *
     * @param subject as it was decided last
     * @param changed the same but for one fact
     * @param readers the rows that look at the fact
     */
    public boolean unmoved(Subject subject, Subject changed, Readers readers) {
        select(changed);
        for (int word = 0; word < changed.rows.length; word++) {
            if (changed.rows[word] != subject.rows[word]) {
                return false;
            }
            long reading = changed.rows[word] & (readers.testing[word] | readers.setting[word]);
            for (; reading != 0; reading &= reading - 1) {
                if (moved(subject, changed, word, Long.lowestOneBit(reading), readers.setting[word])) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean moved(Subject subject, Subject changed, int word, long row, long setting) {
        if ((fixed[word] & row) == 0) {
            return true;
        }
        Test test = rest[word * Long.SIZE + Long.numberOfTrailingZeros(row)];
        boolean holds = test == null || test.holds(subject);
        return holds != (test == null || test.holds(changed)) || (holds && (setting & row) != 0);
    }

    private int find(Subject subject, Table table, int from) {
        long wanted = -1L << from;
        for (int word = from / Long.SIZE; word < table.end; word++) {
            long rows = subject.entered[word] & table.members[word - table.start] & wanted;
            for (; rows != 0; rows &= rows - 1) {
                int row = Long.numberOfTrailingZeros(rows);
                Test test = rest[word * Long.SIZE + row];
                if (test == null || holds(subject, test, word, 1L << row)) {
                    return word * Long.SIZE + row;
                }
            }
            wanted = -1;
        }
        return -1;
    }

    private boolean holds(Subject subject, Test test, int word, long row) {
        if (subject.repricing || (fixedInEntry[word] & row) == 0) {
            return test.holds(subject);
        }
        if ((subject.tested[word] & row) == 0) {
            subject.tested[word] |= row;
            if (!test.holds(subject)) {
                subject.entered[word] &= ~row;
            }
        }
        return (subject.entered[word] & row) != 0;
    }

    /** The rows that look at a fact, as sets of rows are kept. */
    public static final class Readers {

        /** Rows whose rest looks at it; what is kept as a bitmap index decides already whether a row may hold. */
        private final long[] testing;

        /** Rows that look at it for what they set. */
        private final long[] setting;

        Readers(long[] testing, long[] setting) {
            this.testing = testing;
            this.setting = setting;
        }
    }

    /** Where tables find the index that they are rows of: it is built once all of them have been added. */
    static final class Source {
        private RowIndex index = EMPTY;

        void use(RowIndex built) {
            index = built;
        }
    }

    /** Some rows of a list that was added to the index, called by their places in the list. */
    public static final class Table {

        private final Source source;

        /** Place of the list's first row in the index. */
        private final int first;

        /** The words in which the list lies, the end not included. */
        private final int start;

        private final int end;

        /** The rows of the table, in these words. */
        private final long[] members;

        private Table(Source source, int first, int start, int end, long[] members) {
            this.source = source;
            this.first = first;
            this.start = start;
            this.end = end;
            this.members = members;
        }

        /** So many rows from a place in the index on. */
        static Table of(Source source, int first, int count) {
            int start = first / Long.SIZE;
            int end = (first + count + Long.SIZE - 1) / Long.SIZE;
            Table none = new Table(source, first, start, end, new long[end - start]);
            return none.with(count, _ -> true);
        }

        /** Those of the first rows that are wanted. */
        public Table with(int count, IntPredicate wanted) {
            long[] chosen = new long[members.length];
            for (int row = 0; row < count; row++) {
                if (wanted.test(row)) {
                    chosen[(first + row) / Long.SIZE - start] |= 1L << (first + row);
                }
            }
            return new Table(source, first, start, end, chosen);
        }

        /** The first row that holds, or −1. */
        public int first(Subject subject) {
            return next(subject, 0);
        }

        /** The first row from a row on that holds, or −1. */
        public int next(Subject subject, int from) {
            if (members.length == 1 && (subject.entered[start] & members[0]) == 0) {
                return -1;
            }
            int row = source.index.find(subject, this, first + from);
            return row < 0 ? row : row - first;
        }
    }
}
