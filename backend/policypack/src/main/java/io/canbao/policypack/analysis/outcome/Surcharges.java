package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.trial.Trial;
import io.canbao.rules.Money;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Values;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Surcharges above the government's part, of which they are a part: then government would add less than nothing. A component
 * that government has no part in is a price of its own.
 */
final class Surcharges implements Probe {

    private final Set<String> fiscalComponents;

    Surcharges(Policy policy) {
        this.fiscalComponents = policy.tables().fiscal().stream()
                .flatMap(row -> row.amounts().keySet().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public void look(Trial trial, Consumer<Complaint> complain) {
        if (trial.decision().surchargeFen() > 0) {
            List<Trace.Part> parts = trial.trace().surcharges.stream()
                    .filter(part -> fiscalComponents.contains(part.component()))
                    .toList();
            long surcharge = parts.stream().mapToLong(Trace.Part::amountFen).reduce(0, Values::plus);
            long fiscal = trial.fiscalFen();
            if (Values.known(surcharge) && Values.known(fiscal) && surcharge > fiscal) {
                complain.accept(new Complaint(
                        new Origin("surcharges", parts.getFirst().rule().id()),
                        "above",
                        false,
                        AnalysisPhrase.ABOVE_FISCAL.of(Money.ofFen(surcharge), Money.ofFen(fiscal)),
                        AnalysisPhrase.WITHIN_FISCAL.of()));
            }
        }
    }
}
