package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Walk;
import io.canbao.policypack.analysis.trial.Trial;
import io.canbao.rules.Money;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Prices that add up to less than nothing. The answer is zero then, and may hide a slip; that a wait is no shorter than
 * nothing is what texts mean.
 */
final class BelowZero implements Probe {

    /** Whether an amount can fall below zero at all: then the parts of each price are looked at. */
    private final boolean subtracts;

    BelowZero(Policy policy) {
        boolean[] found = new boolean[1];
        Walk walk = new Walk(policy, new Walk.Visitor() {
            @Override
            public void expression(Expression expression, boolean recognised) {
                found[0] |= expression instanceof Expression.Combined combined
                        && combined.operator() == Expression.Operator.DIFFERENCE;
                found[0] |= expression instanceof Expression.Constant constant && constant.value() < 0;
            }
        });
        Stream.of(
                        policy.tables().fees(),
                        policy.tables().fiscal(),
                        policy.tables().surcharges())
                .flatMap(List::stream)
                .map(Rule.class::cast)
                .flatMap(row -> References.expressionsOf(row).stream())
                .forEach(walk::expression);
        this.subtracts = found[0];
    }

    @Override
    public void look(Trial trial, Consumer<Complaint> complain) {
        if (subtracts) {
            sum("fees", trial.trace().fees, complain);
            sum("fiscal", trial.trace().fiscal, complain);
            sum("surcharges", trial.trace().surcharges, complain);
        }
    }

    private static void sum(String section, List<Trace.Part> parts, Consumer<Complaint> complain) {
        long sum = parts.stream().mapToLong(Trace.Part::amountFen).reduce(0, Values::plus);
        if (Values.known(sum) && sum < 0) {
            parts.stream()
                    .min(Comparator.comparingLong(Trace.Part::amountFen))
                    .ifPresent(least -> complain.accept(new Complaint(
                            new Origin(section, least.rule().id()),
                            "below",
                            false,
                            AnalysisPhrase.BELOW_ZERO.of(Money.ofFen(sum)),
                            AnalysisPhrase.NOT_BELOW.of())));
        }
    }
}
