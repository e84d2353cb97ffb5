package io.canbao.platform.migration;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import liquibase.database.Database;
import liquibase.database.core.MySQLDatabase;
import liquibase.exception.DatabaseException;
import liquibase.executor.jvm.JdbcExecutor;
import liquibase.sql.visitor.SqlVisitor;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.CreateDatabaseChangeLogTableStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes on where a process that was killed ended. MySQL commits each change of a table by itself, so that a step which is not recorded as done may be done in part; what it finds done already can only
 * come from there, since one instance at a time migrates, and is passed over and told.
 */
public final class ContinuingExecutor extends JdbcExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(ContinuingExecutor.class);

    /** A table, a column, a row, a key, a foreign key, a check is there already; what is to be dropped is not there. */
    private static final Set<Integer> DONE_BEFORE = Set.of(1050, 1060, 1061, 1062, 1826, 3822, 1051, 1091);

    @Override
    public int getPriority() {
        return super.getPriority() + PRIORITY_DATABASE;
    }

    @Override
    public boolean supports(Database asked) {
        return asked instanceof MySQLDatabase;
    }

    @Override
    public void execute(SqlStatement step, List<SqlVisitor> visitors) throws DatabaseException {
        try {
            super.execute(step, visitors);
        } catch (DatabaseException failed) {
            if (!wasDoneBefore(failed)) {
                throw failed;
            }
            // Liquibase makes the table of what is done before it has the lock: two instances may both want to
            if (!(step instanceof CreateDatabaseChangeLogTableStatement)) {
                LOG.warn(
                        "a step of the migration was done already, before an earlier one was stopped; passing it over");
            }
        }
    }

    static boolean wasDoneBefore(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .anyMatch(
                        cause -> cause instanceof SQLException refused && DONE_BEFORE.contains(refused.getErrorCode()));
    }
}
