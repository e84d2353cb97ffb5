package io.canbao.policypack.reader;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.finding.Nearest;
import io.canbao.policypack.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table while layers are laid over each other: rows with an inherited id take its place, new ones go before all
 * inherited ones, dropped ones go. A split row counts as the one row that it is written as, and is split at the end only; a
 * lower layer may replace or drop a single branch of it by the branch's own id.
 */
final class LayeredRows {

    private static final String DROP = "drop";

    private final String section;
    private final Findings findings;
    private Map<String, Row> rows = new LinkedHashMap<>();

    LayeredRows(String section, Findings findings) {
        this.section = section;
        this.findings = findings;
    }

    /**
     * A row as it is written.
     *
     * @param instead
     *            what lower layers put in the place of single branches; an empty list for a branch that they drop
     */
    private record Row(Tree written, Map<String, List<Tree.Mapping>> instead) {
        Row(Tree written) {
            this(written, new LinkedHashMap<>());
        }
    }

    /** Lays the rows of a lower layer over those that are there. */
    void lay(Tree.Sequence lower) {
        Map<String, Row> added = new LinkedHashMap<>();
        Map<String, Tree> own = new LinkedHashMap<>();
        for (Tree row : lower.items()) {
            String id = id(row);
            Tree before = own.putIfAbsent(id, row);
            if (before == null) {
                lay(id, row, added);
            } else if (SplitRows.split(before) || SplitRows.split(row)) {
                findings.fault(
                        row.mark(),
                        path(id),
                        GeneralPhrase.ID_TWICE.of(id, before.mark().line()),
                        GeneralPhrase.ONCE_AN_ID.of());
            } else {
                added.put(unnamed(row), new Row(row)); // whoever reads the table says that the id is there twice
            }
        }
        added.putAll(rows);
        rows = added;
    }

    private void lay(String id, Tree row, Map<String, Row> added) {
        boolean drop = row instanceof Tree.Mapping mapping && drops(mapping, id);
        Row split = rows.containsKey(id) ? null : splitWithBranch(id);
        if (split != null && row instanceof Tree.Mapping branch) {
            split.instead.put(value(id), drop ? List.of() : List.of(branch));
        } else if (drop) {
            if (rows.remove(id) == null) {
                findings.fault(row.mark(), path(id), PackPhrase.DROP_NOT_INHERITED.of(), PackPhrase.INHERITED_ID.of());
            }
        } else if (rows.containsKey(id)) {
            rows.computeIfPresent(id, (_, inherited) -> new Row(over(inherited.written, row, id)));
        } else {
            added.put(id, new Row(row));
        }
    }

    /** Whether a row says that the inherited one goes; who misspells that is told so, and nothing else of the row. */
    private boolean drops(Tree.Mapping row, String id) {
        Optional<String> misspelt = row.get("then") != null || row.get(DROP) != null
                ? Optional.empty()
                : row.entries().keySet().stream()
                        .filter(key -> !Nearest.to(key, Set.of(DROP)).isEmpty())
                        .findFirst();
        misspelt.ifPresent(key -> findings.fault(
                row.keyMark(key),
                path(id) + '.' + key,
                GeneralPhrase.UNKNOWN_KEY.of(key),
                GeneralPhrase.MEANT.of(List.of(DROP))));
        return misspelt.isPresent() || "true".equals(row.text(DROP));
    }

    /** A row replaces an inherited one; a scheme is laid over it. */
    private Tree over(Tree inherited, Tree row, String id) {
        return section.equals(LayeredSchemes.SECTION) ? LayeredSchemes.laid(inherited, row, path(id), findings) : row;
    }

    /** Where a row, or a branch of a split one, stands in the layers that are there; nothing where there is none of that id. */
    Optional<Mark> place(String id) {
        @Nullable Row row = rows.containsKey(id) ? rows.get(id) : splitWithBranch(id);
        return Optional.ofNullable(row).map(found -> found.written.mark());
    }

    private @Nullable Row splitWithBranch(String id) {
        Row split = id.contains(".") ? rows.get(id.substring(0, id.lastIndexOf('.'))) : null;
        return split != null && SplitRows.hasBranch(split.written, value(id)) ? split : null;
    }

    private static String value(String id) {
        return id.substring(id.lastIndexOf('.') + 1);
    }

    /** All rows in order, each branch of a split one for itself. */
    Tree.Sequence merged(Mark mark, SplitRows split) {
        List<Tree> merged = new ArrayList<>();
        for (Row row : rows.values()) {
            if (row.written instanceof Tree.Mapping written) {
                split.branches(section, written)
                        .forEach((value, branch) -> merged.addAll(row.instead.getOrDefault(value, List.of(branch))));
            } else {
                merged.add(row.written);
            }
        }
        return new Tree.Sequence(merged, mark);
    }

    /** All rows in order, as they are written: for tables whose rows are never split. */
    Tree.Sequence written(Mark mark) {
        return new Tree.Sequence(rows.values().stream().map(Row::written).toList(), mark);
    }

    private String path(String id) {
        return section + '[' + id + ']';
    }

    private static String id(Tree row) {
        @Nullable String id = row instanceof Tree.Mapping mapping ? mapping.text("id") : null;
        return id == null ? unnamed(row) : id;
    }

    private static String unnamed(Tree row) {
        return "?" + row.mark();
    }
}
