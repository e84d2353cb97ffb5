package io.canbao.policypack.data;

import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of prices as the notice prints it. No rule rests on it: it is there to be compared with the rules.
 *
 * @param headingYear
 *            the year in the table's heading, or null if it has none
 */
public record PrintedTable(
        String id,
        Text title,
        @Nullable Integer headingYear,
        List<Row> rows,
        List<Clause> clauses,
        String layer,
        Mark mark) {

    public PrintedTable {
        rows = List.copyOf(rows);
        clauses = List.copyOf(clauses);
    }

    /**
     * One line; figures that the table does not print are null.
     *
     * @param category
     *            the identity that the line is for, or null for everybody
     * @param group
     *            the group that the line is for, or null where any group may be meant
     * @param tier
     *            the tier, never null where the pack has more than one
     * @param facts
     *            further facts of whom the line is for, as in a question's body
     */
    public record Row(
            @Nullable String category,
            @Nullable String group,
            @Nullable String tier,
            Tree.@Nullable Mapping facts,
            @Nullable Money fee,
            @Nullable Money subsidy,
            @Nullable Money personal,
            Mark mark) {

        /** Whether all three figures are printed, and subsidy and personal payment make the fee. */
        public boolean addsUp() {
            return fee != null && subsidy != null && personal != null && subsidy.fen() + personal.fen() == fee.fen();
        }
    }
}
