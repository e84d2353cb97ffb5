package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.policy.Rule;
import java.util.List;

/** Subsidies that name no funder where most of the others do: it was forgotten. A text that names none is written down as {@code unspecified}. */
public final class MissingFunders {

    private MissingFunders() {}

    /** Adds a warning to each of the pack's own rows. */
    public static void inspect(Inspection pack) {
        if (!pack.whole(Rows.SUBSIDIES)) {
            return;
        }
        List<Rule.Subsidy> granted = pack.policy().tables().subsidies().stream()
                .flatMap(stage -> stage.rules().stream())
                .filter(row -> pack.own(row) && row.amount() != null)
                .toList();
        List<Rule.Subsidy> without =
                granted.stream().filter(row -> !isFunded(pack, row)).toList();
        if (2 * without.size() < granted.size()) {
            without.stream()
                    .filter(row -> !pack.reported(Rows.SUBSIDIES, row))
                    .forEach(row -> pack.warn(
                            Rows.SUBSIDIES, row, AnalysisPhrase.NO_FUNDER.of(), AnalysisPhrase.FUNDER_OR_OPEN.of()));
        }
    }

    private static boolean isFunded(Inspection pack, Rule.Subsidy row) {
        return pack.rows().find(Rows.SUBSIDIES, row.id()).map(written -> written.get("then")).stream()
                .anyMatch(then -> then instanceof Tree.Mapping grant
                        && (grant.get("funder") != null || grant.get("shares") != null));
    }
}
