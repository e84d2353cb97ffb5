package io.canbao.platform.embedded;

import io.micronaut.context.annotation.Property;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps beside the file what the database was last seen to hold. The database comes first, so that its witness never says too much. */
@Singleton
public class KeepWitness {
    private static final Logger LOG = LoggerFactory.getLogger(KeepWitness.class);

    private final Optional<DatabaseFile> file;
    private final DataSource database;
    private Rows last = Rows.NONE;

    KeepWitness(@Property(name = "datasources.default.url") String url, DataSource database) {
        this.file = DatabaseFile.of(url);
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    /** Writes what changed since the last time; does nothing for a database that is not in a file. */
    @Scheduled(fixedDelay = "1s", initialDelay = "1s")
    public synchronized void keep() {
        file.ifPresent(this::keep);
    }

    private void keep(DatabaseFile kept) {
        try (Connection connection = database.getConnection()) {
            Rows rows = Rows.in(connection);
            if (!rows.equals(last)) {
                rows.witness(kept.witness());
                last = rows;
            }
        } catch (IOException | SQLException failed) {
            LOG.warn("the witness of the database file is not kept: {}", failed.toString());
        }
    }
}
