package io.canbao.rules.engine;

/** A compiled condition. */
@FunctionalInterface
interface Test {

    boolean holds(Subject subject);
}
