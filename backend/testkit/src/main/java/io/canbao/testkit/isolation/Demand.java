package io.canbao.testkit.isolation;

import java.util.List;
import java.util.stream.Stream;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.JdbcNamedParameter;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;

/** What a condition demands of the counties of every row that it lets pass. */
sealed interface Demand {
    /** It is the county that was asked for: {@code county_code = ?}. */
    record Asked(Column column, Expression county) implements Demand {}

    /** Two rows are of the same county: {@code p.county_code = r.county_code}. */
    record Same(Column one, Column other) implements Demand {}

    /** Those of a condition: of parts of AND, never of OR or NOT. */
    static List<Demand> of(Expression condition) {
        return switch (condition) {
            case AndExpression and ->
                Stream.of(and.getLeftExpression(), and.getRightExpression())
                        .flatMap(part -> of(part).stream())
                        .toList();
            case ParenthesedExpressionList<?> list when list.size() == 1 -> of(list.getFirst());
            case EqualsTo equal -> equal(equal.getLeftExpression(), equal.getRightExpression());
            default -> List.of();
        };
    }

    private static List<Demand> equal(Expression left, Expression right) {
        boolean leftIs = CountyStatements.isCounty(left);
        boolean rightIs = CountyStatements.isCounty(right);
        if (leftIs && rightIs) {
            return List.of(new Same((Column) left, (Column) right));
        }
        if (leftIs && isParameter(right)) {
            return List.of(new Asked((Column) left, right));
        }
        return rightIs && isParameter(left) ? List.of(new Asked((Column) right, left)) : List.of();
    }

    /** Whether a value is told by whoever asks. */
    static boolean isParameter(Expression value) {
        return value instanceof JdbcParameter || value instanceof JdbcNamedParameter;
    }
}
