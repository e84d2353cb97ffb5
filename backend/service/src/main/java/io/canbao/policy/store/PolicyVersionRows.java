package io.canbao.policy.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Reads packs and appends whole versions; there is nothing here that changes or removes one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PolicyVersionRows extends GenericRepository<PolicyVersionRow, PolicyVersionKey> {
    Optional<PolicyVersionRow> findByKey(PolicyVersionKey key);

    Optional<String> findPackByKey(PolicyVersionKey key);

    void save(PolicyVersionRow row);
}
