package io.canbao.rules.engine.tables;

import io.canbao.rules.engine.expression.Compiler;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Test;
import io.canbao.rules.policy.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that decide nothing about a payment and are looked at for explained answers and bills only, so that no index is kept of
 * them.
 *
 * @param <R> the kind of rows
 */
public final class SayingTable<R extends Rule> {

    private final List<R> rules;
    private final List<Test> tests;

    SayingTable(List<R> rules, Compiler compiler) {
        this.rules = rules;
        this.tests =
                rules.stream().map(rule -> compiler.test(rule.head().when())).toList();
    }

    /** The rows that match, in the state of a decision just made or of a bill. */
    public List<R> matching(Subject subject) {
        List<R> matching = new ArrayList<>();
        for (int row = 0; row < tests.size(); row++) {
            if (tests.get(row).holds(subject)) {
                matching.add(rules.get(row));
            }
        }
        return matching;
    }
}
