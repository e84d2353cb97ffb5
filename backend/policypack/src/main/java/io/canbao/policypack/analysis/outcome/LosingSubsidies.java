package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.PartialEvaluation;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.policypack.analysis.trial.Trial;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Values;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Rows of a stage that grants the best, which never are: whoever one is for has another one, too, that grants more at every
 * price. Most often an identity stands in two rows.
 */
public final class LosingSubsidies {

    private final Inspection pack;
    private final Map<String, List<Trial>> prices = new LinkedHashMap<>();

    private LosingSubsidies(Inspection pack, Trials trials) {
        this.pack = pack;
        trials.tiers().forEach(tier -> prices.put(tier, OrdinaryPrices.of(pack, trials, tier)));
    }

    /** Adds a warning for each of the pack's own rows that never wins. */
    public static void inspect(Inspection pack, Trials trials) {
        if (!pack.whole("windows", "fees", "fiscal", "surcharges", Rows.SUBSIDIES)) {
            return;
        }
        LosingSubsidies losing = new LosingSubsidies(pack, trials);
        pack.policy().tables().subsidies().stream()
                .filter(stage -> stage.hit() == SubsidyStage.Hit.BEST)
                .forEach(losing::stage);
    }

    private void stage(SubsidyStage stage) {
        List<Rule.Subsidy> rows = stage.rules();
        Set<String> reported = new HashSet<>();
        for (Rule.Subsidy row : rows) {
            String name = pack.name(Rows.SUBSIDIES, row);
            if (pack.own(row) && !pack.reportedOfWhole(Rows.SUBSIDIES, row) && !reported.contains(name)) {
                reported.add(name);
                rows.stream()
                        .filter(other -> !other.equals(row)
                                && !pack.reportedOfWhole(Rows.SUBSIDIES, other)
                                && grantsMore(other, row, rows.indexOf(other) < rows.indexOf(row))
                                && isForAllOf(other, row))
                        .findFirst()
                        .ifPresentOrElse(
                                winner -> pack.warn(
                                        Rows.SUBSIDIES,
                                        row,
                                        AnalysisPhrase.NEVER_WINS.of(pack.name(Rows.SUBSIDIES, winner)),
                                        AnalysisPhrase.MORE_OR_NOT_AT_ALL.of()),
                                () -> identities(row, rows));
            }
        }
    }

    /** Of several identities of a row, one that another row pays more: it was copied, in the place of another one most likely. */
    private void identities(Rule.Subsidy row, List<Rule.Subsidy> rows) {
        if (row.head().when() instanceof Condition.HasCategory own
                && own.categories().size() > 1) {
            for (String category : own.categories()) {
                rows.stream()
                        .filter(other -> !other.equals(row)
                                && other.head().when() instanceof Condition.HasCategory test
                                && test.categories().contains(category)
                                && Objects.equals(test.on(), own.on())
                                && Objects.equals(test.recognised(), own.recognised())
                                && grantsMore(other, row, rows.indexOf(other) < rows.indexOf(row)))
                        .findFirst()
                        .ifPresent(winner -> pack.warn(
                                Rows.SUBSIDIES,
                                row,
                                AnalysisPhrase.NEVER_WINS_FOR.of(
                                        pack.named(category), pack.name(Rows.SUBSIDIES, winner)),
                                AnalysisPhrase.ANOTHER_IDENTITY.of()));
            }
        }
    }

    private boolean grantsMore(Rule.Subsidy winner, Rule.Subsidy loser, boolean first) {
        Expression more = winner.amount();
        Expression less = loser.amount();
        if (more == null || less == null || OrdinaryPrices.restsOnStages(more) || OrdinaryPrices.restsOnStages(less)) {
            return false;
        }
        boolean compared = false;
        for (Map.Entry<String, List<Trial>> tier : prices.entrySet()) {
            if (new PartialEvaluation(pack.policy(), tier.getKey(), null)
                    .mayHold(loser.head().when())) {
                compared = true;
                if (!tier.getValue().stream().allMatch(price -> more(price, more, less, first))) {
                    return false;
                }
            }
        }
        return compared;
    }

    private static boolean more(Trial price, Expression more, Expression less, boolean first) {
        long higher = price.evaluation().of(more);
        long lower = price.evaluation().of(less);
        return Values.known(higher) && Values.known(lower) && (higher > lower || (first && higher == lower));
    }

    /** Whether whoever one row is for has the other one, too. */
    private boolean isForAllOf(Rule.Subsidy other, Rule.Subsidy row) {
        return pack.search()
                        .where(row.head().when())
                        .whereNot(other.head().when())
                        .find()
                instanceof CaseSearch.Outcome.None;
    }
}
