package io.canbao.rules.engine.tables;

import io.canbao.rules.engine.expression.Compiler;
import io.canbao.rules.engine.rows.RowIndex;
import io.canbao.rules.engine.rows.RowIndexBuilder;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.engine.subject.Value;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.util.List;

/** Named components, each with the rows that may set it; the first row whose test holds does. */
final class AmountTable {

    /** Without any row. */
    static final AmountTable EMPTY = new AmountTable();

    final String[] names;
    private final List<Rule.Amounts> rules;
    private final RowIndex.Table[] rows;
    private final Value[][] values;

    private AmountTable() {
        names = new String[0];
        rules = List.of();
        rows = new RowIndex.Table[0];
        values = new Value[0][];
    }

    AmountTable(List<Rule.Amounts> all, Compiler compiler, RowIndexBuilder index) {
        names = Rule.Amounts.components(all).toArray(String[]::new);
        rules = all;
        rows = new RowIndex.Table[names.length];
        values = new Value[names.length][];
        RowIndex.Table table = index.add(all);
        for (int component = 0; component < names.length; component++) {
            String name = names[component];
            rows[component] =
                    table.with(all.size(), row -> all.get(row).amounts().containsKey(name));
            values[component] = all.stream()
                    .map(row -> compiler.value(row.amounts().get(name)))
                    .toArray(Value[]::new);
        }
    }

    /** The amount of one component, nothing if no row sets it. */
    long component(Subject subject, int component) {
        return amount(subject, component, rowOf(subject, component));
    }

    /** The amount that a row sets, nothing for row −1. */
    long amount(Subject subject, int component, int row) {
        return row < 0 ? 0 : values[component][row].of(subject);
    }

    /** The sum of all components that a row sets, never below zero; {@code none} if no row sets any. */
    long total(Subject subject, long none) {
        long total = none;
        boolean set = false;
        for (int component = 0; component < names.length; component++) {
            int row = rowOf(subject, component);
            if (row >= 0) {
                long amount = values[component][row].of(subject);
                total = set ? Values.plus(total, amount) : amount;
                set = true;
            }
        }
        return Values.atLeastZero(total);
    }

    void trace(Subject subject, List<Trace.Part> parts) {
        for (int component = 0; component < names.length; component++) {
            int row = rowOf(subject, component);
            if (row >= 0) {
                parts.add(new Trace.Part(names[component], values[component][row].of(subject), rules.get(row)));
            }
        }
    }

    /** The first row that sets a component, or −1. */
    int rowOf(Subject subject, int component) {
        return rows[component].first(subject);
    }
}
