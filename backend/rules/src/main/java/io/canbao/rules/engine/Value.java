package io.canbao.rules.engine;

/** A compiled expression; its result is carried as {@link io.canbao.rules.policy.Values} says. */
@FunctionalInterface
interface Value {

    long of(Subject subject);
}
