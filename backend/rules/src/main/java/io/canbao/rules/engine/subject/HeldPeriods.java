package io.canbao.rules.engine.subject;

import io.canbao.rules.policy.Values;
import java.util.Arrays;

/**
 * The times during which a person holds categories, each given for one category and holding for all that it implies.
 * Times of a category without a day between them are one time.
 */
public final class HeldPeriods {

    private int size;
    private int[] given = new int[4];
    private long[] held = new long[4];
    /** First days, in ascending order. */
    private long[] from = new long[4];
    /** Last days. */
    private long[] until = new long[4];

    /**
     * Adds a time.
     *
     * @param category index of the category that is given
     * @param closure bits of the category and of all that it implies
     */
    public void add(int category, long closure, long first, long last) {
        if (size == given.length) {
            grow(2 * size);
        }
        int place = size;
        while (place > 0 && from[place - 1] > first) {
            move(place - 1, place);
            place--;
        }
        given[place] = category;
        held[place] = closure;
        from[place] = first;
        until[place] = last;
        size++;
    }

    private void grow(int capacity) {
        given = Arrays.copyOf(given, capacity);
        held = Arrays.copyOf(held, capacity);
        from = Arrays.copyOf(from, capacity);
        until = Arrays.copyOf(until, capacity);
    }

    private void move(int source, int target) {
        given[target] = given[source];
        held[target] = held[source];
        from[target] = from[source];
        until[target] = until[source];
    }

    /** The categories held on a day, as bits; none on a day that nobody knows. */
    public long heldOn(long day) {
        long categories = 0;
        for (int period = 0; period < size && from[period] <= day; period++) {
            if (day <= until[period]) {
                categories |= held[period];
            }
        }
        return categories;
    }

    /** The day since which a category has been held without a break that is held on a day. */
    public long since(int category, long day) {
        long since = Values.ABSENT;
        long reach = Long.MIN_VALUE;
        for (int period = 0; period < size && from[period] <= day; period++) {
            if ((held[period] >>> category & 1) != 0) {
                since = since == Values.ABSENT || from[period] - 1 > reach ? from[period] : since;
                reach = Math.max(reach, until[period]);
            }
        }
        return since;
    }

    /** The earliest dated day since which one of the categories has been held that are held on a day; absent without one. */
    public long firstDay(long categories, long day) {
        long first = Values.ABSENT;
        for (long open = categories; open != 0; open &= open - 1) {
            long since = since(Long.numberOfTrailingZeros(open), day);
            if (since > Values.LONG_AGO && (first == Values.ABSENT || since < first)) {
                first = since;
            }
        }
        return first;
    }

    /** The first day after a day on which one of the categories begins to be held; absent without one. */
    public long nextDay(long categories, long day) {
        for (int period = 0; period < size; period++) {
            long first = from[period];
            for (long open = first > day ? held[period] & categories : 0; open != 0; open &= open - 1) {
                if (since(Long.numberOfTrailingZeros(open), first) == first) {
                    return first;
                }
            }
        }
        return Values.ABSENT;
    }

    /** The last day on which one of the categories is held; absent where none was given, or one that lasts. */
    public long lastDay(long categories) {
        long last = Values.ABSENT;
        for (int period = 0; period < size; period++) {
            if ((held[period] & categories) != 0) {
                last = Math.max(last, until[period]);
            }
        }
        return last == Long.MAX_VALUE ? Values.ABSENT : last;
    }

    /** Gives a time that was given for a category without its first day that day; false if there is none. */
    public boolean date(int category, long first) {
        for (int period = 0; period < size; period++) {
            if (given[period] == category && from[period] == Values.LONG_AGO) {
                long closure = held[period];
                long last = until[period];
                for (int next = period + 1; next < size; next++) {
                    move(next, next - 1);
                }
                size--;
                add(category, closure, first, last);
                return true;
            }
        }
        return false;
    }

    /** Takes over all times of another person. */
    public void copy(HeldPeriods other) {
        if (given.length < other.size) {
            grow(other.given.length);
        }
        size = other.size;
        System.arraycopy(other.given, 0, given, 0, size);
        System.arraycopy(other.held, 0, held, 0, size);
        System.arraycopy(other.from, 0, from, 0, size);
        System.arraycopy(other.until, 0, until, 0, size);
    }
}
