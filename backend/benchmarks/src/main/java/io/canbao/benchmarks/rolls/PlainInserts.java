package io.canbao.benchmarks.rolls;

import io.canbao.testkit.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/** Inserts the rows that a table has into a table that is made like it, with all its keys, by JDBC alone: in batches as large as the platform's, each committed, with its connection's settings. */
final class PlainInserts {
    private static final int BATCH = 500;

    private PlainInserts() {}

    /** The seconds that the inserts took, the reading of what is inserted aside. Rows come in no order of a key, as those of a file do. */
    static double copy(Database database, String table) throws SQLException {
        String copy = "plain_" + table;
        try (Connection reading = connect(database);
                Connection writing = connect(database);
                Statement statement = reading.createStatement();
                Statement other = writing.createStatement()) {
            other.execute("DROP TABLE IF EXISTS " + copy);
            other.execute("CREATE TABLE " + copy + " LIKE " + table);
            writing.setAutoCommit(false);
            statement.setFetchSize(Integer.MIN_VALUE); // streams
            try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " ORDER BY MD5(resident_id)")) {
                return copy(rows, writing, copy);
            } finally {
                writing.setAutoCommit(true);
                other.execute("DROP TABLE " + copy);
            }
        }
    }

    private static double copy(ResultSet rows, Connection writing, String table) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        String places = String.join(",", Collections.nCopies(columns, "?"));
        long nanos = 0;
        try (PreparedStatement insert = writing.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")")) {
            List<Object[]> batch = new ArrayList<>();
            boolean more = rows.next();
            while (more) {
                Object[] row = new Object[columns];
                for (int column = 0; column < columns; column++) {
                    row[column] = rows.getObject(column + 1);
                }
                batch.add(row);
                more = rows.next();
                if (batch.size() == BATCH || !more) {
                    long started = System.nanoTime();
                    insert(insert, batch);
                    writing.commit();
                    nanos += System.nanoTime() - started;
                    batch.clear();
                }
            }
        }
        return nanos / 1e9;
    }

    private static void insert(PreparedStatement insert, List<Object[]> batch) throws SQLException {
        for (Object[] row : batch) {
            for (int column = 0; column < row.length; column++) {
                insert.setObject(column + 1, row[column]);
            }
            insert.addBatch();
        }
        insert.executeBatch();
    }

    private static Connection connect(Database database) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", database.user());
        settings.setProperty("password", database.password());
        settings.setProperty("rewriteBatchedStatements", "true");
        return DriverManager.getConnection(database.url(), settings);
    }
}
