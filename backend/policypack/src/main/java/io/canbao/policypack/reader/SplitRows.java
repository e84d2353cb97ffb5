package io.canbao.policypack.reader;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows that are split {@code by} a fact: each becomes one row for each value of the fact, called {@code ID.VALUE}. */
final class SplitRows {

    private static final String BY = "by";

    private SplitRows() {}

    /** Whether a row is split. */
    static boolean split(Tree row) {
        return row instanceof Tree.Mapping mapping && mapping.get(BY) != null;
    }

    /** Whether a row is split and has a branch for a value. */
    static boolean hasBranch(Tree row, String value) {
        return row instanceof Tree.Mapping split
                && split.text(BY) != null
                && split.get("then") instanceof Tree.Mapping branches
                && branches.get(value) != null;
    }

    /** The branches of a split row by their values, as rows; a row that is not split is the only one, under no value. */
    static Map<String, Tree.Mapping> branches(String section, Tree.Mapping row, Findings findings) {
        String fact = row.text(BY);
        if (fact == null) {
            return Map.of("", row);
        }
        String path = section + '[' + row.text("id") + ']';
        if (!(row.get("then") instanceof Tree.Mapping values)) {
            findings.fault(row.mark(), path + ".then", PackPhrase.NO_BRANCHES.of(), PackPhrase.BRANCHES_OF.of(fact));
            return Map.of();
        }
        Tree.Mapping when =
                row.get("when") instanceof Tree.Mapping mapping ? mapping : new Tree.Mapping(Map.of(), row.mark());
        if (when.get(fact) != null) {
            findings.fault(
                    when.mark(), path + ".when." + fact, PackPhrase.TEST_ON_SPLIT.of(), PackPhrase.NO_SUCH_TEST.of());
        }
        Map<String, Tree.Mapping> branches = new LinkedHashMap<>();
        values.entries().forEach((value, then) -> branches.put(value, branch(row, when, fact, value, then)));
        return branches;
    }

    private static Tree.Mapping branch(Tree.Mapping row, Tree.Mapping when, String fact, String value, Tree then) {
        Mark mark = then.mark();
        Map<String, Tree> branch = new LinkedHashMap<>(row.without(BY).entries());
        if (row.text("id") != null) {
            branch.put("id", new Tree.Scalar(row.text("id") + "." + value, true, row.mark()));
        }
        branch.put("when", when.with(fact, new Tree.Scalar(value, true, mark)));
        branch.put("then", then);
        return new Tree.Mapping(branch, mark);
    }
}
