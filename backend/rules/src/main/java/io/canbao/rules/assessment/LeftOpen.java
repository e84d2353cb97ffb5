package io.canbao.rules.assessment;

import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds who decides what a row leaves open. */
final class LeftOpen {

    private LeftOpen() {}

    /** The first one that a row names, in its condition or in what follows from it. */
    static Optional<Text> by(Rows.Row row) {
        List<Text> found = new ArrayList<>();
        Consumer<Expression> collect = expression -> {
            if (expression instanceof Expression.Unspecified open) {
                found.add(open.by());
            }
        };
        References.walk(row.head().when(), _ -> {}, collect);
        row.then().forEach(value -> References.walk(value, _ -> {}, collect));
        return found.stream().findFirst();
    }
}
