package io.canbao.rules.engine.tables;

import io.canbao.rules.engine.expression.Compiler;
import io.canbao.rules.engine.rows.RowIndex;
import io.canbao.rules.engine.rows.RowIndexBuilder;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.engine.subject.Value;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The waits: each part is set by the first row that names it and whose test holds; none is shorter than nothing. */
final class WaitTable {

    private final List<Rule.Waiting> rules;
    private final RowIndex.Table rows;
    private final Part fixed;
    private final Part variable;
    private final Part atLeast;
    private final Part start;
    private final Part firstCovered;

    /** The rows that set a part of the wait, and the part that each row sets. */
    private record Part(RowIndex.Table rows, List<Value> values) {

        long of(Subject subject, long otherwise) {
            int row = rows.first(subject);
            return row < 0 ? otherwise : values.get(row).of(subject);
        }
    }

    WaitTable(List<Rule.Waiting> rules, Compiler compiler, RowIndexBuilder index) {
        this.rules = rules;
        this.rows = index.add(rules);
        this.fixed = part(Rule.Waiting::fixed, compiler);
        this.variable = part(Rule.Waiting::variable, compiler);
        this.atLeast = part(Rule.Waiting::atLeast, compiler);
        this.start = part(Rule.Waiting::start, compiler);
        this.firstCovered = part(Rule.Waiting::firstCovered, compiler);
    }

    private Part part(Function<Rule.Waiting, @Nullable Expression> part, Compiler compiler) {
        return new Part(
                rows.with(rules.size(), row -> part.apply(rules.get(row)) != null),
                rules.stream().map(part).map(compiler::value).toList());
    }

    void apply(Subject subject, Decision decision, @Nullable Trace trace) {
        long fixedPart = Values.atLeastNone(fixed.of(subject, 0));
        subject.waitFixed = fixedPart;
        long variablePart = Values.atLeastNone(variable.of(subject, 0));
        subject.waitVariable = variablePart;
        decision.waiting = fixedPart != 0 || variablePart != 0;
        decision.waitFrom = Values.ABSENT;
        if (decision.waiting) {
            decision.waitFrom = start.of(subject, subject.paid());
            lengthen(subject, decision.waitFrom, fixedPart, variablePart);
            postpone(subject, decision);
            trace(subject, trace);
        } else if (trace != null) {
            traceSparing(subject, trace);
        }
        decision.waitFixed = subject.waitFixed;
        decision.waitVariable = subject.waitVariable;
        settle(decision);
    }

    /**
     * Where the wait ends: the fixed part is added to its start, and then the variable one. Where the text demands more at least,
     * the variable part is what the fixed one lacks of it.
     */
    private void lengthen(Subject subject, long from, long fixedPart, long variablePart) {
        long end = later(later(from, fixedPart), variablePart);
        long least = atLeast.of(subject, 0);
        long leastEnd = later(from, least);
        long lacking = Values.minus(least, fixedPart);
        subject.waitEnd = end;
        if (least != 0 && (!Values.known(lacking) || !Values.known(variablePart))) {
            subject.waitVariable = Values.unknown(lacking, variablePart);
            subject.waitEnd = later(later(from, fixedPart), subject.waitVariable);
        } else if (least != 0 && Values.known(from) && leastEnd > end) {
            subject.waitVariable = lacking;
            subject.waitEnd = leastEnd;
        }
    }

    private static long later(long day, long period) {
        return Values.known(day) && Values.known(period) ? Values.shift(day, period, 1) : Values.unknown(day, period);
    }

    /** The day that the wait in hand leads to; absent where there is none. */
    long firstCovered(Subject subject) {
        return firstCovered.of(subject, subject.waitEnd);
    }

    private void postpone(Subject subject, Decision decision) {
        long covered = firstCovered(subject);
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

    /** The rows that set a part to none where a further row would have set it to something. */
    private void traceSparing(Subject subject, Trace trace) {
        for (Part part : List.of(fixed, variable)) {
            int sparing = part.rows().first(subject);
            boolean spared = false;
            for (int row = sparing; row >= 0; row = part.rows().next(subject, row + 1)) {
                spared |= Values.atLeastNone(part.values().get(row).of(subject)) != 0;
            }
            if (spared && !trace.sparing.contains(rules.get(sparing))) {
                trace.sparing.add(rules.get(sparing));
            }
        }
    }

    private void trace(Subject subject, @Nullable Trace trace) {
        if (trace != null) {
            for (int row = rows.first(subject); row >= 0; row = rows.next(subject, row + 1)) {
                trace.waiting.add(rules.get(row));
            }
        }
    }
}
