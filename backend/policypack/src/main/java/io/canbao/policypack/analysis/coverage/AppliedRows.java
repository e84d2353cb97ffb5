package io.canbao.policypack.analysis.coverage;

import io.canbao.policypack.analysis.inspection.Outputs;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.policy.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rows that somebody's answer in one tier rests on, those that close, refuse or set a wait to nothing included; subsidies stand in the trace.
 *
 * @param rows
 *            without subsidies, of which some lose against others
 */
public record AppliedRows(List<Rule> rows, Trace trace, CompiledPolicy.Evaluation evaluation) {

    /**
     * Decides.
     *
     * @param tier
     *            position of the tier in the policy
     */
    public static AppliedRows of(EffectivePolicy pack, Subject subject, int tier) {
        Trace trace = new Trace();
        Decision decision = pack.compiled().decide(subject, tier, trace);
        CompiledPolicy.Evaluation evaluation = pack.compiled().evaluation(subject);
        List<Rule> rows = new ArrayList<>(trace.ineligible);
        Stream.of(trace.fees, trace.fiscal, trace.surcharges)
                .flatMap(List::stream)
                .forEach(part -> rows.add(part.rule()));
        rows.addAll(trace.also);
        rows.addAll(trace.closed);
        trace.awards.forEach(award -> rows.add(award.rule()));
        trace.refunds.forEach(refund -> rows.add(refund.rule()));
        trace.benefitTiers.stream().findFirst().ifPresent(rows::add);
        rows.addAll(trace.notes);
        if (decision.accepted()) {
            rows.add(pack.policy().tables().windows().get(decision.entry()));
            rows.addAll(waiting(pack, evaluation));
        }
        return new AppliedRows(rows, trace, evaluation);
    }

    /** All of them, and the windows that would be open if a need were met. */
    public List<Rule> all() {
        List<Rule> all = new ArrayList<>(rows);
        trace.grants.stream().filter(grant -> grant.winner() == null).forEach(grant -> all.add(grant.rule()));
        trace.unmet.forEach(unmet -> all.add(unmet.window()));
        return all;
    }

    /** Rows that set a part of the wait, those that set it to nothing included. */
    private static List<Rule> waiting(EffectivePolicy pack, CompiledPolicy.Evaluation evaluation) {
        List<Rule> rules = new ArrayList<>();
        Set<String> parts = new LinkedHashSet<>();
        for (Rule.Waiting rule : pack.policy().tables().waiting()) {
            if (evaluation.holds(rule.head().when()) && parts.addAll(Outputs.of(rule))) {
                rules.add(rule);
            }
        }
        return rules;
    }
}
