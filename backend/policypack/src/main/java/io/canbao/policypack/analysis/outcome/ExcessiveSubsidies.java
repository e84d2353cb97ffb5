package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.PartialEvaluation;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.trial.Person;
import io.canbao.policypack.analysis.trial.Population;
import io.canbao.policypack.analysis.trial.Trial;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.rules.Money;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Adds a warning for each of the pack's own rows and each tier. */
    public static void inspect(Inspection pack, Trials trials) {
        if (!pack.whole("windows", "fees", "fiscal", "surcharges", Rows.SUBSIDIES)) {
            return;
        }
        for (String tier : trials.tiers()) {
            ExcessiveSubsidies excess = new ExcessiveSubsidies(pack, tier, prices(pack, trials, tier));
            for (SubsidyStage stage : pack.policy().tables().subsidies()) {
                stage.rules().stream().filter(pack::own).forEach(excess::row);
            }
        }
    }

    /** What ordinary people of every group pay on every day. */
    private static List<Trial> prices(Inspection pack, Trials trials, String tier) {
        List<Trial> prices = new ArrayList<>();
        for (Person person : new Population(pack.policy()).groups()) {
            trials.days().stream()
                    .map(day -> trials.one(person.facts(), day, tier))
                    .filter(trial ->
                            trial.accepted() && Values.known(trial.decision().feeFen()))
                    .forEach(prices::add);
        }
        return prices;
    }

    private void row(Rule.Subsidy row) {
        Expression amount = row.amount();
        boolean mayApply = new PartialEvaluation(pack.policy(), tier, null)
                .mayHold(row.head().when());
        if (amount == null || !mayApply || restsOnStages(amount)) {
            return;
        }
        Optional<Excessive> whole = highest(amount, prices);
        if (whole.isPresent()) {
            warn(row, whole.get(), null);
            return;
        }
        for (String group : pack.policy().vocabulary().groups().keySet()) {
            List<Trial> ofGroup = prices.stream()
                    .filter(price -> group.equals(price.facts().choices().get(Facts.GROUP))
                            && price.decision().feeFen() > 0)
                    .toList();
            if (new PartialEvaluation(pack.policy(), tier, group)
                    .mayHold(row.head().when())) {
                highest(amount, ofGroup).ifPresent(excess -> warn(row, excess, group));
            }
        }
    }

    /** What is granted where the fee is highest, if it is above the fee everywhere. */
    private static Optional<Excessive> highest(Expression amount, List<Trial> prices) {
        Excessive highest = null;
        for (Trial price : prices) {
            long offered = price.evaluation().of(amount);
            long fee = price.decision().feeFen();
            if (!Values.known(offered) || offered <= fee) {
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

    /** Whether the amount depends on what other stages leave. */
    private static boolean restsOnStages(Expression amount) {
        boolean[] found = new boolean[1];
        References.walk(
                amount,
                _ -> {},
                inner -> found[0] |= inner instanceof Expression.NamedAmount named
                        && List.of("remaining", "subsidy", "payable", "granted").contains(named.name()));
        return found[0];
    }
}
