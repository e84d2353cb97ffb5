package io.canbao.testkit.isolation;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.Select;

/** What is selected within an expression, outermost only. */
final class SelectsWithin extends ExpressionVisitorAdapter<Void> {
    private final List<Select> found = new ArrayList<>();

    private SelectsWithin() {}

    static List<Select> of(Expression expression) {
        SelectsWithin visitor = new SelectsWithin();
        expression.accept(visitor, null);
        return visitor.found;
    }

    @Override
    @SuppressWarnings("NullAway") // what the library's own visitors return
    public <S> Void visit(ParenthesedSelect select, S context) {
        found.add(select);
        return null;
    }

    @Override
    @SuppressWarnings("NullAway") // what the library's own visitors return
    public <S> Void visit(Select select, S context) {
        found.add(select);
        return null;
    }
}
