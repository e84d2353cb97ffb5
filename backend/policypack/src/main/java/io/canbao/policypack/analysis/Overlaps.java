package io.canbao.policypack.analysis;

import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.rules.policy.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tables that promise by {@code hit: unique} that no two of their rows set one value for one case. */
final class Overlaps {

    private Overlaps() {}

    static void inspect(Inspection pack) {
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
        String wanted = "rows of which only one holds, as 'hit: unique' promises";
        switch (pack.search()
                .where(left.head().when())
                .where(right.head().when())
                .find()) {
            case CaseSearch.Outcome.Found found ->
                pack.fault(
                        section,
                        right,
                        (found.example().exact() ? "" : "perhaps ") + "the same case as " + left.id() + ": "
                                + found.example(),
                        wanted);
            case CaseSearch.Outcome.Undecided _ ->
                pack.warn(section, right, "too many facts to tell it from " + left.id(), wanted);
            case CaseSearch.Outcome.None _ -> {}
        }
    }
}
