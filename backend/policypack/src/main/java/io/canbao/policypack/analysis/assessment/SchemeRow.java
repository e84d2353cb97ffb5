package io.canbao.policypack.analysis.assessment;

import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.assessment.Scheme;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a scheme, where it stands, and what is found about it. */
record SchemeRow(Inspection pack, Scheme scheme, String table, String id) {

    /** Where findings about a scheme as a whole are. */
    static String path(Scheme scheme) {
        return "assessment[" + scheme.id() + ']';
    }

    /** A scheme as it is written. */
    static Optional<Tree.Mapping> scheme(Inspection pack, Scheme scheme) {
        return named(pack.document().get("assessment"), scheme.id()).findFirst();
    }

    /** Where a table of a scheme stands. */
    static Mark table(Inspection pack, Scheme scheme, String table) {
        return scheme(pack, scheme)
                .flatMap(written -> Optional.ofNullable(written.get(table)))
                .map(Tree::mark)
                .orElseGet(() -> pack.rows().mark("assessment"));
    }

    private String path() {
        return path(scheme) + '.' + table + '[' + id + ']';
    }

    /** The row as it is written, or its section where it is not found. */
    private Mark mark() {
        return scheme(pack, scheme).stream()
                .flatMap(found -> named(found.get(table), id))
                .map(Tree.Mapping::mark)
                .findFirst()
                .orElseGet(() -> pack.rows().mark("assessment"));
    }

    /** The rows of a table as they are written. */
    static List<Tree.Mapping> items(@Nullable Tree table) {
        return Rows.items(table);
    }

    private static Stream<Tree.Mapping> named(@Nullable Tree table, String id) {
        return Rows.items(table).stream().filter(row -> id.equals(row.text("id")));
    }

    /** Whether anything about the row was found already: what follows from it is not told again. */
    boolean reported() {
        return pack.reportedUnder(path());
    }

    /** What cannot be meant. */
    void fault(Wording found, Wording wanted) {
        pack.fault(mark(), path(), found, wanted);
    }

    /** What asks for a second look. */
    void warn(Wording found, Wording wanted) {
        pack.warn(mark(), path(), found, wanted);
    }
}
