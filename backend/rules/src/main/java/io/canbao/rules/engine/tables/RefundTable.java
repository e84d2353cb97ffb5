package io.canbao.rules.engine.tables;

import io.canbao.rules.engine.expression.Compiler;
import io.canbao.rules.engine.rows.RowIndex;
import io.canbao.rules.engine.rows.RowIndexBuilder;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.engine.subject.Value;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * What is paid back of a payment, together never more than was paid. Of one that should not have been taken nobody knows what
 * it was: the rows are answered without amounts.
 */
final class RefundTable {

    private final List<Rule.Refund> rules;
    private final SubsidyStage.Hit hit;
    private final RowIndex.Table rows;
    private final Value[] amounts;

    RefundTable(List<Rule.Refund> rules, SubsidyStage.Hit hit, Compiler compiler, RowIndexBuilder index) {
        this.rules = rules;
        this.hit = hit;
        this.rows = index.add(rules);
        this.amounts = rules.stream().map(rule -> compiler.value(rule.amount())).toArray(Value[]::new);
    }

    /** What is due in the state of a decision just made. */
    List<Trace.Refund> due(Subject subject, Decision decision) {
        List<Trace.Refund> due = new ArrayList<>();
        long left = decision.payable;
        for (int row = rows.first(subject); row >= 0; row = rows.next(subject, row + 1)) {
            Rule.Refund rule = rules.get(row);
            long ruled = decision.accepted ? Values.atLeastZero(amounts[row].of(subject)) : Values.ABSENT;
            boolean capped = Values.known(ruled) && Values.known(left);
            long amount = capped ? Math.min(ruled, left) : ruled;
            left = capped && hit == SubsidyStage.Hit.SUM ? left - amount : left;
            due.add(new Trace.Refund(rule, amount, ruled));
        }
        return switch (hit) {
            case SUM -> due;
            case FIRST -> due.subList(0, Math.min(1, due.size()));
            case BEST -> best(due);
        };
    }

    /** The highest amount, the first of equal ones; rows that refund come before those that do not. */
    private static List<Trace.Refund> best(List<Trace.Refund> due) {
        Trace.Refund best = null;
        for (Trace.Refund refund : due) {
            best = best == null || rank(refund) > rank(best) ? refund : best;
        }
        return best == null ? List.of() : List.of(best);
    }

    private static long rank(Trace.Refund refund) {
        return refund.rule().refunded() ? Math.max(refund.amountFen(), 0) : -1;
    }
}
