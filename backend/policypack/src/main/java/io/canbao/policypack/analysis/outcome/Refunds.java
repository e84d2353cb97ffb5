package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.trial.Trial;
import io.canbao.rules.Money;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.policy.Values;
import java.util.List;
import java.util.function.Consumer;

/** Refunds that give back more than was paid, alone or together; none of them is one of which something else was told, which may be why. */
final class Refunds implements Probe {

    private final Inspection pack;

    Refunds(Inspection pack) {
        this.pack = pack;
    }

    @Override
    public void look(Trial trial, Consumer<Complaint> complain) {
        List<Trace.Refund> refunds = trial.trace().refunds.stream()
                .filter(refund -> refund.rule().refunded() && Values.known(refund.ruledFen()))
                .toList();
        long payable = trial.decision().payableFen();
        long sum = refunds.stream().mapToLong(Trace.Refund::ruledFen).reduce(0, Values::plus);
        if (!refunds.isEmpty()
                && Values.known(payable)
                && Values.known(sum)
                && sum > payable
                && refunds.stream().noneMatch(refund -> pack.reportedOfWhole("refunds", refund.rule()))) {
            complain.accept(new Complaint(
                    new Origin("refunds", refunds.getLast().rule().id()),
                    "refund",
                    false,
                    AnalysisPhrase.ABOVE_PAYMENT.of(Money.ofFen(sum), Money.ofFen(payable)),
                    AnalysisPhrase.WITHIN_PAYMENT.of()));
        }
    }
}
