package io.canbao.policypack.analysis.inspection;

import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.tree.Tree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the rows of an effective pack stand in their files. */
public final class Rows {

    public static final String SUBSIDIES = "subsidies";

    private final Tree.Mapping document;
    private final Map<String, Map<String, Tree.Mapping>> bySection = new HashMap<>();

    Rows(Tree.Mapping document) {
        this.document = document;
        document.entries().forEach((section, table) -> collect(section, table));
    }

    private void collect(String section, Tree table) {
        switch (table) {
            case Tree.Sequence items -> items.items().forEach(item -> collectRow(section, item));
            case Tree.Mapping mapping -> {
                if (mapping.get("rows") instanceof Tree.Sequence rows) {
                    rows.items().forEach(row -> collectRow(section, row));
                }
            }
            case Tree.Scalar _ -> {}
        }
    }

    /** Stages of subsidies hold rows of their own. */
    private void collectRow(String section, Tree item) {
        if (item instanceof Tree.Mapping row) {
            String id = row.text("id");
            if (id != null) {
                bySection.computeIfAbsent(section, _ -> new HashMap<>()).putIfAbsent(id, row);
            } else if (row.get("rows") instanceof Tree.Sequence rows) {
                rows.items().forEach(inner -> collectRow(section, inner));
            }
        }
    }

    /** The mappings of a list, or of the rows of a table. */
    public static List<Tree.Mapping> items(@Nullable Tree list) {
        return switch (list) {
            case Tree.Sequence sequence ->
                sequence.items().stream()
                        .filter(Tree.Mapping.class::isInstance)
                        .map(Tree.Mapping.class::cast)
                        .toList();
            case Tree.Mapping table -> table.get("rows") == null ? List.of() : items(table.get("rows"));
            case Tree.Scalar _ -> List.of();
            case null -> List.of();
        };
    }

    /** A row as it is written; the first one where an id stands twice. */
    public Optional<Tree.Mapping> find(String section, String id) {
        return Optional.ofNullable(bySection.getOrDefault(section, Map.of()).get(id));
    }

    /** Where a row stands, or its section if there is no such row. */
    public Mark mark(String section, String id) {
        return find(section, id).map(Tree.Mapping::mark).orElseGet(() -> mark(section));
    }

    /** Where a definition stands. */
    public Mark definition(String name) {
        return document.get("define") instanceof Tree.Mapping definitions && definitions.get(name) != null
                ? definitions.entries().getOrDefault(name, definitions).mark()
                : mark("define");
    }

    /** Where a section stands, or the document if it has none. */
    public Mark mark(String section) {
        return document.entries().getOrDefault(section, document).mark();
    }

    /** Where a word stands inside a row, as a key or in a formula; the row itself if it is not there. */
    public Mark mark(String section, String id, String word) {
        return find(section, id)
                .flatMap(row -> within(row, word))
                .map(Tree::mark)
                .orElseGet(() -> mark(section, id));
    }

    private static Optional<Tree> within(Tree tree, String word) {
        return switch (tree) {
            case Tree.Scalar scalar -> scalar.text().contains(word) ? Optional.of(scalar) : Optional.empty();
            case Tree.Sequence sequence ->
                sequence.items().stream()
                        .flatMap(item -> within(item, word).stream())
                        .findFirst();
            case Tree.Mapping mapping ->
                mapping.entries().entrySet().stream()
                        .filter(entry ->
                                !entry.getKey().equals("id") && !entry.getKey().equals("title"))
                        .flatMap(entry -> entry.getKey().equals(word)
                                ? Optional.of(entry.getValue()).stream()
                                : within(entry.getValue(), word).stream())
                        .findFirst();
        };
    }

    /** How a table's rows become one answer, or nothing if the table does not say. */
    public Optional<String> hit(String section) {
        return document.get(section) instanceof Tree.Mapping table
                ? Optional.ofNullable(table.text("hit"))
                : Optional.empty();
    }
}
