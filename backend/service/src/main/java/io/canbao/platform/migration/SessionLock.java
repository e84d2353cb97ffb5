package io.canbao.platform.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import liquibase.database.Database;
import liquibase.database.DatabaseConnection;
import liquibase.database.core.MySQLDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.exception.LockException;
import liquibase.lockservice.DatabaseChangeLogLock;
import liquibase.lockservice.LockService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lock by which one instance at a time migrates a database: it is the session's, so that it dies with whoever holds it. Liquibase's own is a row, which a process that is killed leaves behind
 * for good, and which two instances that find an empty database both want to make.
 */
public final class SessionLock implements LockService {
    private static final Logger LOG = LoggerFactory.getLogger(SessionLock.class);
    private static final String NAME = "CONCAT('canbao-', LEFT(SHA2(DATABASE(), 256), 40))"; // locks are the server's
    private static final int SECONDS = 10; // less than a connection waits for an answer

    private @Nullable Database database;
    private boolean held;

    @Override
    public int getPriority() {
        return PRIORITY_DATABASE;
    }

    @Override
    public boolean supports(Database asked) {
        return asked instanceof MySQLDatabase && asked.getConnection() instanceof JdbcConnection;
    }

    @Override
    public void setDatabase(Database asked) {
        database = asked;
    }

    @Override
    public void waitForLock() throws LockException {
        while (!acquireLock()) {
            LOG.info("another instance brings the database up to date; waiting for it");
        }
    }

    @Override
    public boolean acquireLock() throws LockException {
        held = held || ask("SELECT GET_LOCK(" + NAME + ", " + SECONDS + ")");
        return held;
    }

    @Override
    public void releaseLock() throws LockException {
        if (held) {
            held = false;
            ask("SELECT RELEASE_LOCK(" + NAME + ")");
        }
    }

    private boolean ask(String query) throws LockException {
        DatabaseConnection connection = Objects.requireNonNull(database).getConnection();
        endTransaction(connection);
        try (Statement statement =
                        ((JdbcConnection) connection).getUnderlyingConnection().createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            return answer.next() && answer.getInt(1) == 1;
        } catch (SQLException failed) {
            throw new LockException(failed);
        }
    }

    /** Whoever waits with a transaction open keeps the tables that it looked at from being changed, by the one that it waits for: MySQL then ends one of the two. */
    private static void endTransaction(DatabaseConnection connection) throws LockException {
        try {
            connection.commit();
        } catch (DatabaseException failed) {
            throw new LockException(failed);
        }
    }

    @Override
    public boolean hasChangeLogLock() {
        return held;
    }

    @Override
    public void forceReleaseLock() throws LockException {
        releaseLock();
    }

    @Override
    public void reset() {
        held = false;
    }

    /** Nobody else's can be seen. */
    @Override
    public DatabaseChangeLogLock[] listLocks() {
        return new DatabaseChangeLogLock[0];
    }

    /** Waits as long as it takes, and says so. */
    @Override
    public void setChangeLogLockWaitTime(long minutes) {}

    @Override
    public void setChangeLogLockRecheckTime(long seconds) {}

    /** Needs no table. */
    @Override
    public void init() {}

    @Override
    public void destroy() {}
}
