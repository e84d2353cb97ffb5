package io.canbao.secrets.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Reads and keeps the one row. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface KeyCheckRows extends GenericRepository<KeyCheckRow, Integer> {
    Optional<KeyCheckRow> findByCheckId(int checkId);

    void save(KeyCheckRow row);

    @Query("UPDATE key_check SET sealed = :sealed WHERE check_id = :checkId")
    void reseal(int checkId, String sealed);
}
