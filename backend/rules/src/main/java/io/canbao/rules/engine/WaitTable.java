package io.canbao.rules.engine;

import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The waits: each part is set by the first row that names it and whose test holds; none is shorter than nothing. */
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
        long fixedPart = Values.atLeastNone(first(subject, fixed, 0));
        subject.waitFixed = fixedPart;
        long variablePart = Values.atLeastNone(first(subject, variable, 0));
        subject.waitVariable = variablePart;
        decision.waiting = fixedPart != 0 || variablePart != 0;
        decision.waitFrom = Values.ABSENT;
        if (decision.waiting) {
            decision.waitFrom = first(subject, start, subject.paid());
            subject.waitVariable = lengthened(subject, decision.waitFrom, fixedPart, variablePart);
            postpone(subject, decision);
            trace(subject, trace);
        }
        decision.waitFixed = subject.waitFixed;
        decision.waitVariable = subject.waitVariable;
        settle(decision);
    }

    /** The variable part, or what the fixed part lacks of the wait that the text demands at least, if that ends later. */
    private long lengthened(Subject subject, long from, long fixedPart, long variablePart) {
        long least = first(subject, atLeast, 0);
        if (least == 0) {
            return variablePart;
        }
        long lacking = Values.minus(least, fixedPart);
        if (!Values.known(lacking) || !Values.known(variablePart)) {
            return Values.unknown(lacking, variablePart);
        }
        boolean longer = Values.known(from)
                && Values.shift(from, least, 1) > Values.shift(from, Values.plus(fixedPart, variablePart), 1);
        return longer ? lacking : variablePart;
    }

    private void postpone(Subject subject, Decision decision) {
        long from = decision.waitFrom;
        long whole = Values.plus(subject.waitFixed, subject.waitVariable);
        boolean known = Values.known(from) && Values.known(whole);
        subject.waitEnd = known ? Values.shift(from, whole, 1) : Values.unknown(from, whole);
        long covered = first(subject, firstCovered, subject.waitEnd);
        if (!Values.known(covered) || !Values.known(decision.coverFrom)) {
            decision.coverFrom = Values.unknown(decision.coverFrom, covered);
        } else if (covered > decision.coverFrom) {
            decision.coverFrom = covered;
            decision.retroactiveFrom = Values.ABSENT;
        }
    }

    /** A first covered day after the last one leaves none; costs are made good before the first covered day only. */
    private static void settle(Decision decision) {
        decision.waitOutlivesCover = Values.known(decision.coverFrom)
                && Values.known(decision.coverTo)
                && decision.coverFrom > decision.coverTo;
        if (decision.waitOutlivesCover) {
            decision.coverFrom = Values.ABSENT;
            decision.coverTo = Values.ABSENT;
        }
        if (!Values.known(decision.coverFrom) || decision.retroactiveFrom >= decision.coverFrom) {
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
