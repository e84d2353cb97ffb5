package io.canbao.policypack.data;

import io.canbao.policypack.finding.Mark;
import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of headcounts that units are to reach.
 *
 * @param unit
 *            the unit that sets them for the units below it, or null for the county
 * @param columns
 *            ids of the columns in order, {@code target} or {@code actual}, {@code base} and others
 * @param units
 *            headcounts by unit
 * @param printedTotals
 *            totals by column as the notice prints them, which need not agree with the list
 */
public record Targets(
        String id,
        Text title,
        @Nullable String unit,
        List<String> columns,
        List<Headcounts> units,
        Map<String, Long> printedTotals,
        List<Clause> clauses,
        String layer,
        Mark mark) {

    public Targets {
        columns = List.copyOf(columns);
        units = List.copyOf(units);
        printedTotals = Collections.unmodifiableMap(new LinkedHashMap<>(printedTotals));
        clauses = List.copyOf(clauses);
    }

    /** One unit's headcounts by column; a cell that the notice leaves empty is missing. */
    public record Headcounts(String unit, Map<String, Long> counts) {

        public Headcounts {
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        }
    }

    /** The sum of one column over all units. */
    public long sum(String column) {
        return units.stream()
                .mapToLong(row -> row.counts().getOrDefault(column, 0L))
                .sum();
    }
}
