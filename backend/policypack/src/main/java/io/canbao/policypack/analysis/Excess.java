package io.canbao.policypack.analysis;

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
final class Excess {

    private final Inspection pack;
    private final String tier;
    private final List<Engine.Answer> prices;

    private record Excessive(long offeredFen, long feeFen) {}

    private Excess(Inspection pack, String tier, List<Engine.Answer> prices) {
        this.pack = pack;
        this.tier = tier;
        this.prices = prices;
    }

    static void inspect(Inspection pack, Engine engine) {
        if (!pack.whole("windows", "fees", "fiscal", "surcharges", Rows.SUBSIDIES)) {
            return;
        }
        for (String tier : engine.tiers()) {
            Excess excess = new Excess(pack, tier, prices(pack, engine, tier));
            for (SubsidyStage stage : pack.policy().subsidies()) {
                stage.rules().stream().filter(pack::own).forEach(excess::row);
            }
        }
    }

    /** What ordinary people of every group pay on every day. */
    private static List<Engine.Answer> prices(Inspection pack, Engine engine, String tier) {
        List<Engine.Answer> prices = new ArrayList<>();
        for (Person person : new Population(pack.policy()).groups()) {
            engine.days().stream()
                    .map(day -> engine.answer(person, day, tier))
                    .filter(answer ->
                            answer.accepted() && Values.known(answer.decision().feeFen()))
                    .forEach(prices::add);
        }
        return prices;
    }

    private void row(Rule.Subsidy row) {
        Expression amount = row.amount();
        boolean speaks = new Guess(pack.policy(), tier, null).of(row.head().when()) != Guess.Answer.NO;
        if (amount == null || !speaks || restsOnStages(amount)) {
            return;
        }
        Optional<Excessive> whole = highest(amount, prices);
        if (whole.isPresent()) {
            warn(row, whole.get(), null);
            return;
        }
        for (String group : pack.policy().groups().keySet()) {
            List<Engine.Answer> ofGroup = prices.stream()
                    .filter(price ->
                            group.equals(price.person().facts().choices().get(Facts.GROUP))
                                    && price.decision().feeFen() > 0)
                    .toList();
            if (new Guess(pack.policy(), tier, group).of(row.head().when()) != Guess.Answer.NO) {
                highest(amount, ofGroup).ifPresent(excess -> warn(row, excess, group));
            }
        }
    }

    /** What is granted where the fee is highest, if it is above the fee everywhere. */
    private static Optional<Excessive> highest(Expression amount, List<Engine.Answer> prices) {
        Excessive highest = null;
        for (Engine.Answer price : prices) {
            long offered = price.measurement().of(amount);
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
                        ? AnalysisPhrase.ABOVE_FEE.of(offered, tier, fee)
                        : AnalysisPhrase.ABOVE_FEE_OF.of(offered, tier, fee, group),
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
