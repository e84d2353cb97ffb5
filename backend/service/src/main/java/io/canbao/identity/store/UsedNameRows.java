package io.canbao.identity.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** Usernames that nobody has any more. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface UsedNameRows extends GenericRepository<UsedNameRow, String> {
    boolean existsByUsername(String username);

    void save(UsedNameRow row);
}
