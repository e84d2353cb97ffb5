package io.canbao.policypack.analysis.trial;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A made-up payment in one tier with what the engine decides, explained only if somebody wants to know. */
public final class Trial {

    private static final Expression FISCAL = new Expression.NamedAmount("fiscal", null, null);

    private final CompiledPolicy compiled;
    private final Subject subject;
    private final Facts facts;
    private final String tier;
    private final int position;
    private final Decision decision;
    private final CompiledPolicy.Evaluation evaluation;
    private @Nullable Trace trace;

    /**
     * Decides for one tier.
     *
     * @param subject
     *            the facts, bound to the policy
     * @param position
     *            of the tier among those of the policy, from 0
     */
    Trial(CompiledPolicy compiled, Subject subject, Facts facts, String tier, int position) {
        this.compiled = compiled;
        this.subject = subject;
        this.facts = facts;
        this.tier = tier;
        this.position = position;
        this.decision = compiled.decide(subject, position);
        this.evaluation = compiled.evaluation(subject);
    }

    /** All that is given, the day of payment included. */
    public Facts facts() {
        return facts;
    }

    /** Id of the tier. */
    public String tier() {
        return tier;
    }

    /** What the engine decides. */
    public Decision decision() {
        return decision;
    }

    /** Reads conditions and values as they stand after the decision. */
    public CompiledPolicy.Evaluation evaluation() {
        return evaluation;
    }

    /** Whether the payment is taken. */
    public boolean accepted() {
        return decision.accepted();
    }

    /** Whether some row says what becomes of the payment. */
    public boolean answered() {
        return accepted()
                || !trace().closed.isEmpty()
                || !trace().unmet.isEmpty()
                || !trace().ineligible.isEmpty();
    }

    /** The government's part in fen, what the person bears of it included; carried as {@link io.canbao.rules.policy.Values} says. */
    public long fiscalFen() {
        return evaluation.of(FISCAL);
    }

    /** The rows that apply. */
    public Trace trace() {
        if (trace == null) {
            trace = new Trace();
            compiled.decide(subject, position, trace);
        }
        return trace;
    }

    /** The window by which an accepted payment enters. */
    public Optional<Rule.Window> entry() {
        return decision.entry() < 0
                ? Optional.empty()
                : Optional.of(compiled.policy().tables().windows().get(decision.entry()));
    }

    /** The window and the rows that the decision comes from: payments with the same rows are decided in the same way. */
    List<Object> rows() {
        List<Object> rows = new ArrayList<>();
        rows.add(decision.accepted());
        rows.add(decision.entry());
        Stream.of(trace().fees, trace().fiscal, trace().surcharges)
                .flatMap(List::stream)
                .forEach(part -> rows.add(part.rule().id()));
        trace().grants.forEach(grant -> rows.add(grant.rule().id()));
        trace().waiting.forEach(row -> rows.add(row.id()));
        return rows;
    }
}
