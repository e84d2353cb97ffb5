package io.canbao.testkit.isolation;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tables of a database that are counties': those that say of each row whose it is. */
public final class TablesOfCounties {
    private TablesOfCounties() {}

    /** Their names in small letters. */
    public static Set<String> in(Connection connection) throws SQLException {
        Set<String> tables = new HashSet<>();
        for (String column : List.of(CountyStatements.COLUMN, CountyStatements.COLUMN.toUpperCase(Locale.ROOT))) {
            try (ResultSet rows =
                    connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), "%", column)) {
                while (rows.next()) {
                    tables.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        return tables;
    }

    /**
     * What is wrong with the structure: a table without the column that is not told as shared, a key, index or foreign key of a county's table that
     * another column leads.
     *
     * @param shared tables whose rows belong to no county, in small letters
     */
    public static List<String> complaints(Connection connection, Set<String> shared) throws SQLException {
        List<String> complaints = new ArrayList<>();
        for (String table : all(connection)) {
            String name = table.toLowerCase(Locale.ROOT);
            if (shared.contains(name)) {
                continue;
            }
            if (!columns(connection, table).contains(CountyStatements.COLUMN)) {
                complaints.add("%s has no %s, and no entity says by @SharedTable why"
                        .formatted(name, CountyStatements.COLUMN));
            } else {
                leading(connection, table).forEach((index, column) -> {
                    if (!column.equals(CountyStatements.COLUMN)) {
                        complaints.add("%s: %s leads the index %s, and not %s"
                                .formatted(name, column, index, CountyStatements.COLUMN));
                    }
                });
            }
        }
        return complaints;
    }

    private static List<String> all(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        DatabaseMetaData metadata = connection.getMetaData();
        try (ResultSet rows = metadata.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static Set<String> columns(Connection connection, String table) throws SQLException {
        Set<String> columns = new HashSet<>();
        try (ResultSet rows =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (rows.next()) {
                columns.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return columns;
    }

    /** Each index, the primary key's among them, with its first column. */
    private static Map<String, String> leading(Connection connection, String table) throws SQLException {
        Map<String, String> leading = new TreeMap<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getIndexInfo(connection.getCatalog(), connection.getSchema(), table, false, true)) {
            while (rows.next()) {
                if (rows.getShort("ORDINAL_POSITION") == 1) {
                    leading.put(
                            rows.getString("INDEX_NAME"),
                            rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        return leading;
    }
}
