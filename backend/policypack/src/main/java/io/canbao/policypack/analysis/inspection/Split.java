package io.canbao.policypack.analysis.inspection;

import io.canbao.policypack.tree.Tree;
import java.util.Optional;

/**
 * A row that was split by the values of a fact.
 *
 * @param id
 *            of the row as it is written; its branches are called {@code ID.VALUE}
 * @param fact
 *            that it is split by
 */
public record Split(String id, String fact) {

    /** What a row is a branch of: it is called like its row and its value, and tests the fact for that value as a string. */
    public static Optional<Split> of(Tree.Mapping row) {
        String id = String.valueOf(row.text("id"));
        if (!(row.get("when") instanceof Tree.Mapping when)) {
            return Optional.empty();
        }
        return when.entries().entrySet().stream()
                .filter(test -> test.getValue() instanceof Tree.Scalar scalar
                        && scalar.quoted()
                        && id.endsWith('.' + scalar.text()))
                .map(test -> new Split(
                        id.substring(
                                0,
                                id.length()
                                        - 1
                                        - ((Tree.Scalar) test.getValue()).text().length()),
                        test.getKey()))
                .reduce((_, last) -> last);
    }
}
