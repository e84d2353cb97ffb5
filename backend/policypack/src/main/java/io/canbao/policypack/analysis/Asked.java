package io.canbao.policypack.analysis;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One answer of the engine, explained only if somebody wants to know. It is good until the next one is asked for. */
final class Asked {

    private static final Expression FISCAL = new Expression.NamedAmount("fiscal", null, null);

    private final CompiledPolicy compiled;
    private final Subject subject;
    private final Facts facts;
    private final String tier;
    private final int position;
    private final Decision decision;
    private final CompiledPolicy.Evaluation measurement;
    private @Nullable Trace trace;

    /**
     * Asks for one tier.
     *
     * @param subject
     *            the facts, bound to the policy
     */
    Asked(CompiledPolicy compiled, Subject subject, Facts facts, String tier, int position) {
        this.compiled = compiled;
        this.subject = subject;
        this.facts = facts;
        this.tier = tier;
        this.position = position;
        this.decision = compiled.decide(subject, position);
        this.measurement = compiled.evaluation(subject);
    }

    /** What was told, with the day of payment. */
    Facts facts() {
        return facts;
    }

    String tier() {
        return tier;
    }

    Decision decision() {
        return decision;
    }

    /** Reads values in the state of this answer. */
    CompiledPolicy.Evaluation measurement() {
        return measurement;
    }

    /** The government's part, what the person bears of it included. */
    long fiscalFen() {
        return measurement.of(FISCAL);
    }

    /** The rows that spoke. */
    Trace trace() {
        if (trace == null) {
            trace = new Trace();
            compiled.decide(subject, position, trace);
        }
        return trace;
    }

    /** The window and the rows that the answer comes from: whoever has the same is answered in the same way. */
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

    /** The window by which an accepted payment enters. */
    Rule.Window entry() {
        return compiled.policy().windows().get(decision.entry());
    }
}
