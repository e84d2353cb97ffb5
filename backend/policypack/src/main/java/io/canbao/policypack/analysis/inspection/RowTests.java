package io.canbao.policypack.analysis.inspection;

import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Rule;
import java.util.stream.Stream;

/** The tests of a row, all of which must hold. */
public final class RowTests {

    private RowTests() {}

    /** In the order in which they stand there; what a stage tests first. */
    public static Stream<Condition> of(Rule row) {
        return of(row.head().when());
    }

    private static Stream<Condition> of(Condition condition) {
        return condition instanceof Condition.All all
                ? all.parts().stream().flatMap(RowTests::of)
                : Stream.of(condition);
    }
}
