package io.canbao.policypack.analysis.assessment;

import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.assessment.Scheme;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a scheme, where it stands, and what is found about it. */
record SchemeRow(Inspection pack, Scheme scheme, String table, String id) {

    private String path() {
        return "assessment[" + scheme.id() + "]." + table + '[' + id + ']';
    }

    /** The row as it is written, or its section where it is not found. */
    private Mark mark() {
        return named(pack.document().get("assessment"), scheme.id())
                .flatMap(found -> named(found.get(table), id))
                .map(Tree.Mapping::mark)
                .findFirst()
                .orElseGet(() -> pack.rows().mark("assessment"));
    }

    private static Stream<Tree.Mapping> named(@Nullable Tree table, String id) {
        return Rows.items(table).stream().filter(row -> id.equals(row.text("id")));
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
