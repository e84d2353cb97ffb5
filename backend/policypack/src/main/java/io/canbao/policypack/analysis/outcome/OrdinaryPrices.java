package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.trial.Person;
import io.canbao.policypack.analysis.trial.Population;
import io.canbao.policypack.analysis.trial.Trial;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
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
