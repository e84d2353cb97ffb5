package io.canbao.rules.engine.tables;

import io.canbao.rules.engine.expression.Compiler;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Test;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.engine.subject.Value;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import org.jspecify.annotations.Nullable;

/** A window with its test, its needs and its cover. */
final class CompiledWindow {

    final Rule.Window rule;
    private final Test[] needs;
    private final Value coverFrom;
    private final Value coverTo;
    private final Value retroactiveFrom;

    private CompiledWindow(Rule.Window rule, Test[] needs, Value coverFrom, Value coverTo, Value retroactiveFrom) {
        this.rule = rule;
        this.needs = needs;
        this.coverFrom = coverFrom;
        this.coverTo = coverTo;
        this.retroactiveFrom = retroactiveFrom;
    }

    static CompiledWindow of(Rule.Window rule, Compiler compiler) {
        return switch (rule) {
            case Rule.Closed closed ->
                new CompiledWindow(closed, new Test[0], _ -> Values.ABSENT, _ -> Values.ABSENT, _ -> Values.ABSENT);
            case Rule.Open open ->
                new CompiledWindow(
                        open,
                        open.needs().stream()
                                .map(need -> compiler.test(need.condition()))
                                .toArray(Test[]::new),
                        compiler.value(open.coverFrom()),
                        compiler.value(open.coverTo()),
                        compiler.value(open.retroactiveFrom()));
        };
    }

    boolean admits(Subject subject) {
        if (rule instanceof Rule.Closed) {
            return false;
        }
        for (Test need : needs) {
            if (!need.holds(subject)) {
                return false;
            }
        }
        return true;
    }

    void traceUnmet(Subject subject, @Nullable Trace trace) {
        if (trace == null) {
            return;
        }
        switch (rule) {
            case Rule.Closed closed -> trace.closed.add(closed);
            case Rule.Open open -> {
                for (int need = 0; need < needs.length; need++) {
                    if (!needs[need].holds(subject)) {
                        trace.unmet.add(new Trace.Unmet(open, open.needs().get(need)));
                    }
                }
            }
        }
    }

    long coverFrom(Subject subject) {
        return coverFrom.of(subject);
    }

    void cover(Subject subject, Decision decision) {
        decision.coverFrom = coverFrom.of(subject);
        decision.coverTo = coverTo.of(subject);
        decision.paidAfterCover = Values.known(decision.coverTo) && subject.paid() > decision.coverTo;
        decision.retroactiveFrom = retroactiveFrom.of(subject);
    }
}
