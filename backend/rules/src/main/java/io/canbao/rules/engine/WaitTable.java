package io.canbao.rules.engine;

import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The waits: each part is set by the first row that names it and whose test holds. */
final class WaitTable {

    private final List<Rule.Waiting> rules;
    private final Test[] tests;
    private final @Nullable Value[] fixed;
    private final @Nullable Value[] variable;
    private final @Nullable Value[] atLeast;
    private final @Nullable Value[] start;
    private final @Nullable Value[] firstCovered;

    WaitTable(List<Rule.Waiting> rules, Compiler compiler) {
        this.rules = rules;
        this.tests = compiler.tests(rules);
        this.fixed = part(rules, compiler, Rule.Waiting::fixed);
        this.variable = part(rules, compiler, Rule.Waiting::variable);
        this.atLeast = part(rules, compiler, Rule.Waiting::atLeast);
        this.start = part(rules, compiler, Rule.Waiting::start);
        this.firstCovered = part(rules, compiler, Rule.Waiting::firstCovered);
    }

    private static @Nullable Value[] part(
            List<Rule.Waiting> rules, Compiler compiler, Function<Rule.Waiting, @Nullable Expression> part) {
        @Nullable Value[] values = new Value[rules.size()];
        for (int row = 0; row < values.length; row++) {
            Expression expression = part.apply(rules.get(row));
            values[row] = expression == null ? null : compiler.value(expression);
        }
        return values;
    }

    void apply(Subject subject, Decision decision, @Nullable Trace trace) {
        subject.waitFixed = first(subject, fixed, 0);
        subject.waitVariable = first(subject, variable, 0);
        long fixedPart = subject.waitFixed;
        long variablePart = subject.waitVariable;
        decision.waitFixed = fixedPart;
        decision.waitVariable = variablePart;
        decision.waiting = fixedPart != 0 || variablePart != 0;
        decision.waitFrom = Values.ABSENT;
        if (decision.waiting) {
            long from = first(subject, start, subject.paid());
            decision.waitFrom = from;
            postpone(subject, decision, from, fixedPart, variablePart);
            trace(subject, trace);
        }
        decision.waitOutlivesCover = Values.known(decision.coverFrom)
                && Values.known(decision.coverTo)
                && decision.coverFrom > decision.coverTo;
        if (decision.waitOutlivesCover) {
            decision.coverFrom = Values.ABSENT;
            decision.coverTo = Values.ABSENT;
        }
        if (decision.retroactiveFrom >= decision.coverFrom) {
            decision.retroactiveFrom = Values.ABSENT;
        }
    }

    private void postpone(Subject subject, Decision decision, long from, long fixedPart, long variablePart) {
        if (!Values.known(from) || !Values.known(fixedPart) || !Values.known(variablePart)) {
            decision.coverFrom = Values.UNSPECIFIED;
            decision.retroactiveFrom = Values.ABSENT;
            return;
        }
        long end = Values.shift(from, fixedPart + variablePart, 1);
        long least = first(subject, atLeast, 0);
        if (Values.known(least) && least != 0) {
            end = Math.max(end, Values.shift(from, least, 1));
        }
        subject.waitEnd = end;
        long covered = first(subject, firstCovered, end);
        if (Values.known(decision.coverFrom) && covered > decision.coverFrom) {
            decision.coverFrom = covered;
            decision.retroactiveFrom = Values.ABSENT;
        }
    }

    private long first(Subject subject, @Nullable Value[] part, long otherwise) {
        for (int row = 0; row < part.length; row++) {
            Value value = part[row];
            if (value != null && tests[row].holds(subject)) {
                return value.of(subject);
            }
        }
        return otherwise;
    }

    private void trace(Subject subject, @Nullable Trace trace) {
        if (trace != null) {
            for (int row = 0; row < tests.length; row++) {
                if (tests[row].holds(subject)) {
                    trace.waiting.add(rules.get(row));
                }
            }
        }
    }
}
