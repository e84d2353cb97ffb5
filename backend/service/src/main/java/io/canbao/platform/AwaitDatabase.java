package io.canbao.platform;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for a database server that comes up after the platform, or that a busy machine lets nobody in to for a while. What waiting does not mend, a wrong password or a database that is not
 * there, ends the start at once.
 */
@Singleton
final class AwaitDatabase implements BeanCreatedEventListener<DatasourceConfiguration> {
    private static final Logger LOG = LoggerFactory.getLogger(AwaitDatabase.class);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int LOGIN_SECONDS = 20;
    private static final int TRIES_TO_A_LINE = 20;
    private static final String CONNECTION_FAILED = "08"; // the class of SQL states

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration database = event.getBean();
        String url = database.getUrl();
        if (url != null && url.startsWith("jdbc:mysql:")) {
            DriverManager.setLoginTimeout(
                    LOGIN_SECONDS); // the pool sets its own, a shorter one, for when everybody waits
            await(() -> DriverManager.getConnection(url, database.getUsername(), database.getPassword()), LONGEST);
        } else {
            database.setInitializationFailTimeout(1); // a file is not tried again: the first reason is the one to tell
        }
        return database;
    }

    /** Something that connects to a database. */
    @FunctionalInterface
    interface Attempt {
        Connection connect() throws SQLException;
    }

    /**
     * Tries until it succeeds.
     *
     * @param longest for which is tried
     * @throws IllegalStateException if it fails in another way than for want of an answer, or for longer
     */
    static void await(Attempt attempt, Duration longest) {
        long begun = System.nanoTime();
        for (long tries = 0; ; tries++) {
            try (Connection connection = attempt.connect()) {
                connection.isReadOnly();
                return;
            } catch (SQLException failed) {
                Duration waited = Duration.ofNanos(System.nanoTime() - begun);
                if (!isUnanswered(failed) || waited.compareTo(longest) >= 0) {
                    throw new IllegalStateException("no connection to the database", failed);
                }
                if (tries % TRIES_TO_A_LINE == 0) {
                    LOG.atWarn()
                            .addKeyValue("seconds", waited.toSeconds())
                            .log("the database does not answer yet; it is tried again for two minutes");
                }
                pause();
            }
        }
    }

    private static boolean isUnanswered(SQLException failed) {
        return failed.getSQLState() != null && failed.getSQLState().startsWith(CONNECTION_FAILED);
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", interrupted);
        }
    }
}
