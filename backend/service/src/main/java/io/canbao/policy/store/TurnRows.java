package io.canbao.policy.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** Locks the turn. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TurnRows extends GenericRepository<TurnRow, Integer> {
    @Query("UPDATE publication_turn SET taken = taken + 1")
    int take();
}
