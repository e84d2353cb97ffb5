package io.canbao.testkit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A real MySQL server for tests, one for the whole JVM, started at its first use and stopped with the JVM.
 *
 * <p>The first that works is taken: the server at {@code CANBAO_TEST_MYSQL_URL} (with {@code CANBAO_TEST_MYSQL_USER} and {@code
 * CANBAO_TEST_MYSQL_PASSWORD}), {@code mysqld} on the path, a container if a Docker engine answers, Debian's own package unpacked privately.
 * Where none works, the test fails with one line that says what to install: MySQL is never skipped.
 */
public final class MySqlServer {
    private static @Nullable MySqlServer shared;

    private final Database administration;
    private final boolean outlivesUs;

    private MySqlServer(Database administration, boolean outlivesUs) {
        this.administration = administration;
        this.outlivesUs = outlivesUs;
    }

    /** The server of this JVM. */
    public static synchronized MySqlServer shared() {
        if (shared == null) {
            shared = named().or(MySqlServer::started).orElseThrow();
        }
        return shared;
    }

    /** A new empty database, gone when the JVM ends. */
    public Database createDatabase() {
        var name = Names.unique("canbao");
        execute("CREATE DATABASE " + name);
        if (outlivesUs) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> execute("DROP DATABASE IF EXISTS " + name)));
        }
        return administration.named(name);
    }

    /** The version that the server tells, such as {@code 9.7.0}. */
    public String version() {
        try (var connection = administration.connect()) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void execute(String statement) {
        try (var connection = administration.connect();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The one that somebody names. If it does not answer, the test fails: what was asked for is not replaced by a guess. */
    private static Optional<MySqlServer> named() {
        var environment = System.getenv();
        return Optional.ofNullable(environment.get("CANBAO_TEST_MYSQL_URL"))
                .filter(url -> !url.isBlank())
                .map(url -> new Database(
                        url,
                        environment.getOrDefault("CANBAO_TEST_MYSQL_USER", "root"),
                        environment.getOrDefault("CANBAO_TEST_MYSQL_PASSWORD", "")))
                .map(database -> new MySqlServer(database, true));
    }

    private static Optional<MySqlServer> started() {
        var reasons = new ArrayList<String>();
        var database = attempt(
                        "mysqld on the path",
                        reasons,
                        () -> MySqlProgram.findOnPath().map(MySqlProcess::start))
                .or(() -> attempt("Docker", reasons, MySqlContainer::start))
                .or(() -> attempt(
                        "Debian's package", reasons, () -> DebianMySql.find().map(MySqlProcess::start)))
                .orElseThrow(() -> new IllegalStateException(
                        "Tests need a MySQL server 8.4 or later: install one (mysqld on the path), or start Docker, or set "
                                + "CANBAO_TEST_MYSQL_URL, _USER and _PASSWORD. Tried: " + String.join("; ", reasons)));
        return Optional.of(new MySqlServer(database, false));
    }

    private static Optional<Database> attempt(String what, List<String> reasons, Supplier<Optional<Database>> attempt) {
        try {
            var found = attempt.get();
            if (found.isEmpty()) {
                reasons.add(what + " (none)");
            }
            return found;
        } catch (RuntimeException failed) {
            reasons.add("%s (%s)".formatted(what, failed.getMessage()));
            return Optional.empty();
        }
    }
}
