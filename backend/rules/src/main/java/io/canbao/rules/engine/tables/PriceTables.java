package io.canbao.rules.engine.tables;

import io.canbao.rules.engine.expression.Compiler;
import io.canbao.rules.engine.expression.Prices;
import io.canbao.rules.engine.rows.RowIndex;
import io.canbao.rules.engine.rows.RowIndexBuilder;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Values;

/**
 * The fee and the fiscal part of the entry in hand. Formulas of all tables name them, those of the prices too, so that the
 * compiler is given them empty: they are filled before anybody is decided. A component of the fee is priced once for each
 * window entered.
 */
final class PriceTables implements Prices {

    private AmountTable fees = AmountTable.EMPTY;
    private AmountTable fiscal = AmountTable.EMPTY;
    private RowIndex rows = RowIndex.EMPTY;

    /** Fills the tables. */
    void compile(Policy policy, Compiler compiler, RowIndexBuilder index) {
        fees = new AmountTable(policy.tables().fees(), compiler, index);
        fiscal = new AmountTable(policy.tables().fiscal(), compiler, index);
    }

    /** Looks rows up in an index of all tables. */
    void use(RowIndex index) {
        rows = index;
    }

    int feeComponents() {
        return fees.names.length;
    }

    /** Notes the components that make the price. */
    void trace(Subject subject, Trace trace) {
        fees.trace(subject, trace.fees);
        fiscal.trace(subject, trace.fiscal);
    }

    @Override
    public long fiscal(Subject subject) {
        return fiscal.total(subject, Values.ABSENT);
    }

    @Override
    public long fiscalComponent(Subject subject, int component) {
        return fiscal.component(subject, component);
    }

    @Override
    public long[] selectAgain(Subject subject) {
        return rows.selectAgain(subject);
    }

    @Override
    public long fee(Subject subject) {
        if (!remembers(subject)) {
            return fees.total(subject, Values.ABSENT);
        }
        long total = Values.ABSENT;
        boolean set = false;
        for (int component = 0; component < fees.names.length; component++) {
            if (remember(subject, component) >= 0) {
                long amount = subject.components[component];
                total = set ? Values.plus(total, amount) : amount;
                set = true;
            }
        }
        return Values.atLeastZero(total);
    }

    @Override
    public long feeComponent(Subject subject, int component) {
        if (!remembers(subject)) {
            return fees.component(subject, component);
        }
        remember(subject, component);
        return subject.components[component];
    }

    /** Prices are remembered for the window in hand, at the subject's own tier and group. */
    private static boolean remembers(Subject subject) {
        return subject.entry >= 0 && !subject.repricing;
    }

    /** Prices a component unless that was done before, and answers the row that set it, or −1. */
    private int remember(Subject subject, int component) {
        if (subject.setBy[component] == Subject.NOT_PRICED) {
            int row = fees.rowOf(subject, component);
            subject.components[component] = fees.amount(subject, component, row);
            subject.setBy[component] = row;
        }
        return subject.setBy[component];
    }
}
