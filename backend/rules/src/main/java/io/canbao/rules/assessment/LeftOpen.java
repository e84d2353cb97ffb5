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

    /** Whether the condition of a row leaves something open: then it is never told whether it applies. */
    static boolean when(Rows.Row row) {
        List<Text> found = new ArrayList<>();
        References.walk(row.head().when(), _ -> {}, collector(found));
        return !found.isEmpty();
    }

    private static Consumer<Expression> collector(List<Text> found) {
        return expression -> {
            if (expression instanceof Expression.Unspecified open) {
                found.add(open.by());
            }
        };
    }

    /** The first one that a row names, in its condition or in what follows from it. */
    static Optional<Text> by(Rows.Row row) {
        List<Text> found = new ArrayList<>();
        References.walk(row.head().when(), _ -> {}, collector(found));
        row.then().forEach(value -> References.walk(value, _ -> {}, collector(found)));
        return found.stream().findFirst();
    }
}
