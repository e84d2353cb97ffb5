package io.canbao.rules.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows that hold, for all tables of a policy at once. What rows demand of identities and of {@link Aspect}s
 * is kept as sets of rows, one bit each. A subject is looked at once for a decision; few rows are left then, and only
 * the rest of their conditions is tested.
 */
final class RowIndex {

    private final Aspect[] aspects;
    private final Aspect entry;

    /** Rows that demand no identity. */
    private final long[] always;

    /** By category, the rows that are content with it. */
    private final long[][] byCategory;

    /** Categories that some row is content with. */
    private final long categories;

    /** What is left of each row's condition, or null for nothing. */
    private final @Nullable Test[] rest;

    /** By fact, the rows that look at it. */
    private final Map<String, long[]> readers;

    RowIndex(
            Aspect[] aspects,
            Aspect entry,
            long[] always,
            long[][] byCategory,
            long categories,
            @Nullable Test[] rest,
            Map<String, long[]> readers) {
        this.aspects = aspects;
        this.entry = entry;
        this.always = always;
        this.byCategory = byCategory;
        this.categories = categories;
        this.rest = rest;
        this.readers = readers;
    }

    /** How many words the sets of rows have. */
    int words() {
        return always.length;
    }

    /** Leaves a subject the rows that may hold for it, whichever window is entered. */
    void lookAt(Subject subject) {
        long[] rows = subject.rows;
        System.arraycopy(always, 0, rows, 0, rows.length);
        for (long held = subject.categories & categories; held != 0; held &= held - 1) {
            long[] content = byCategory[Long.numberOfTrailingZeros(held)];
            for (int word = 0; word < rows.length; word++) {
                rows[word] |= content[word];
            }
        }
        for (Aspect aspect : aspects) {
            aspect.narrow(rows, subject);
        }
    }

    /** Leaves it those of them that may hold in the window in hand. */
    void enter(Subject subject) {
        System.arraycopy(subject.rows, 0, subject.entered, 0, subject.rows.length);
        entry.narrow(subject.entered, subject);
    }

    /** The rows that look at a fact, as sets of rows are kept. */
    long[] readers(String fact) {
        long[] found = readers.get(fact);
        return found == null ? new long[always.length] : found;
    }

    private long candidates(Subject subject, int word) {
        return subject.repricing ? lookedUp(subject, word) : subject.entered[word];
    }

    /** For a subject that has another tier or group for a moment. */
    private long lookedUp(Subject subject, int word) {
        long rows = always[word];
        for (long held = subject.categories & categories; held != 0; held &= held - 1) {
            rows |= byCategory[Long.numberOfTrailingZeros(held)][word];
        }
        for (Aspect aspect : aspects) {
            rows = aspect.narrow(rows, word, subject);
        }
        return entry.narrow(rows, word, subject);
    }

    /** The rows of one table: those from {@code start} until before {@code end}. */
    record Table(int start, int end) {

        /** The first row that holds, or −1. */
        int first(Subject subject) {
            return next(subject, 0);
        }

        /** The first row from a row on that holds, or −1. */
        int next(Subject subject, int from) {
            int row = subject.policy.rows.find(subject, start + from, end);
            return row < 0 ? row : row - start;
        }
    }

    private int find(Subject subject, int from, int end) {
        long wanted = -1L << from;
        for (int word = from / Long.SIZE; word * Long.SIZE < end; word++) {
            for (long rows = candidates(subject, word) & wanted; rows != 0; rows &= rows - 1) {
                int row = word * Long.SIZE + Long.numberOfTrailingZeros(rows);
                if (row >= end) {
                    return -1;
                }
                Test test = rest[row];
                if (test == null || test.holds(subject)) {
                    return row;
                }
            }
            wanted = -1;
        }
        return -1;
    }
}
