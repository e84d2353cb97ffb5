package io.canbao.rules.comparison;

import io.canbao.rules.policy.Clause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that one of two policies has and the other has not, or that decides otherwise.
 *
 * @param table name of the table in a pack: {@code fees}, {@code subsidies}, …
 * @param id of the row, by which the two are matched
 * @param title what residents know it by in the later policy, or in the one that has it; null where it has none
 * @param fields what differs; of a row that is new or gone, all that it says
 * @param clauses what the row rests on in the later policy, or in the one that has it
 */
public record RowChange(
        String table, String id, Kind kind, @Nullable String title, List<Field> fields, List<Clause> clauses) {

    public RowChange {
        fields = List.copyOf(fields);
        clauses = List.copyOf(clauses);
    }

    /** What happened to a row. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A part of a row.
     *
     * @param path where it stands in the row: {@code when}, {@code needs}, {@code then.percent}, {@code then.cover.from}, …
     * @param name what it is called
     * @param from what the earlier policy says, or null where it says nothing of the kind
     * @param to what the later policy says, or null likewise
     */
    public record Field(
            String path,
            String name,
            @Nullable Value from,
            @Nullable Value to) {}

    /**
     * What stands in a part.
     *
     * @param literal a value that is no formula, as packs write it: {@code 400.00}, {@code 90}, {@code 2025-01-01}; otherwise null
     * @param words the same in words
     */
    public record Value(@Nullable String literal, String words) {}
}
