package io.canbao.identity.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Usernames of all regions. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface NameRows extends GenericRepository<NameRow, String> {
    Optional<NameRow> findByUsername(String username);

    void save(NameRow row);
}
