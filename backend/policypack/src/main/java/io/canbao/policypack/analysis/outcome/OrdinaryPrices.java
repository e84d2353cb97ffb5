package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.trial.Person;
import io.canbao.policypack.analysis.trial.Population;
import io.canbao.policypack.analysis.trial.Trial;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.List;

/** What ordinary people of every group pay in a tier, on every day on which a price may change: what subsidies are measured by. */
final class OrdinaryPrices {

    private OrdinaryPrices() {}

    static List<Trial> of(Inspection pack, Trials trials, String tier) {
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

    /**
     * What no subsidy exceeds: the fee, or the least that a layer asks for where the fee lies below it. A fee that may be wrong itself makes no
     * subsidy too high.
     */
    static long mostFen(Inspection pack, Trial price) {
        long most = price.decision().feeFen();
        for (Rule.Limit limit : pack.policy().tables().limits()) {
            Expression least = limit.atLeast();
            if (least != null
                    && limit.value() instanceof Expression.NamedAmount named
                    && named.name().startsWith("fee")
                    && price.evaluation().holds(limit.head().when())) {
                most = Math.max(most, price.evaluation().of(least));
            }
        }
        return most;
    }

    /** Whether the amount depends on what other stages leave, which ordinary prices do not tell. */
    static boolean restsOnStages(Expression amount) {
        boolean[] found = new boolean[1];
        References.walk(
                amount,
                _ -> {},
                inner -> found[0] |= inner instanceof Expression.NamedAmount named
                        && List.of("remaining", "subsidy", "payable", "granted").contains(named.name()));
        return found[0];
    }
}
