package io.canbao.policypack.rollover;

import io.canbao.policypack.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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
            if (table instanceof Tree.Sequence rows) {
                for (Tree row : rows.items()) {
                    String id = row instanceof Tree.Mapping mapping ? mapping.text("id") : null;
                    if (id != null && (key.equals("targets") || names(units, row))) {
                        found.computeIfAbsent(key, _ -> new ArrayList<>()).add(id);
                    }
                }
            }
        });
        return new NamedPlaces(units, found);
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
