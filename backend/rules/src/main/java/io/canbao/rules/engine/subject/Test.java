package io.canbao.rules.engine.subject;

/** A compiled condition. */
@FunctionalInterface
public interface Test {

    /** Whether it holds for a subject, in the state of its latest decision. */
    public boolean holds(Subject subject);
}
