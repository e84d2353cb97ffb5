package io.canbao.policypack.takeover;

import io.canbao.policypack.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of a table where they stand: in it, in its {@code rows}, in a stage of it. */
final class StagedRows {
    private static final String ROWS = "rows";

    private StagedRows() {}

    /**
     * A table without a row.
     *
     * @param gone gets what has to be taken out of the text for that: the row, or the stage of which it is the last
     * @return empty where nothing else is left
     */
    static Optional<Tree> without(Tree table, String id, List<Tree> gone) {
        return switch (table) {
            case Tree.Sequence rows -> {
                List<Tree> left = new ArrayList<>();
                for (Tree row : rows.items()) {
                    if (id.equals(PackText.idOf(row))) {
                        gone.add(row);
                    } else {
                        List<Tree> within = new ArrayList<>();
                        Optional<Tree> kept = without(row, id, within);
                        kept.ifPresent(left::add);
                        gone.addAll(kept.isPresent() ? within : List.of(row));
                    }
                }
                yield left.isEmpty() && !gone.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Tree.Sequence.of(left, rows.mark()));
            }
            case Tree.Mapping stage
            when stage.get(ROWS) instanceof Tree.Sequence rows ->
                without(rows, id, gone).map(left -> stage.with(ROWS, left));
            case Tree.Mapping _, Tree.Scalar _ -> Optional.of(table);
        };
    }
}
