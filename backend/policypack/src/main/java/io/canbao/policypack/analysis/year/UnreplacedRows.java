package io.canbao.policypack.analysis.year;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Outputs;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.finding.Nearest;
import io.canbao.rules.policy.Rule;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rows of a pack that takes over last year's which were meant for the place of one of them and stand beside it, since their id is another one: it
 * is spelt nearly alike, or the row is for the same cases and says the same things.
 */
public final class UnreplacedRows {

    private final Inspection pack;
    private final Table table;

    private UnreplacedRows(Inspection pack, Table table) {
        this.pack = pack;
        this.table = table;
    }

    /** Adds a warning to each of the pack's own rows. */
    public static void inspect(Inspection pack) {
        for (Table table : Table.of(pack.policy())) {
            if (pack.whole(table.section()) && table.rules().stream().anyMatch(pack::takenOver)) {
                new UnreplacedRows(pack, table).inspect();
            }
        }
    }

    private void inspect() {
        List<? extends Rule> earlier =
                table.rules().stream().filter(pack::takenOver).toList();
        Set<String> told = new LinkedHashSet<>();
        for (Rule row : table.rules()) {
            String name = pack.name(table.section(), row);
            if (pack.own(row) && !told.contains(name)) {
                replaced(row, earlier).ifPresent(other -> {
                    told.add(name);
                    pack.warn(
                            pack.wholeRow(table.section(), row),
                            table.section() + '[' + name + ']',
                            AnalysisPhrase.BESIDE_LAST_YEARS.of(name, other),
                            AnalysisPhrase.IN_ITS_PLACE.of(other));
                });
            }
        }
    }

    /** The name of the earlier row that one was meant to replace. */
    private Optional<String> replaced(Rule row, List<? extends Rule> earlier) {
        String name = pack.name(table.section(), row);
        return earlier.stream()
                .filter(other -> saysTheSame(row, other) || Nearest.isSlipOf(name, pack.name(table.section(), other)))
                .map(other -> pack.name(table.section(), other))
                .filter(other -> !other.equals(name))
                .findFirst();
    }

    private static boolean saysTheSame(Rule row, Rule other) {
        return row.head().when().equals(other.head().when())
                && row.getClass().equals(other.getClass())
                && competes(row, other);
    }

    /** Whether only one of two rows for the same cases can count. */
    private static boolean competes(Rule row, Rule other) {
        return switch (row) {
            case Rule.Subsidy _, Rule.Window _, Rule.BenefitTier _ -> true;
            case Rule.Amounts _, Rule.Waiting _, Rule.Benefit _ ->
                Outputs.compete(row, other) && !Collections.disjoint(Outputs.of(row), Outputs.of(other));
            case Rule.Eligibility _, Rule.Incentive _, Rule.Refund _, Rule.Note _, Rule.Limit _ -> false;
        };
    }
}
