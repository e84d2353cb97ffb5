package io.canbao.platform.embedded;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The lock by which one process at a time migrates. A process that was stopped by a full disk, or killed, leaves it taken, and the next one would wait for it in vain. Whoever
 * has an embedded database's file open is alone with it, so that a lock which is still taken is nobody's.
 */
final class StaleLock {
    private StaleLock() {}

    /** Gives the lock of a database that nobody else has open back; does nothing where it is free, or where nothing was ever migrated. */
    static void release(DatasourceConfiguration database) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.getUrl(), database.getUsername(), database.getPassword());
                Statement statement = connection.createStatement()) {
            if (Rows.hasTable(connection, "databasechangeloglock")) {
                statement.executeUpdate(
                        "UPDATE databasechangeloglock SET locked = FALSE, lockgranted = NULL, lockedby = NULL WHERE locked");
            }
        }
    }
}
