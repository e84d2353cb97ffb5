package io.canbao.platform.embedded;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * Looks at the file before anything else opens it and changes nothing in one that is damaged: whoever finds out what happened to it, or saves what is
 * left, wants it as it is. From then on each commit is written before it is answered.
 */
@Singleton
final class CheckFile implements BeanCreatedEventListener<DatasourceConfiguration> {
    private static final String WRITE_DELAY = "WRITE_DELAY";

    /** H2's DATABASE_ALREADY_OPEN_1. */
    private static final int ALREADY_OPEN = 90020;

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration database = event.getBean();
        String url = String.valueOf(database.getUrl());
        DatabaseFile.of(url).ifPresent(file -> {
            database.setUrl(file.absolute(url)); // H2 takes no path that does not begin with a dot, a slash or a drive
            if (FirstStart.wasCutShort(file) && holdsNothing(database)) {
                FirstStart.putAside(file);
            }
            FirstStart.begin(file);
            check(file, database);
            if (!url.toUpperCase(Locale.ROOT).contains(WRITE_DELAY)) {
                database.addDataSourceProperty(WRITE_DELAY, "0");
            }
        });
        return database;
    }

    private static void check(DatabaseFile file, DatasourceConfiguration database) {
        List<String> lost = left(file, database).lostSince(witnessed(file));
        if (!lost.isEmpty()) {
            throw new UnusableDatabase(file, "has lost " + String.join(", ", lost));
        }
        if (Files.exists(file.path())) {
            release(file, database);
        }
    }

    private static void release(DatabaseFile file, DatasourceConfiguration database) {
        try {
            StaleLock.release(database);
        } catch (SQLException refused) {
            throw unusable(file, refused);
        }
    }

    private static Rows left(DatabaseFile file, DatasourceConfiguration database) {
        try {
            if (Files.notExists(file.path())) {
                return Rows.NONE;
            }
            if (Files.size(file.path()) == 0) {
                throw new UnusableDatabase(file, "is empty");
            }
            return read(database);
        } catch (SQLException refused) {
            throw unusable(file, refused);
        } catch (IOException unreadable) {
            throw new UnusableDatabase(file, "cannot be read", unreadable);
        }
    }

    /** Nothing that was kept, or nothing that can be read. */
    private static boolean holdsNothing(DatasourceConfiguration database) {
        try {
            return read(database).isEmpty();
        } catch (SQLException unreadable) {
            return true;
        }
    }

    private static Rows read(DatasourceConfiguration database) throws SQLException {
        String url = database.getUrl() + ";ACCESS_MODE_DATA=r";
        try (Connection connection = DriverManager.getConnection(url, database.getUsername(), database.getPassword())) {
            return Rows.in(connection);
        }
    }

    private static UnusableDatabase unusable(DatabaseFile file, SQLException refused) {
        return refused.getErrorCode() == ALREADY_OPEN
                ? UnusableDatabase.inUse(file, refused)
                : new UnusableDatabase(file, "cannot be read", refused);
    }

    private static Rows witnessed(DatabaseFile file) {
        try {
            return Rows.witnessed(file.witness());
        } catch (IOException | RuntimeException unreadable) {
            throw new UnusableDatabase(file, "cannot be compared with what it held", unreadable);
        }
    }
}
