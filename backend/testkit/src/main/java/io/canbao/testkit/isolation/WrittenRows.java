package io.canbao.testkit.isolation;

import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.update.UpdateSet;
import org.jspecify.annotations.Nullable;

/** Whose the rows are that a statement writes: a row says it, a copy stays with the county of what it is copied from, and none goes from one county to another. */
final class WrittenRows {
    private WrittenRows() {}

    /** What is wrong with rows that are written into the table of a county. */
    static Optional<String> complaint(Insert insert, Seen seen) {
        int place = place(insert.getColumns());
        if (place < 0) {
            return Optional.of("it writes a row of %s without %s"
                    .formatted(insert.getTable().getName(), CountyStatements.COLUMN));
        }
        List<UpdateSet> sets = insert.getDuplicateUpdateSets();
        return sets != null && moves(sets)
                ? Optional.of("it gives rows of one county to another")
                : complaint(insert.getSelect(), place, seen);
    }

    /** Whether a change says anew whose a row is. */
    static boolean moves(List<UpdateSet> sets) {
        return sets.stream().flatMap(set -> set.getColumns().stream()).anyMatch(CountyStatements::isCounty);
    }

    private static Optional<String> complaint(Select source, int place, Seen seen) {
        return switch (source) {
            case Values values -> {
                told(values.getExpressions(), place, seen);
                yield Optional.empty();
            }
            case PlainSelect select -> copied(select, place);
            case ParenthesedSelect within -> complaint(within.getSelect(), place, seen);
            case SetOperationList union ->
                union.getSelects().stream()
                        .flatMap(select -> complaint(select, place, seen).stream())
                        .findFirst();
            default -> Optional.of("it writes rows that nobody can tell whose they are");
        };
    }

    private static void told(ExpressionList<?> values, int place, Seen seen) {
        boolean several = values.stream().allMatch(ParenthesedExpressionList.class::isInstance);
        if (several) {
            values.forEach(row -> seen.county(((ParenthesedExpressionList<?>) row).get(place)));
        } else {
            seen.county(values.get(place));
        }
    }

    private static Optional<String> copied(PlainSelect select, int place) {
        boolean stays = place < select.getSelectItems().size()
                && CountyStatements.isCounty(select.getSelectItem(place).getExpression());
        return stays
                ? Optional.empty()
                : Optional.of(
                        "it copies rows to a county that they may not be of: %s of what is written is not that of what is read"
                                .formatted(CountyStatements.COLUMN));
    }

    private static int place(@Nullable ExpressionList<Column> columns) {
        if (columns != null) {
            for (int place = 0; place < columns.size(); place++) {
                Expression column = columns.get(place);
                if (CountyStatements.isCounty(column)) {
                    return place;
                }
            }
        }
        return -1;
    }
}
