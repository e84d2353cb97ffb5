package io.canbao.testkit.isolation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.JdbcNamedParameter;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.update.Update;
import org.jspecify.annotations.Nullable;

/** One SELECT, UPDATE or DELETE, or one within another: which tables of counties stand in it, and which of them are held to one county. */
final class CountyScope {
    private final Set<String> tables;
    /** Names under which tables of counties stand here, with their tables. */
    private final Map<String, String> sources = new HashMap<>();

    private final Set<String> held = new HashSet<>();
    private final List<Set<String>> alike = new ArrayList<>();
    private final List<Select> within = new ArrayList<>();
    private int others;

    CountyScope(Set<String> tables) {
        this(tables, Set.of());
    }

    private CountyScope(Set<String> tables, Set<String> heldOutside) {
        this.tables = tables;
        held.addAll(heldOutside);
    }

    Optional<String> select(Select select) {
        return switch (select) {
            case ParenthesedSelect parenthesed -> select(parenthesed.getSelect());
            case SetOperationList union ->
                first(union.getSelects().stream()
                        .map(part -> new CountyScope(tables, held).select(part))
                        .toList());
            case PlainSelect plain -> plain(plain);
            default -> Optional.of("its kind of SELECT is not known here");
        };
    }

    Optional<String> update(Update update) {
        source(update.getTable());
        joins(update.getStartJoins());
        source(update.getFromItem());
        joins(update.getJoins());
        update.getUpdateSets().forEach(set -> set.getValues().forEach(this::look));
        return judge(update.getWhere());
    }

    Optional<String> delete(Delete delete) {
        source(delete.getTable());
        joins(delete.getJoins());
        return judge(delete.getWhere());
    }

    private Optional<String> plain(PlainSelect select) {
        if (select.getWithItemsList() != null) {
            select.getWithItemsList().forEach(with -> within.add(with.getSelect()));
        }
        source(select.getFromItem());
        joins(select.getJoins());
        select.getSelectItems().forEach(item -> look(item.getExpression()));
        if (select.getHaving() != null) {
            look(select.getHaving());
        }
        return judge(select.getWhere());
    }

    private void source(@Nullable FromItem item) {
        if (item instanceof Table table) {
            String name = CountyStatements.name(table.getName());
            if (tables.contains(name)) {
                sources.put(
                        table.getAlias() == null
                                ? name
                                : CountyStatements.name(table.getAlias().getName()),
                        name);
                return;
            }
        }
        if (item instanceof Select select) {
            within.add(select);
        }
        others += item == null ? 0 : 1;
    }

    private void joins(@Nullable List<Join> joins) {
        for (Join join : joins == null ? List.<Join>of() : joins) {
            source(join.getFromItem());
            boolean outer = join.isLeft() || join.isRight() || join.isFull();
            String joined = join.getFromItem() instanceof Table table
                    ? CountyStatements.name(
                            table.getAlias() == null
                                    ? table.getName()
                                    : table.getAlias().getName())
                    : "";
            join.getOnExpressions().forEach(on -> demand(on, outer ? Optional.of(joined) : Optional.empty()));
        }
    }

    private Optional<String> judge(@Nullable Expression where) {
        if (where != null) {
            demand(where, Optional.empty());
        }
        boolean more = true;
        while (more) {
            more = alike.stream().anyMatch(pair -> pair.stream().anyMatch(held::contains) && held.addAll(pair));
        }
        for (Map.Entry<String, String> source : sources.entrySet()) {
            if (!held.contains(source.getKey())) {
                return Optional.of("it sees rows of %s of every county: nothing demands %s = ? of them"
                        .formatted(source.getValue(), CountyStatements.COLUMN));
            }
        }
        return first(within.stream()
                .map(part -> new CountyScope(tables, held).select(part))
                .toList());
    }

    /** Follows what must hold for every row: parts of AND, never of OR or NOT. An outer join's condition holds for the joined table alone. */
    private void demand(Expression condition, Optional<String> only) {
        switch (condition) {
            case AndExpression and -> {
                demand(and.getLeftExpression(), only);
                demand(and.getRightExpression(), only);
            }
            case ParenthesedExpressionList<?> list when list.size() == 1 -> demand(list.getFirst(), only);
            case EqualsTo equal -> {
                equal(equal.getLeftExpression(), equal.getRightExpression(), only);
                look(equal);
            }
            default -> look(condition);
        }
    }

    private void equal(Expression left, Expression right, Optional<String> only) {
        boolean leftIs = CountyStatements.isCounty(left);
        boolean rightIs = CountyStatements.isCounty(right);
        if (leftIs && rightIs) {
            alike.add(new HashSet<>(List.of(source((Column) left), source((Column) right))));
        } else if (leftIs && isParameter(right)) {
            hold(source((Column) left), only);
        } else if (rightIs && isParameter(left)) {
            hold(source((Column) right), only);
        }
    }

    private void hold(String source, Optional<String> only) {
        if (only.isEmpty() || only.get().equals(source)) {
            held.add(source);
        }
    }

    /** Under which name its table stands; a bare column's is clear where there is one table only. */
    private String source(Column column) {
        if (column.getTable() != null && column.getTable().getName() != null) {
            return CountyStatements.name(column.getTable().getName());
        }
        return sources.size() == 1 && others == 0 ? sources.keySet().iterator().next() : "?";
    }

    private static boolean isParameter(Expression value) {
        return value instanceof JdbcParameter || value instanceof JdbcNamedParameter;
    }

    /** Finds what is selected within an expression. */
    private void look(Expression expression) {
        expression.accept(
                new ExpressionVisitorAdapter<Void>() {
                    @Override
                    @SuppressWarnings("NullAway") // what the library's own visitors return
                    public <S> Void visit(ParenthesedSelect select, S context) {
                        within.add(select);
                        return null;
                    }

                    @Override
                    @SuppressWarnings("NullAway") // what the library's own visitors return
                    public <S> Void visit(Select select, S context) {
                        within.add(select);
                        return null;
                    }
                },
                null);
    }

    private static Optional<String> first(List<Optional<String>> complaints) {
        return complaints.stream().flatMap(Optional::stream).findFirst();
    }
}
