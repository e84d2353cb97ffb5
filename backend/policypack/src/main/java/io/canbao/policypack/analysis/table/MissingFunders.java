package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.policy.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Subsidies that name no funder where most of the others do: it was forgotten. A text that names none is written down as {@code unspecified}. And
 * rows of whose branches one is paid by somebody else than the others, where each other row is paid by one in all its branches.
 */
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
        branches(pack, granted);
        granted.forEach(row -> twice(pack, row));
        if (2 * without.size() < granted.size()) {
            without.stream()
                    .filter(row -> !pack.reported(Rows.SUBSIDIES, row))
                    .forEach(row -> pack.warn(
                            Rows.SUBSIDIES, row, AnalysisPhrase.NO_FUNDER.of(), AnalysisPhrase.FUNDER_OR_OPEN.of()));
        }
    }

    /** Fewer split rows are no habit of the notice. */
    private static final int A_HABIT = 3;

    private static void branches(Inspection pack, List<Rule.Subsidy> granted) {
        Map<String, List<Rule.Subsidy>> rows = new LinkedHashMap<>();
        granted.stream()
                .filter(row -> row.shares().size() == 1)
                .forEach(row -> rows.computeIfAbsent(pack.name(Rows.SUBSIDIES, row), _ -> new ArrayList<>())
                        .add(row));
        rows.values().removeIf(branches -> branches.size() < 2);
        List<List<Rule.Subsidy>> mixed = rows.values().stream()
                .filter(branches ->
                        branches.stream().map(MissingFunders::funder).distinct().count() > 1)
                .toList();
        if (mixed.size() == 1 && rows.size() > A_HABIT) {
            Rule.Subsidy odd = mixed.getFirst().getLast();
            String usual = funder(mixed.getFirst().getFirst());
            if (!pack.reportedOfWhole(Rows.SUBSIDIES, odd)) {
                pack.warn(
                        Rows.SUBSIDIES,
                        odd,
                        AnalysisPhrase.OTHER_FUNDER.of(pack.named(funder(odd)), pack.named(usual)),
                        GeneralPhrase.MEANT.of(pack.named(usual)));
            }
        }
    }

    private static String funder(Rule.Subsidy row) {
        return row.shares().getFirst().funder();
    }

    private static boolean isFunded(Inspection pack, Rule.Subsidy row) {
        return pack.rows().find(Rows.SUBSIDIES, row.id()).map(written -> written.get("then")).stream()
                .anyMatch(then -> then instanceof Tree.Mapping grant
                        && (grant.get("funder") != null || grant.get("shares") != null));
    }

    /** A funder that shares a subsidy with itself. */
    private static void twice(Inspection pack, Rule.Subsidy row) {
        Set<String> seen = new HashSet<>();
        row.shares().stream()
                .map(Rule.Share::funder)
                .filter(funder -> !funder.equals("unspecified") && !seen.add(funder))
                .findFirst()
                .filter(_ -> !pack.reported(Rows.SUBSIDIES, row))
                .ifPresent(funder -> pack.warn(
                        Rows.SUBSIDIES,
                        row,
                        AnalysisPhrase.FUNDER_TWICE.of(pack.named(funder)),
                        AnalysisPhrase.ANOTHER_FUNDER.of()));
    }
}
