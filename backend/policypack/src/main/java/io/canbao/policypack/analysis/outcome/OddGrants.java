package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.PartialEvaluation;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.trial.Trial;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Subsidies that grant many times as much in one tier as in another, however each is written: 5 % of 400.00 beside 200.00. Values that are written alike
 * are compared without asking what they come to.
 */
public final class OddGrants {

    /** Tiers differ by less. */
    private static final long FAR = 5;

    private record Grant(Rule.Subsidy row, long fen) {}

    private OddGrants() {}

    /** Adds a warning for each of the pack's own split rows, about the branch that grants less. */
    public static void inspect(Inspection pack, Trials trials) {
        if (!pack.whole("windows", "fees", "fiscal", "surcharges", Rows.SUBSIDIES) || pack.doubtful("fees")) {
            return;
        }
        Map<String, List<Grant>> grants = new LinkedHashMap<>();
        for (String tier : trials.tiers()) {
            List<Trial> prices = OrdinaryPrices.of(pack, trials, tier);
            pack.policy().tables().subsidies().stream()
                    .flatMap(stage -> stage.rules().stream())
                    .filter(row -> pack.own(row) && !prices.isEmpty() && isBranchFor(pack, row, tier))
                    .forEach(row -> grant(pack, row, prices.getFirst(), grants));
        }
        grants.values().forEach(branches -> compare(pack, branches));
    }

    private static boolean isBranchFor(Inspection pack, Rule.Subsidy row, String tier) {
        return !pack.name(Rows.SUBSIDIES, row).equals(row.id())
                && new PartialEvaluation(pack.policy(), tier, null)
                        .mayHold(row.head().when());
    }

    private static void grant(Inspection pack, Rule.Subsidy row, Trial price, Map<String, List<Grant>> grants) {
        Expression amount = row.amount();
        long fen = amount == null || OrdinaryPrices.restsOnStages(amount)
                ? Values.ABSENT
                : price.evaluation().of(amount);
        if (Values.known(fen) && fen > 0) {
            grants.computeIfAbsent(pack.name(Rows.SUBSIDIES, row), _ -> new ArrayList<>())
                    .add(new Grant(row, fen));
        }
    }

    private static void compare(Inspection pack, List<Grant> branches) {
        Grant least = branches.getFirst();
        Grant most = branches.getFirst();
        for (Grant grant : branches) {
            least = grant.fen < least.fen ? grant : least;
            most = grant.fen > most.fen ? grant : most;
        }
        if (most.fen >= FAR * least.fen && !pack.reportedOfWhole(Rows.SUBSIDIES, least.row)) {
            pack.warn(
                    Rows.SUBSIDIES,
                    least.row,
                    AnalysisPhrase.ODD_BRANCH.of(
                            AnalysisPhrase.YUAN.of(Money.ofFen(least.fen)),
                            AnalysisPhrase.YUAN.of(Money.ofFen(most.fen)),
                            most.row.id()),
                    AnalysisPhrase.LIKE_THE_OTHERS.of());
        }
    }
}
