package io.canbao.rules.engine;

/** A compiled condition. */
@FunctionalInterface
public interface Test {

    /** Whether it holds for a subject, in the state of its latest decision. */
    boolean holds(Subject subject);
}
