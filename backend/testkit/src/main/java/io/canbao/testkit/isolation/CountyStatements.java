package io.canbao.testkit.isolation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.Statements;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.update.Update;

/**
 * Holds the text of SQL against one rule: whatever reads or changes a county's table says for which county, as {@code county_code = ?} that must
 * hold for every row of every such table, in what is selected within it too. Naming the column elsewhere is not enough, nor is one side of an OR. What cannot
 * be read fails too, where it names such a table, and so do a SELECT that stands where none is looked for, several statements in one, and one that changes the table itself.
 */
public final class CountyStatements {
    /** The column that makes a table a county's. */
    public static final String COLUMN = "county_code";

    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'|`[^`]*`|\"[^\"]*\"");
    private static final Pattern SELECT = Pattern.compile("\\bSELECT\\b", Pattern.CASE_INSENSITIVE);

    private final Set<String> tables;

    /** @param tables those of counties, in small letters */
    public CountyStatements(Set<String> tables) {
        this.tables = Set.copyOf(tables);
    }

    /** What is wrong with a statement; empty where it keeps to one county, or concerns no table of a county. */
    public Optional<String> complaint(String sql) {
        return complaint(sql, new Seen());
    }

    /**
     * The same of a statement whose parameters have names: whatever county it asks for or writes is the one of this name, and not that of another parameter.
     *
     * @param county name of a parameter, without its colon
     */
    public Optional<String> complaint(String sql, String county) {
        Seen seen = new Seen();
        return complaint(sql, seen)
                .or(() -> seen.counties().stream()
                        .filter(name -> !name.equals(county))
                        .findFirst()
                        .map(other ->
                                "it keeps to the county :%s, and its first argument is :%s".formatted(other, county)));
    }

    private Optional<String> complaint(String sql, Seen seen) {
        if (!mentionsTable(sql)) {
            return Optional.empty();
        }
        if (unquoted(sql).contains("/*!")) {
            return Optional.of("a comment of it is one that MySQL runs and nobody else reads");
        }
        if (sql.contains("\\")) {
            return Optional.of("a backslash of it may end a text for one database that goes on for another");
        }
        try {
            Statements statements = CCJSqlParserUtil.parseStatements(sql);
            if (statements.size() != 1) {
                return Optional.of("it is several statements in one");
            }
            return of(statements.getFirst(), seen)
                    .or(() -> seen.selects() == selects(sql)
                            ? Optional.empty()
                            : Optional.of("it selects where nobody looks, so that nobody can tell whose rows it sees"));
        } catch (JSQLParserException | ClassCastException unreadable) { // the parser's, of a DELETE within WITH
            return Optional.of(
                    "it concerns the table of a county and cannot be read as SQL, so that nobody can tell whose rows"
                            + " it sees");
        }
    }

    private Optional<String> of(Statement statement, Seen seen) {
        StatementScope scope = new StatementScope(tables, seen);
        return switch (statement) {
            case Select select -> scope.select(select);
            case Update update -> scope.update(update);
            case Delete delete -> scope.delete(delete);
            case Insert insert -> insert(insert, seen).or(() -> scope.insert(insert));
            default ->
                Optional.of(
                        "it is neither SELECT, INSERT, UPDATE nor DELETE, so that nobody can tell whose rows it sees; tables are made by migrations");
        };
    }

    private Optional<String> insert(Insert insert, Seen seen) {
        return tables.contains(name(insert.getTable().getName()))
                ? new WrittenRows(tables, seen).complaint(insert)
                : Optional.empty();
    }

    private static long selects(String sql) {
        return SELECT.matcher(unquoted(sql)).results().count();
    }

    private static String unquoted(String sql) {
        return QUOTED.matcher(sql).replaceAll("''");
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
