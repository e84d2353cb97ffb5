package io.canbao.identity.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;

/** Counts attempts. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AttemptRows extends GenericRepository<AttemptRow, String> {
    /** Locks the row, new or not, for this transaction alone. Two that shared it and then both wanted it alone would each wait for the other. */
    @Query("INSERT INTO sign_in_attempt (name_hash, failures, last_at, locked_until)"
            + " VALUES (:nameHash, 0, :now, :unlocked) ON DUPLICATE KEY UPDATE last_at = :now")
    void begin(String nameHash, LocalDateTime now, LocalDateTime unlocked);

    /** Holds the row until the transaction ends, so that of a hundred attempts each sees the one before. */
    @Query("SELECT * FROM sign_in_attempt WHERE name_hash = :nameHash FOR UPDATE")
    Optional<AttemptRow> hold(String nameHash);

    @Query("UPDATE sign_in_attempt SET failures = :failures, last_at = :now, locked_until = :lockedUntil"
            + " WHERE name_hash = :nameHash")
    void count(String nameHash, int failures, LocalDateTime now, LocalDateTime lockedUntil);

    @Query("DELETE FROM sign_in_attempt WHERE name_hash = :nameHash")
    void remove(String nameHash);

    @Query("DELETE FROM sign_in_attempt WHERE last_at < :lastBefore")
    void removeOlder(LocalDateTime lastBefore);
}
