package io.canbao.rules.engine;

import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.List;

/** What is paid back later: every row that matches. */
final class RefundTable {

    private final List<Rule.Refund> rules;
    private final RowIndex.Table rows;
    private final Value[] amounts;

    RefundTable(List<Rule.Refund> rules, Compiler compiler) {
        this.rules = rules;
        this.rows = compiler.rows(rules);
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
