package io.canbao.rules.engine;

import io.canbao.rules.policy.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of a table that hold. What a row demands of identities and of {@link Aspect}s is kept as sets of
 * rows, one bit each, so that few rows are left; only the rest of their conditions is tested then.
 */
final class RowIndex {

    private final int words;
    private final Aspect[] aspects;

    /** Rows that demand no identity. */
    private final long[] always;

    /** By category, the rows that are content with it. */
    private final long[] byCategory;

    /** Categories that some row is content with. */
    private final long categories;

    /** What is left of each row's condition, or null for nothing. */
    private final @Nullable Test[] rest;

    RowIndex(Aspect[] aspects, long[] always, long[] byCategory, long categories, @Nullable Test[] rest) {
        this.words = always.length;
        this.aspects = aspects;
        this.always = always;
        this.byCategory = byCategory;
        this.categories = categories;
        this.rest = rest;
    }

    static RowIndex of(List<? extends Rule> rules, Compiler compiler) {
        RowIndexBuilder builder = new RowIndexBuilder(rules.size(), compiler);
        rules.forEach(rule -> builder.add(rule.head().when()));
        return builder.build();
    }

    /** The first row that holds, or −1. */
    int first(Subject subject) {
        return next(subject, 0);
    }

    /** The first row from a row on that holds, or −1. */
    int next(Subject subject, int from) {
        long later = -1L << from;
        for (int word = from / Long.SIZE; word < words; word++) {
            for (long rows = candidates(subject, word) & later; rows != 0; rows &= rows - 1) {
                int row = word * Long.SIZE + Long.numberOfTrailingZeros(rows);
                Test test = rest[row];
                if (test == null || test.holds(subject)) {
                    return row;
                }
            }
            later = -1;
        }
        return -1;
    }

    private long candidates(Subject subject, int word) {
        long rows = always[word];
        for (long held = subject.categories & categories; held != 0; held &= held - 1) {
            rows |= byCategory[Long.numberOfTrailingZeros(held) * words + word];
        }
        for (int aspect = 0; aspect < aspects.length && rows != 0; aspect++) {
            rows &= aspects[aspect].rows(subject, word);
        }
        return rows;
    }
}
