package io.canbao.rules.engine.tables;

import io.canbao.rules.engine.expression.Compiler;
import io.canbao.rules.engine.rows.RowIndex;
import io.canbao.rules.engine.rows.RowIndexBuilder;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.engine.subject.Value;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.List;

/** What is paid back later: every row that matches. */
final class RefundTable {

    private final List<Rule.Refund> rules;
    private final RowIndex.Table rows;
    private final Value[] amounts;

    RefundTable(List<Rule.Refund> rules, Compiler compiler, RowIndexBuilder index) {
        this.rules = rules;
        this.rows = index.add(rules);
        this.amounts = rules.stream().map(rule -> compiler.value(rule.amount())).toArray(Value[]::new);
    }

    /** What is due in the state of a decision just made. */
    List<Trace.Refund> due(Subject subject) {
        List<Trace.Refund> due = new ArrayList<>();
        for (int row = rows.first(subject); row >= 0; row = rows.next(subject, row + 1)) {
            due.add(new Trace.Refund(rules.get(row), Values.atLeastZero(amounts[row].of(subject))));
        }
        return due;
    }
}
