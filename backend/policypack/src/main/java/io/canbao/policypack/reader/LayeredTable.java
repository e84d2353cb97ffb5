package io.canbao.policypack.reader;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One table, or one stage of subsidies, while layers are laid over each other: what is said of it as a whole, and its rows. */
final class LayeredTable {

    private static final String ROWS = "rows";

    private final LayeredRows rows;
    private final Map<String, Tree> entries = new LinkedHashMap<>();
    private @Nullable Mark mark;

    /** What stands in the place of a table and is none; whoever reads it says so. */
    private @Nullable Tree unreadable;

    LayeredTable(String section, Findings findings) {
        this.rows = new LayeredRows(section, findings);
    }

    /** Lays a table of a lower layer over what is there; a key with nothing behind it takes nothing away. */
    void lay(Tree lower) {
        if (mark != null && lower instanceof Tree.Scalar nothing && nothing.isNull()) {
            return;
        }
        if (!(lower instanceof Tree.Mapping table)) {
            unreadable = lower;
            return;
        }
        unreadable = null;
        mark = table.mark();
        entries.putAll(table.entries());
        if (table.get(ROWS) instanceof Tree.Sequence own) {
            rows.lay(own);
        }
    }

    /** Where a row stands in the layers that are there. */
    Optional<Mark> place(String id) {
        return rows.place(id);
    }

    /** Lays single rows of a lower layer over what is there. */
    void layRows(Tree.Sequence own) {
        rows.lay(own);
    }

    /** The table as all layers together make it. */
    Tree merged(SplitRows split) {
        if (unreadable != null) {
            return unreadable;
        }
        Map<String, Tree> merged = new LinkedHashMap<>(entries);
        if (entries.get(ROWS) instanceof Tree.Sequence last) {
            merged.put(ROWS, rows.merged(last.mark(), split));
        }
        return new Tree.Mapping(merged, Objects.requireNonNull(mark));
    }
}
