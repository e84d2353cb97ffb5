package io.canbao.rules.engine.expression;

import io.canbao.rules.engine.subject.Subject;

/** The prices that formulas name, read in the state of the entry in hand. Amounts are carried as expressions carry them. */
public interface Prices {

    /** The sum of the components of the fee, never below zero; absent if no row sets any. */
    long fee(Subject subject);

    /** One component of the fee, by its position; nothing if no row sets it. */
    long feeComponent(Subject subject, int component);

    /** The sum of the components of the fiscal part, never below zero; absent if no row sets any. */
    long fiscal(Subject subject);

    /** One component of the fiscal part, by its position; nothing if no row sets it. */
    long fiscalComponent(Subject subject, int component);

    /** Leaves a subject the rows that may apply with another tier or group; answers those that it had, to be put back. */
    long[] selectAgain(Subject subject);
}
