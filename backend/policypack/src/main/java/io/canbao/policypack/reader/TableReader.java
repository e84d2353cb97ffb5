package io.canbao.policypack.reader;

import io.canbao.policypack.finding.GeneralPhrase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads tables: lists of rows, each with an id of its own, and how they become one answer. */
final class TableReader {

    /** Many times what any notice prints in one table; what lies beside each other is compared, which takes minutes for thousands of rows. */
    private static final int MAXIMUM_ROWS = 1_000;

    private final Place pack;

    TableReader(Place pack) {
        this.pack = pack;
    }

    /** The rows of a table as they are written, be it a list or a mapping with rows. */
    List<Place> rows(String section) {
        Place table = pack.at(section);
        return table.isMapping() ? table.at("rows").items() : table.items();
    }

    /** The rows of a table that have no fault. */
    <R> List<R> table(String section, Function<Place, Optional<R>> read) {
        Place table = pack.at(section);
        if (table.isMapping()) {
            table.allow(shape(section));
            if (table.has("hit")) {
                table.at("hit").oneOf(hits(section));
            }
        }
        List<R> rules = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (Place row : bounded(rows(section), table)) {
            if (isRow(row)) {
                once(row, lines);
                read.apply(row).ifPresent(rules::add);
            }
        }
        return rules;
    }

    /** None of the rows where there are more of them than are read; the table is faulted then. */
    static List<Place> bounded(List<Place> rows, Place table) {
        if (rows.size() <= MAXIMUM_ROWS) {
            return rows;
        }
        table.fault(PackPhrase.ROWS.of(rows.size()), GeneralPhrase.AT_MOST.of(MAXIMUM_ROWS));
        return List.of();
    }

    static boolean isRow(Place row) {
        if (!row.isMapping()) {
            row.fault(row.shown(), PackPhrase.A_ROW.of());
        }
        return row.isMapping();
    }

    /**
     * Faults an id that stands in the table already.
     *
     * @param lines
     *            where each id stands; gets that of the row
     */
    static void once(Place row, Map<String, Integer> lines) {
        row.at("id").text().ifPresent(id -> {
            Integer first = lines.putIfAbsent(id, row.mark().line());
            if (first != null) {
                row.fault(GeneralPhrase.ID_TWICE.of(id, first), GeneralPhrase.ONCE_AN_ID.of());
            }
        });
    }

    private static Shape shape(String section) {
        return switch (section) {
            case "incentives" -> Shape.INCENTIVES;
            case "benefits" -> Shape.BENEFITS;
            default -> Shape.TABLE;
        };
    }

    /** How the rows of a table become one answer; {@code unique} is a promise that the analysis proves. */
    private static Set<String> hits(String section) {
        return switch (section) {
            case "windows" -> Set.of("best", "first");
            case "refunds" -> Set.of("collect", "best", "first");
            case "fees", "fiscal", "surcharges", "waiting", "benefits" -> Set.of("first", "unique");
            default -> Set.of("collect");
        };
    }
}
