package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Outputs;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.analysis.search.Case;
import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.policy.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tables that promise by {@code hit: unique} that no two of their rows set one value for one case. */
public final class Overlaps {

    private Overlaps() {}

    /** Adds a fault for each pair of rows, and a warning where there are too many facts to be sure. */
    public static void inspect(Inspection pack) {
        for (Table table : Table.of(pack.policy())) {
            boolean unique = pack.rows().hit(table.section()).equals(Optional.of("unique"));
            if (unique && pack.whole(table.section(), "windows")) {
                pairs(pack, table);
            }
        }
    }

    private static void pairs(Inspection pack, Table table) {
        List<? extends Rule> rules = table.rules();
        for (int left = 0; left < rules.size(); left++) {
            for (int right = left + 1; right < rules.size(); right++) {
                pair(pack, table.section(), rules.get(left), rules.get(right));
            }
        }
    }

    private static void pair(Inspection pack, String section, Rule left, Rule right) {
        Set<String> shared = new HashSet<>(Outputs.of(left));
        shared.retainAll(Outputs.of(right));
        if (shared.isEmpty() || !Outputs.compete(left, right)) {
            return;
        }
        Wording wanted = AnalysisPhrase.ONE_HOLDS.of();
        switch (pack.search()
                .where(left.head().when())
                .where(right.head().when())
                .find()) {
            case CaseSearch.Outcome.Found found -> pack.fault(section, right, same(left, found.example()), wanted);
            case CaseSearch.Outcome.Undecided _ ->
                pack.warn(section, right, AnalysisPhrase.TOO_MANY_FACTS.of(left.id()), wanted);
            case CaseSearch.Outcome.None _ -> {}
        }
    }

    private static Wording same(Rule left, Case example) {
        Wording same = AnalysisPhrase.SAME_CASE.of(left.id(), example.words());
        return example.exact() ? same : GeneralPhrase.PERHAPS.of(same);
    }
}
