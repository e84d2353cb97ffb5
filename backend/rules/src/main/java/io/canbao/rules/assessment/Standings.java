package io.canbao.rules.assessment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How units stand: all that a scorecard is made of.
 *
 * @param on the day whose end is looked at
 * @param units that are measured and ranked together, in the order of the answer
 */
public record Standings(LocalDate on, List<Unit> units) {

    /** Keeps the list as it is now. */
    public Standings {
        units = List.copyOf(units);
    }

    /**
     * A unit.
     *
     * @param entries what was counted, by day, earliest first; no day twice
     * @param attributes by id, besides what the pack says of the unit
     * @param reports what it handed in, earliest first; null where nobody kept them
     */
    public record Unit(
            String id,
            List<Entry> entries,
            Map<String, String> attributes,
            @Nullable List<Report> reports) {

        /** Keeps the lists as they are now. */
        public Unit {
            entries = List.copyOf(entries);
            attributes = Map.copyOf(attributes);
            reports = reports == null ? null : List.copyOf(reports);
        }
    }

    /**
     * What was counted at the end of a day. A figure that is left out stays what it was.
     *
     * @param cells the people by all the identities that they hold; null where they stay what they were
     */
    public record Entry(
            LocalDate on,
            Map<String, Long> figures,
            @Nullable List<Cell> cells) {

        /** Keeps the lists as they are now. */
        public Entry {
            figures = Map.copyOf(figures);
            cells = cells == null ? null : List.copyOf(cells);
        }
    }

    /**
     * People of a unit who hold the same identities.
     *
     * @param categories none for those who hold none
     * @param group of all of them, or null where nobody told
     */
    public record Cell(Set<String> categories, @Nullable String group, long members, long enrolled) {

        /** Keeps the identities as they are now. */
        public Cell {
            categories = Set.copyOf(categories);
        }
    }

    /**
     * A report that a unit handed in.
     *
     * @param at county local time
     * @param enrolled the figure that it tells, or null
     */
    public record Report(LocalDateTime at, @Nullable Long enrolled) {}
}
