package io.canbao.testkit.isolation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.update.UpdateSet;
import org.jspecify.annotations.Nullable;

/** Whose the rows are that a statement writes: a row says it, a copy stays with the county of what it is copied from, and none goes from one county to another. */
final class WrittenRows {
    private final Set<String> tables;
    private final Seen seen;

    /** @param tables those of counties */
    WrittenRows(Set<String> tables, Seen seen) {
        this.tables = tables;
        this.seen = seen;
    }

    /** What is wrong with rows that are written into the table of a county. */
    Optional<String> complaint(Insert insert) {
        int place = place(insert.getColumns());
        if (place < 0) {
            return Optional.of("it writes a row of %s without %s"
                    .formatted(insert.getTable().getName(), CountyStatements.COLUMN));
        }
        List<UpdateSet> sets = insert.getDuplicateUpdateSets();
        return sets != null && moves(sets)
                ? Optional.of("it gives rows of one county to another")
                : complaint(insert.getSelect(), place);
    }

    /** Whether a change says anew whose a row is. */
    static boolean moves(List<UpdateSet> sets) {
        return sets.stream().flatMap(set -> set.getColumns().stream()).anyMatch(CountyStatements::isCounty);
    }

    private Optional<String> complaint(Select source, int place) {
        return switch (source) {
            case Values values -> told(values.getExpressions(), place);
            case PlainSelect select -> copied(select, place);
            case ParenthesedSelect within -> complaint(within.getSelect(), place);
            case SetOperationList union ->
                union.getSelects().stream()
                        .flatMap(select -> complaint(select, place).stream())
                        .findFirst();
            default -> Optional.of("it writes rows that nobody can tell whose they are");
        };
    }

    private Optional<String> told(ExpressionList<?> values, int place) {
        boolean several = values.stream().allMatch(ParenthesedExpressionList.class::isInstance);
        List<Expression> counties = several
                ? values.stream()
                        .<Expression>map(row -> ((ParenthesedExpressionList<?>) row).get(place))
                        .toList()
                : List.of(values.get(place));
        counties.forEach(seen::county);
        return counties.stream().allMatch(Demand::isParameter)
                ? Optional.empty()
                : Optional.of("it writes a row whose %s is no parameter".formatted(CountyStatements.COLUMN));
    }

    /** What it reads are tables of counties alone: there, and nowhere else, the column says whose a row is. */
    private Optional<String> copied(PlainSelect select, int place) {
        boolean stays = place < select.getSelectItems().size()
                && CountyStatements.isCounty(select.getSelectItem(place).getExpression())
                && isCountys(select.getFromItem())
                && (select.getJoins() == null
                        || select.getJoins().stream().map(Join::getFromItem).allMatch(this::isCountys));
        return stays
                ? Optional.empty()
                : Optional.of(
                        "it copies rows to a county that they may not be of: %s of what is written is not that of what is read"
                                .formatted(CountyStatements.COLUMN));
    }

    private boolean isCountys(@Nullable FromItem read) {
        return read instanceof Table table && tables.contains(CountyStatements.name(table.getName()));
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
