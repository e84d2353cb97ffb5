package io.canbao.rules.engine.subject;

/** A compiled expression; its result is carried as {@link io.canbao.rules.policy.Values} says. */
@FunctionalInterface
public interface Value {

    /** What it comes to for a subject, in the state of its latest decision. */
    public long of(Subject subject);
}
