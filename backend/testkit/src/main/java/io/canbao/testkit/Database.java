package io.canbao.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * A database and how to reach it.
 *
 * @param url JDBC address
 */
public record Database(String url, String user, String password) {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** A new H2 database in MySQL mode, in memory, that lives as long as this JVM: what the platform embeds. */
    public static Database embedded() {
        return new Database(
                "jdbc:h2:mem:" + Names.unique("canbao")
                        + ";DB_CLOSE_DELAY=-1;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=20000",
                "sa",
                "");
    }

    /** Opens a connection, to be closed by the caller. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Another database of the same MySQL server. */
    Database named(String name) {
        return new Database(url.replaceFirst("^(jdbc:mysql://[^/?]+)(/[^?]*)?", "$1/" + name), user, password);
    }

    /**
     * Waits until the server answers.
     *
     * @return whether it did, before it died or the patience ended
     */
    boolean awaitAnswer(BooleanSupplier alive) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && alive.getAsBoolean()) {
            try (var connection = connect()) {
                return connection.isValid(1);
            } catch (SQLException notYet) {
                pause();
            }
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
