package io.canbao.rules.engine;

import io.canbao.rules.policy.Values;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** Something about a subject that has few values, and the rows that are content with each of them. */
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
        /** A day or number, by the ranges between which the rows can tell a difference. */
        RANGE
    }

    private final Kind kind;

    /** Slot of the fact, or index of the year. */
    private final int place;

    /** First values of the ranges. */
    private final long[] starts;

    /** The first word in which rows are restricted. */
    private final int firstWord;

    /** How many words there are from that to the last one in which rows are restricted. */
    private final int words;

    /** By value, one bit for each row, in words. */
    private final long[] rows;

    /** An aspect with values from 0, which means that nobody told, that restricts rows from one to another. */
    Aspect(Kind kind, int place, long[] starts, int values, int firstRow, int lastRow) {
        this.kind = kind;
        this.place = place;
        this.starts = starts;
        this.firstWord = firstRow / Long.SIZE;
        this.words = lastRow / Long.SIZE - firstWord + 1;
        this.rows = new long[values * words];
        Arrays.fill(rows, -1);
    }

    /** Makes a row hold with some values only. */
    void restrict(int row, IntPredicate contentWith) {
        for (int value = 0; value * words < rows.length; value++) {
            if (!contentWith.test(value)) {
                rows[value * words + row / Long.SIZE - firstWord] &= ~(1L << row);
            }
        }
    }

    /** Makes a row hold in some ranges only, {@code until} included. */
    void restrict(int row, long from, long until) {
        restrict(row, range -> {
            long first = range < 2 ? Long.MIN_VALUE : starts[range - 2];
            return range > 0 && first >= from && first <= until;
        });
    }

    /** Leaves the rows that are content with the subject. */
    void narrow(long[] all, Subject subject) {
        int own = value(subject) * words;
        for (int word = 0; word < words; word++) {
            all[firstWord + word] &= rows[own + word];
        }
    }

    /** Leaves those of one word. */
    long narrow(long all, int word, Subject subject) {
        int own = word - firstWord;
        return own < 0 || own >= words ? all : all & rows[value(subject) * words + own];
    }

    private int value(Subject subject) {
        return switch (kind) {
            case CHOICE -> (int) Math.max(0, subject.slots[place] + 1);
            case TOLD -> subject.slots[place] == Values.ABSENT ? 0 : 1;
            case HISTORY -> subject.history[place];
            case ENTRY -> subject.entry + 1;
            case RANGE -> Values.known(subject.slots[place]) ? range(subject.slots[place]) : 0;
        };
    }

    private int range(long value) {
        int range = 1;
        for (long start : starts) {
            range += start <= value ? 1 : 0;
        }
        return range;
    }
}
