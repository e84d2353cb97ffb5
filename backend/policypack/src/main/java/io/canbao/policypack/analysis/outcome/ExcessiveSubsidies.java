package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.PartialEvaluation;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.table.BranchOrder;
import io.canbao.policypack.analysis.trial.Trial;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.rules.Money;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Subsidies above every fee of a tier, or of a group in it. The engine would cap them, so the answer would hide what is most likely a slip of the
 * pen: an amount in the wrong column, or a percentage above a hundred.
 */
public final class ExcessiveSubsidies {

    private final Inspection pack;
    private final String tier;
    private final List<Trial> prices;

    private record Excessive(long offeredFen, long feeFen) {}

    private ExcessiveSubsidies(Inspection pack, String tier, List<Trial> prices) {
        this.pack = pack;
        this.tier = tier;
        this.prices = prices;
    }

    /** Adds a warning for each of the pack's own rows, about the first tier and group in which it is excessive. */
    public static void inspect(Inspection pack, Trials trials) {
        if (!pack.whole("windows", "fees", "fiscal", "surcharges", Rows.SUBSIDIES)
                || pack.doubtful("fees")
                || BranchOrder.turnsFeesRound(pack)) {
            return;
        }
        Set<Rule.Subsidy> reported = new HashSet<>();
        for (String tier : trials.tiers()) {
            ExcessiveSubsidies excess = new ExcessiveSubsidies(pack, tier, OrdinaryPrices.of(pack, trials, tier));
            for (SubsidyStage stage : pack.policy().tables().subsidies()) {
                stage.rules().stream()
                        .filter(row -> pack.ofRegion(row) && !reported.contains(row) && excess.row(row))
                        .forEach(reported::add);
            }
        }
    }

    /** Whether there was something to warn of. */
    private boolean row(Rule.Subsidy row) {
        Expression amount = row.amount();
        boolean mayApply = new PartialEvaluation(pack.policy(), tier, null)
                .mayHold(row.head().when());
        if (amount == null || !mayApply || prices.isEmpty()) {
            return false;
        }
        for (Rule.Share share : row.shares()) {
            if (share.amount() instanceof Expression.Constant part && above(part, amount)) {
                tell(row, share.funder(), part, amount);
                return true;
            }
        }
        if (OrdinaryPrices.restsOnStages(amount)) {
            return nothing(row, amount);
        }
        Optional<Excessive> whole = highest(amount, prices);
        if (whole.isPresent()) {
            warn(row, whole.get(), null);
            return true;
        }
        for (String group : pack.policy().vocabulary().groups().keySet()) {
            List<Trial> ofGroup = prices.stream()
                    .filter(price -> group.equals(price.facts().choices().get(Facts.GROUP))
                            && price.decision().feeFen() > 0)
                    .toList();
            Optional<Excessive> excess = new PartialEvaluation(pack.policy(), tier, group)
                            .mayHold(row.head().when())
                    ? highest(amount, ofGroup)
                    : Optional.empty();
            if (excess.isPresent()) {
                warn(row, excess.get(), group);
                return true;
            }
        }
        return false;
    }

    /** Whether a row leaves more to pay than there is, for whoever has no other subsidy: then it never grants anything. */
    private boolean nothing(Rule.Subsidy row, Expression amount) {
        boolean never = prices.stream().allMatch(price -> price.evaluation().of(amount) == 0);
        if (never) {
            pack.warn(
                    Rows.SUBSIDIES,
                    row,
                    AnalysisPhrase.GRANTS_NOTHING.of(
                            pack.named(tier),
                            Money.ofFen(prices.getFirst().decision().feeFen())),
                    AnalysisPhrase.LESS_TO_PAY.of());
        }
        return never;
    }

    /** Whether a funder would pay more than there is to share, whatever the price. */
    private boolean above(Expression share, Expression amount) {
        return !prices.isEmpty()
                && prices.stream().allMatch(price -> {
                    long offered = price.evaluation().of(amount);
                    return Values.known(offered) && price.evaluation().of(share) > offered;
                });
    }

    private void tell(Rule.Subsidy row, String funder, Expression part, Expression amount) {
        Trial price = prices.getFirst();
        pack.warn(
                Rows.SUBSIDIES,
                row,
                AnalysisPhrase.SHARE_ABOVE.of(
                        pack.named(funder),
                        Money.ofFen(price.evaluation().of(part)),
                        Money.ofFen(price.evaluation().of(amount))),
                AnalysisPhrase.SHARE_WITHIN.of());
    }

    /** What is granted where the fee is highest, if it is above the fee everywhere. */
    private Optional<Excessive> highest(Expression amount, List<Trial> prices) {
        Excessive highest = null;
        for (Trial price : prices) {
            long offered = price.evaluation().of(amount);
            long fee = price.decision().feeFen();
            if (!Values.known(offered) || offered <= OrdinaryPrices.mostFen(pack, price)) {
                return Optional.empty();
            }
            highest = highest == null || fee > highest.feeFen ? new Excessive(offered, fee) : highest;
        }
        return Optional.ofNullable(highest);
    }

    private void warn(Rule.Subsidy row, Excessive excess, @Nullable String group) {
        Money offered = Money.ofFen(excess.offeredFen);
        Money fee = Money.ofFen(excess.feeFen);
        pack.warn(
                Rows.SUBSIDIES,
                row,
                group == null
                        ? AnalysisPhrase.ABOVE_FEE.of(offered, pack.named(tier), fee)
                        : AnalysisPhrase.ABOVE_FEE_OF.of(offered, pack.named(tier), fee, pack.named(group)),
                AnalysisPhrase.NO_MORE_THAN_FEE.of());
    }
}
