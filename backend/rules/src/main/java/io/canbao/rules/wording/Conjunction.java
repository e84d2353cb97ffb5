package io.canbao.rules.wording;

import io.canbao.rules.policy.Condition;
import java.util.ArrayList;
import java.util.List;

/** A condition as the tests that must all hold. */
final class Conjunction {

    private Conjunction() {}

    /** The tests of a condition, however deeply conjunctions stand inside each other. */
    static List<Condition> of(Condition condition) {
        if (!(condition instanceof Condition.All(List<Condition> parts))) {
            return List.of(condition);
        }
        List<Condition> tests = new ArrayList<>();
        parts.forEach(part -> tests.addAll(of(part)));
        return tests;
    }

    static Condition all(List<Condition> tests) {
        return tests.size() == 1 ? tests.getFirst() : new Condition.All(tests);
    }
}
