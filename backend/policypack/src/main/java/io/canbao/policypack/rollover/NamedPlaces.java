package io.canbao.policypack.rollover;

import io.canbao.policypack.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a pack says of its own towns and villages.
 *
 * @param units that it has words for
 * @param rows  of each table the ids of its rows that are about one of them; targets are so all of them
 */
record NamedPlaces(Set<String> units, Map<String, List<String>> rows) {
    private static final Set<String> NAMING = Set.of("unit", "units", "scheme");

    static NamedPlaces of(Tree.Mapping document) {
        Set<String> units = document.get("vocabulary") instanceof Tree.Mapping vocabulary
                        && vocabulary.get("units") instanceof Tree.Mapping words
                ? words.entries().keySet()
                : Set.of();
        Map<String, List<String>> found = new TreeMap<>();
        document.entries().forEach((key, table) -> {
            List<String> ids = new ArrayList<>();
            collect(table, tree -> key.equals("targets") || names(units, tree), ids);
            if (!ids.isEmpty()) {
                found.put(key, ids);
            }
        });
        return new NamedPlaces(units, found);
    }

    /** The rows of a table that are meant, also those of its stages. */
    private static void collect(Tree table, Predicate<Tree> meant, List<String> ids) {
        switch (table) {
            case Tree.Sequence rows -> rows.items().forEach(row -> collect(row, meant, ids));
            case Tree.Mapping row
            when row.text("id") != null -> {
                if (meant.test(row)) {
                    ids.add(row.text("id"));
                }
            }
            case Tree.Mapping stage
            when stage.get("rows") instanceof Tree.Sequence rows -> {
                boolean all = meant.test(stage.without("rows"));
                collect(rows, row -> all || meant.test(row), ids);
            }
            case Tree.Mapping _, Tree.Scalar _ -> {}
        }
    }

    /** Whether something, such as a case, is about one of the units, or goes by one of the rows. */
    boolean areNamedIn(Tree tree) {
        Set<String> ids = new HashSet<>(units);
        rows.values().forEach(ids::addAll);
        return names(ids, tree);
    }

    private static boolean names(Set<String> ids, Tree tree) {
        return switch (tree) {
            case Tree.Mapping mapping ->
                mapping.entries().entrySet().stream()
                        .anyMatch(entry -> (NAMING.contains(entry.getKey()) && holds(ids, entry.getValue()))
                                || names(ids, entry.getValue()));
            case Tree.Sequence sequence -> sequence.items().stream().anyMatch(item -> names(ids, item));
            case Tree.Scalar _ -> false;
        };
    }

    private static boolean holds(Set<String> ids, Tree value) {
        return switch (value) {
            case Tree.Scalar scalar -> ids.contains(scalar.text());
            case Tree.Sequence sequence -> sequence.items().stream().anyMatch(item -> holds(ids, item));
            case Tree.Mapping _ -> false;
        };
    }
}
