package io.canbao.testkit.isolation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.select.WithItem;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.statement.update.UpdateSet;
import org.jspecify.annotations.Nullable;

/**
 * One SELECT, UPDATE, DELETE or INSERT, or one within another: which tables of counties stand in it, and which of them are held to one county. What
 * stands within another may follow a name of that one, but is not held by calling its own table the same.
 */
final class StatementScope {
    private final Set<String> tables;
    private final Seen seen;
    private final Set<String> around;
    /** Names under which tables of counties stand here, with their tables. */
    private final Map<String, String> sources = new HashMap<>();

    private final HeldNames held;
    private final List<Join> joins = new ArrayList<>();
    /** Common table expressions: they see no name of this one. */
    private final List<Select> before = new ArrayList<>();

    private final List<Select> within = new ArrayList<>();
    private int others;
    /** Whether two tables stand here under one name, as those of two schemas may. */
    private boolean twice;

    /** @param seen told of each SELECT that is looked at, and of each county that is asked for */
    StatementScope(Set<String> tables, Seen seen) {
        this(tables, seen, Set.of());
    }

    private StatementScope(Set<String> tables, Seen seen, Set<String> around) {
        this.tables = tables;
        this.seen = seen;
        this.around = around;
        this.held = new HeldNames(around);
    }

    Optional<String> select(Select select) {
        with(select.getWithItemsList());
        switch (select) {
            case ParenthesedSelect parenthesed -> within.add(parenthesed.getSelect());
            case SetOperationList union -> within.addAll(union.getSelects());
            case Values values -> look(values.getExpressions());
            case PlainSelect plain -> {
                return plain(plain);
            }
            default -> {
                return Optional.of("its kind of SELECT is not known here");
            }
        }
        return judge(null);
    }

    Optional<String> update(Update update) {
        with(update.getWithItemsList());
        source(update.getTable());
        joined(update.getStartJoins());
        source(update.getFromItem());
        joined(update.getJoins());
        sets(update.getUpdateSets());
        return WrittenRows.moves(update.getUpdateSets())
                ? Optional.of("it gives rows of one county to another")
                : judge(update.getWhere());
    }

    Optional<String> delete(Delete delete) {
        with(delete.getWithItemsList());
        source(delete.getTable());
        orNone(delete.getUsingList()).forEach(this::source);
        joined(delete.getJoins());
        return judge(delete.getWhere());
    }

    /** What the rows that are written are made of; that they say whose they are is nothing a scope could tell. */
    Optional<String> insert(Insert insert) {
        with(insert.getWithItemsList());
        sets(orNone(insert.getDuplicateUpdateSets()));
        if (insert.getSelect() != null) {
            within.add(insert.getSelect());
        }
        return judge(null);
    }

    private Optional<String> plain(PlainSelect select) {
        seen.select();
        source(select.getFromItem());
        joined(select.getJoins());
        select.getSelectItems().forEach(item -> look(item.getExpression()));
        look(select.getHaving());
        return judge(select.getWhere());
    }

    private void with(@Nullable List<WithItem<?>> items) {
        orNone(items).forEach(item -> before.add(item.getSelect()));
    }

    private void sets(List<UpdateSet> sets) {
        sets.forEach(set -> set.getValues().forEach(this::look));
    }

    private void source(@Nullable FromItem item) {
        switch (item) {
            case null -> {}
            case ParenthesedFromItem several -> {
                source(several.getFromItem());
                joined(several.getJoins());
            }
            case Table table
            when tables.contains(CountyStatements.name(table.getName())) -> {
                twice |= sources.put(name(table), CountyStatements.name(table.getName())) != null;
                held.hide(name(table));
            }
            default -> {
                others++;
                held.hide(name(item));
                if (item instanceof Select select) {
                    within.add(select);
                }
            }
        }
    }

    private void joined(@Nullable List<Join> more) {
        orNone(more).forEach(join -> {
            source(join.getFromItem());
            joins.add(join);
        });
    }

    private Optional<String> judge(@Nullable Expression where) {
        joins.forEach(this::join);
        if (where != null) {
            look(where);
            Demand.of(where).forEach(this::meet);
        }
        if (twice) {
            return Optional.of("two tables stand in it under one name, so that nobody can tell which is meant");
        }
        return sources.entrySet().stream()
                .filter(source -> !held.holds(source.getKey()))
                .findFirst()
                .map(source -> "it sees rows of %s of every county: nothing demands %s = ? of them"
                        .formatted(source.getValue(), CountyStatements.COLUMN))
                .or(() -> first(before, around))
                .or(() -> first(within, held.all()));
    }

    /** A LEFT JOIN's condition holds for rows of the joined table alone; a RIGHT or FULL one lets rows of that table pass whatever it says. */
    private void join(Join join) {
        for (Expression on : join.getOnExpressions()) {
            look(on);
            if (join.isLeft()) {
                Demand.of(on).forEach(demand -> meet(demand, name(join.getFromItem())));
            } else if (!join.isRight() && !join.isFull()) {
                Demand.of(on).forEach(this::meet);
            }
        }
    }

    private void meet(Demand demand) {
        switch (demand) {
            case Demand.Asked(Column column, Expression county) -> {
                seen.county(county);
                held.hold(source(column));
            }
            case Demand.Same(Column one, Column other) -> {
                held.follow(source(one), source(other));
                held.follow(source(other), source(one));
            }
        }
    }

    private void meet(Demand demand, String joined) {
        switch (demand) {
            case Demand.Asked(Column column, Expression county)
            when source(column).equals(joined) -> {
                seen.county(county);
                held.hold(joined);
            }
            case Demand.Same(Column one, Column other)
            when source(one).equals(joined) -> held.follow(joined, source(other));
            case Demand.Same(Column one, Column other)
            when source(other).equals(joined) -> held.follow(joined, source(one));
            case Demand.Asked _, Demand.Same _ -> {}
        }
    }

    /** Under which name its table stands; a bare column's is clear where there is one table only. */
    private String source(Column column) {
        if (column.getTable() != null && column.getTable().getName() != null) {
            return CountyStatements.name(column.getTable().getName());
        }
        return sources.size() == 1 && others == 0 ? sources.keySet().iterator().next() : "?";
    }

    private static String name(FromItem item) {
        if (item.getAlias() != null) {
            return CountyStatements.name(item.getAlias().getName());
        }
        return item instanceof Table table ? CountyStatements.name(table.getName()) : "";
    }

    private void look(@Nullable Expression expression) {
        if (expression != null) {
            within.addAll(SelectsWithin.of(expression));
        }
    }

    private Optional<String> first(List<Select> selects, Set<String> heldAround) {
        return selects.stream()
                .flatMap(select -> new StatementScope(tables, seen, heldAround).select(select).stream())
                .findFirst();
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
