package io.canbao.policy.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Finds what versions were made from without reading their packs. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PolicyVersionTextRows extends GenericRepository<PolicyVersionTexts, PolicyVersionKey> {
    Optional<PolicyVersionTexts> findByKey(PolicyVersionKey key);

    List<PolicyVersionTexts> findByPublishedWithOrderByKeyRegionCode(String publishedWith);
}
