package io.canbao.rules.policy;

/** A named value or condition of a pack, so that a clause is written once and used by many rows. */
public sealed interface Definition {

    /** A named value. */
    record Value(String name, Type type, Expression expression) implements Definition {}

    /** A named condition. */
    record Test(String name, Condition condition) implements Definition {}
}
