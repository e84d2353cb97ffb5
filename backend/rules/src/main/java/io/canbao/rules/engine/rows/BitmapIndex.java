package io.canbao.rules.engine.rows;

import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.policy.Values;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Something about a subject that has few values, and the rows that are content with each of them. Value 0 means that
 * nobody told.
 */
abstract sealed class BitmapIndex {

    private final int words;

    /** By value, one bit for each row, in words. */
    private final long[] rows;

    private BitmapIndex(int values, int words) {
        this.words = words;
        this.rows = new long[values * words];
        Arrays.fill(rows, -1);
    }

    abstract int value(Subject subject);

    /** Makes a row hold with some values only. */
    void restrict(int row, IntPredicate contentWith) {
        for (int value = 0; value * words < rows.length; value++) {
            if (!contentWith.test(value)) {
                rows[value * words + row / Long.SIZE] &= ~(1L << row);
            }
        }
    }

    /** Leaves the rows that are content with the subject. */
    final void narrow(long[] all, Subject subject) {
        int own = value(subject) * words;
        // Few policies take more than one word: that one is not worth the beginning of a loop.
        all[0] &= rows[own];
        for (int word = 1; word < words; word++) {
            all[word] &= rows[own + word];
        }
    }

    /** The value of a choice. */
    static final class Choice extends BitmapIndex {
        private final int slot;

        Choice(int slot, int values, int words) {
            super(values, words);
            this.slot = slot;
        }

        @Override
        int value(Subject subject) {
            return (int) Math.max(0, subject.slots[slot] + 1);
        }
    }

    /** Whether a fact is given. */
    static final class Given extends BitmapIndex {
        private final int slot;

        Given(int slot, int words) {
            super(2, words);
            this.slot = slot;
        }

        @Override
        int value(Subject subject) {
            return subject.slots[slot] == Values.ABSENT ? 0 : 1;
        }
    }

    /** What is known of a year. */
    static final class Year extends BitmapIndex {
        private final int index;

        Year(int index, int values, int words) {
            super(values, words);
            this.index = index;
        }

        @Override
        int value(Subject subject) {
            return subject.history[index];
        }
    }

    /** The window in hand. */
    static final class Entry extends BitmapIndex {

        Entry(int windows, int words) {
            super(windows + 1, words);
        }

        @Override
        int value(Subject subject) {
            return subject.entry + 1;
        }
    }

    /** A day or number, by the ranges between which the rows can tell a difference. */
    static final class Range extends BitmapIndex {
        private final int slot;

        /** First values of the ranges but the lowest one. */
        private final long[] starts;

        Range(int slot, long[] starts, int words) {
            super(starts.length + 2, words);
            this.slot = slot;
            this.starts = starts;
        }

        @Override
        int value(Subject subject) {
            long value = subject.slots[slot];
            if (!Values.known(value)) {
                return 0;
            }
            int range = 1;
            for (long start : starts) {
                range += start <= value ? 1 : 0;
            }
            return range;
        }

        /** Makes a row hold in some ranges only, {@code until} included. */
        void restrict(int row, long from, long until) {
            restrict(row, range -> {
                long first = range < 2 ? Long.MIN_VALUE : starts[range - 2];
                return range > 0 && first >= from && first <= until;
            });
        }
    }
}
