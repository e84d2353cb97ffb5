package io.canbao.rules.engine.tables;

import io.canbao.rules.engine.expression.Compiler;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Test;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.engine.subject.Value;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
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
    private final Value born;

    private CompiledWindow(
            Rule.Window rule, Test[] needs, Value coverFrom, Value coverTo, Value retroactiveFrom, Value born) {
        this.rule = rule;
        this.needs = needs;
        this.coverFrom = coverFrom;
        this.coverTo = coverTo;
        this.retroactiveFrom = retroactiveFrom;
        this.born = born;
    }

    static CompiledWindow of(Rule.Window rule, Compiler compiler) {
        return switch (rule) {
            case Rule.Closed closed ->
                new CompiledWindow(
                        closed,
                        new Test[0],
                        _ -> Values.ABSENT,
                        _ -> Values.ABSENT,
                        _ -> Values.ABSENT,
                        _ -> Values.ABSENT);
            case Rule.Open open ->
                new CompiledWindow(
                        open,
                        open.needs().stream()
                                .map(need -> compiler.test(need.condition()))
                                .toArray(Test[]::new),
                        compiler.value(open.coverFrom()),
                        compiler.value(open.coverTo()),
                        compiler.value(open.retroactiveFrom()),
                        born(compiler));
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

    private static Value born(Compiler compiler) {
        return compiler.policy().vocabulary().facts().containsKey(Facts.BIRTH_DATE)
                ? compiler.value(new Expression.FactValue(Facts.BIRTH_DATE))
                : _ -> Values.ABSENT;
    }

    /** The first covered day before any wait; nobody is covered before they were born. */
    long coverFrom(Subject subject) {
        return sinceBirth(coverFrom, subject);
    }

    private long sinceBirth(Value day, Subject subject) {
        long from = day.of(subject);
        long birth = born.of(subject);
        return Values.known(from) && Values.known(birth) ? Math.max(from, birth) : from;
    }

    void cover(Subject subject, Decision decision) {
        decision.coverFrom = coverFrom(subject);
        decision.coverTo = coverTo.of(subject);
        decision.paidAfterCover = Values.known(decision.coverTo) && subject.paid() > decision.coverTo;
        decision.retroactiveFrom = sinceBirth(retroactiveFrom, subject);
    }
}
