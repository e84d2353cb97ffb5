package io.canbao.rules.engine;

import io.canbao.rules.policy.Values;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** Something about a subject that has few values, and the rows of a table that are content with each of them. */
final class Aspect {

    enum Kind {
        /** The value of a choice. */
        CHOICE,
        /** Whether a fact is told. */
        TOLD,
        /** What is known of a year. */
        HISTORY,
        /** The window in hand. */
        ENTRY,
        /** The day of payment, by the times between which the table can tell a difference. */
        PAID
    }

    private static final long[] NO_STARTS = {};

    private final Kind kind;

    /** Slot of the fact, or index of the year. */
    private final int place;

    /** First days of the times. */
    private final long[] starts;

    private final int words;

    /** By value, one bit for each row, in words. */
    private final long[] rows;

    private Aspect(Kind kind, int place, long[] starts, int values, int words) {
        this.kind = kind;
        this.place = place;
        this.starts = starts;
        this.words = words;
        this.rows = new long[values * words];
        Arrays.fill(rows, -1);
    }

    /** An aspect with values from 0, which means that nobody told. */
    static Aspect of(Kind kind, int place, int values, int words) {
        return new Aspect(kind, place, NO_STARTS, values, words);
    }

    /** The day of payment. */
    static Aspect paid(int slot, long[] starts, int words) {
        return new Aspect(Kind.PAID, slot, starts, starts.length + 2, words);
    }

    boolean is(Kind other, int otherPlace) {
        return kind == other && place == otherPlace;
    }

    /** The rows of a word that are content with the subject. */
    long rows(Subject subject, int word) {
        return rows[value(subject) * words + word];
    }

    private int value(Subject subject) {
        return switch (kind) {
            case CHOICE -> (int) Math.max(0, subject.slots[place] + 1);
            case TOLD -> subject.slots[place] == Values.ABSENT ? 0 : 1;
            case HISTORY -> subject.history[place];
            case ENTRY -> subject.entry + 1;
            case PAID -> Values.known(subject.slots[place]) ? time(subject.slots[place]) : 0;
        };
    }

    private int time(long day) {
        int time = 1;
        while (time <= starts.length && starts[time - 1] <= day) {
            time++;
        }
        return time;
    }

    /** Makes a row hold with some values only. */
    void restrict(int row, IntPredicate contentWith) {
        for (int value = 0; value * words < rows.length; value++) {
            if (!contentWith.test(value)) {
                rows[value * words + row / Long.SIZE] &= ~(1L << row);
            }
        }
    }

    /** Makes a row hold in some times only, the last day included. */
    void restrict(int row, long from, long until) {
        restrict(row, time -> {
            long first = time < 2 ? Long.MIN_VALUE : starts[time - 2];
            return time > 0 && first >= from && first <= until;
        });
    }
}
