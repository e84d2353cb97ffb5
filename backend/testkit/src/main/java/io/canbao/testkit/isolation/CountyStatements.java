package io.canbao.testkit.isolation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.update.Update;

/**
 * Holds the text of SQL against one rule: whatever reads or changes a county's table says for which county, as {@code county_code = ?} that must
 * hold for every row of every such table, in what is selected within it too. Naming the column elsewhere is not enough, nor is one side of an OR. What cannot
 * be read fails too, where it names such a table, and so does a SELECT that stands where none is looked for.
 */
public final class CountyStatements {
    /** The column that makes a table a county's. */
    public static final String COLUMN = "county_code";

    private static final Pattern CHANGES_STRUCTURE = Pattern.compile(
            "\\s*(CREATE|ALTER|DROP|RENAME|COMMENT|SHOW|LOCK|UNLOCK)\\b(?!.*\\bSELECT\\b).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'|`[^`]*`|\"[^\"]*\"");
    private static final Pattern SELECT = Pattern.compile("\\bSELECT\\b", Pattern.CASE_INSENSITIVE);

    private final Set<String> tables;

    /** @param tables those of counties, in small letters */
    public CountyStatements(Set<String> tables) {
        this.tables = Set.copyOf(tables);
    }

    /** What is wrong with a statement; empty where it keeps to one county, or concerns no table of a county. */
    public Optional<String> complaint(String sql) {
        if (!mentionsTable(sql) || CHANGES_STRUCTURE.matcher(sql).matches()) {
            return Optional.empty();
        }
        try {
            AtomicInteger looked = new AtomicInteger();
            return of(CCJSqlParserUtil.parse(sql), new StatementScope(tables, looked::incrementAndGet))
                    .or(() -> looked.get() == selects(sql)
                            ? Optional.empty()
                            : Optional.of("it selects where nobody looks, so that nobody can tell whose rows it sees"));
        } catch (JSQLParserException unreadable) {
            return Optional.of(
                    "it concerns the table of a county and cannot be read as SQL, so that nobody can tell whose rows"
                            + " it sees");
        }
    }

    private Optional<String> of(Statement statement, StatementScope scope) {
        return switch (statement) {
            case Select select -> scope.select(select);
            case Update update -> scope.update(update);
            case Delete delete -> scope.delete(delete);
            case Insert insert -> insert(insert, scope);
            default ->
                Optional.of(
                        "it is neither SELECT, INSERT, UPDATE nor DELETE, so that nobody can tell whose rows it sees");
        };
    }

    /** A row that is written says whose it is; rows that are copied are of one county too. */
    private Optional<String> insert(Insert insert, StatementScope scope) {
        if (tables.contains(name(insert.getTable().getName()))
                && (insert.getColumns() == null || !hasCounty(insert.getColumns()))) {
            return Optional.of("it writes a row of %s without %s"
                    .formatted(insert.getTable().getName(), COLUMN));
        }
        return scope.insert(insert);
    }

    private static long selects(String sql) {
        return SELECT.matcher(QUOTED.matcher(sql).replaceAll("''")).results().count();
    }

    private static boolean hasCounty(ExpressionList<Column> columns) {
        return columns.stream().anyMatch(CountyStatements::isCounty);
    }

    static boolean isCounty(Expression expression) {
        return expression instanceof Column column
                && name(column.getColumnName()).equals(COLUMN);
    }

    /** Without quotes, in small letters. */
    static String name(String written) {
        return written.replaceAll("[`\"]", "").toLowerCase(Locale.ROOT);
    }

    private boolean mentionsTable(String sql) {
        String small = sql.toLowerCase(Locale.ROOT);
        List<String> words = List.of(small.split("[^a-z0-9_]+"));
        return words.stream().anyMatch(tables::contains);
    }
}
