package io.canbao.policypack.reader;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Assessment schemes while layers are laid over each other: of a scheme with an inherited id the tables merge row by row like any
 * other, and whatever else it says replaces what stands above.
 */
final class LayeredSchemes {

    /** The section that holds schemes. */
    static final String SECTION = "assessment";

    private static final String ROWS = "rows";

    /** What of a scheme is laid over each other row by row. */
    private static final Set<String> TABLES = Shape.SCHEME_TABLES.keys();

    private LayeredSchemes() {}

    /** The same schemes with the region that each of their rows comes from. */
    static Tree named(Tree schemes, String region) {
        return schemes instanceof Tree.Mapping table && table.get(ROWS) instanceof Tree.Sequence rows
                ? table.with(
                        ROWS,
                        new Tree.Sequence(
                                rows.items().stream()
                                        .map(row -> row instanceof Tree.Mapping scheme ? scheme(scheme, region) : row)
                                        .toList(),
                                rows.mark()))
                : schemes;
    }

    private static Tree.Mapping scheme(Tree.Mapping scheme, String region) {
        Map<String, Tree> parts = new LinkedHashMap<>();
        scheme.entries()
                .forEach((key, part) -> parts.put(key, TABLES.contains(key) ? Layers.table(part, region) : part));
        return scheme.with(parts);
    }

    /** A scheme of a lower layer over the one that it inherits. */
    static Tree laid(Tree upper, Tree lower, String path, Findings findings) {
        if (!(upper instanceof Tree.Mapping above) || !(lower instanceof Tree.Mapping own)) {
            return lower;
        }
        Map<String, Tree> parts = new LinkedHashMap<>(above.entries());
        own.entries().forEach((key, part) -> {
            Tree inherited = above.get(key);
            boolean merges = TABLES.contains(key) && rows(inherited) != null && rows(part) != null;
            parts.put(key, merges ? merged(inherited, part, path + '.' + key, findings) : part);
        });
        return own.over(above, parts);
    }

    private static Tree.@Nullable Sequence rows(@Nullable Tree table) {
        return table instanceof Tree.Mapping mapping && mapping.get(ROWS) instanceof Tree.Sequence rows ? rows : null;
    }

    private static Tree merged(@Nullable Tree upper, Tree lower, String path, Findings findings) {
        LayeredRows rows = new LayeredRows(path, findings);
        Tree.Sequence above = rows(upper);
        Tree.Sequence own = rows(lower);
        if (above == null || own == null || !(lower instanceof Tree.Mapping table)) {
            return lower;
        }
        rows.lay(above);
        rows.lay(own);
        return table.with(ROWS, rows.written(own.mark()));
    }
}
