package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.PartialEvaluation;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.policypack.analysis.trial.Trial;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Values;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Stages that grant all of their rows, two of which come to more than every fee for whoever has both: most likely the notice grants the best of
 * several identities. Sums that are meant, a little more on top, stay within the fee.
 */
public final class SummedSubsidies {

    private final Inspection pack;
    private final SubsidyStage stage;
    private final String tier;
    private final List<Trial> prices;

    private SummedSubsidies(Inspection pack, SubsidyStage stage, String tier, List<Trial> prices) {
        this.pack = pack;
        this.stage = stage;
        this.tier = tier;
        this.prices = prices;
    }

    private record Both(Rule.Subsidy one, Rule.Subsidy other) {}

    /** Adds a warning for each such stage, about the first tier and rows. */
    public static void inspect(Inspection pack, Trials trials) {
        if (!pack.whole("windows", "fees", "fiscal", "surcharges", Rows.SUBSIDIES) || pack.doubtful("fees")) {
            return;
        }
        for (SubsidyStage stage : pack.policy().tables().subsidies()) {
            if (stage.hit() == SubsidyStage.Hit.SUM && stage.rules().stream().anyMatch(pack::own)) {
                inspect(pack, trials, stage);
            }
        }
    }

    private static void inspect(Inspection pack, Trials trials, SubsidyStage stage) {
        for (String tier : trials.tiers()) {
            if (new SummedSubsidies(pack, stage, tier, OrdinaryPrices.of(pack, trials, tier)).tell()) {
                return;
            }
        }
    }

    /** Whether there was something to tell. */
    private boolean tell() {
        Optional<Both> both =
                pairs().filter(this::aboveEveryFee).filter(this::mayBothHold).findFirst();
        both.ifPresent(rows -> {
            Trial price = prices.getFirst();
            pack.warn(
                    place(),
                    Rows.SUBSIDIES + '[' + stage.id() + "].hit",
                    AnalysisPhrase.BOTH_ABOVE_FEE.of(
                            pack.name(Rows.SUBSIDIES, rows.one),
                            pack.name(Rows.SUBSIDIES, rows.other),
                            Money.ofFen(sum(rows, price)),
                            Money.ofFen(price.decision().feeFen())),
                    AnalysisPhrase.HIT_BEST.of());
        });
        return both.isPresent();
    }

    private Stream<Both> pairs() {
        List<Rule.Subsidy> rows = stage.rules().stream()
                .filter(row -> row.amount() != null
                        && !OrdinaryPrices.restsOnStages(row.amount())
                        && new PartialEvaluation(pack.policy(), tier, null)
                                .mayHold(row.head().when()))
                .toList();
        return rows.stream()
                .flatMap(one -> rows.subList(rows.indexOf(one) + 1, rows.size()).stream()
                        .map(other -> new Both(one, other)));
    }

    private boolean aboveEveryFee(Both rows) {
        return !prices.isEmpty()
                && prices.stream().allMatch(price -> {
                    long sum = sum(rows, price);
                    return Values.known(sum) && sum > OrdinaryPrices.mostFen(pack, price);
                });
    }

    private static long sum(Both rows, Trial price) {
        long one = granted(rows.one, price);
        long other = granted(rows.other, price);
        return Values.known(one) && Values.known(other) ? one + other : Values.UNSPECIFIED;
    }

    private static long granted(Rule.Subsidy row, Trial price) {
        Expression amount = row.amount();
        return amount == null ? 0 : price.evaluation().of(amount);
    }

    private boolean mayBothHold(Both rows) {
        return pack.search()
                        .where(rows.one.head().when())
                        .where(rows.other.head().when())
                        .where(pack.anyWindow())
                        .find()
                instanceof CaseSearch.Outcome.Found;
    }

    /** Where the stage says what becomes of its rows, or else the table. */
    private Mark place() {
        return Rows.items(pack.document().get(Rows.SUBSIDIES)).stream()
                .filter(written -> stage.id().equals(written.text("stage")))
                .flatMap(written -> Stream.ofNullable(written.get("hit")))
                .map(Tree::mark)
                .findFirst()
                .orElseGet(() -> pack.rows().mark(Rows.SUBSIDIES));
    }
}
