package io.canbao.policy.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Finds versions without reading their packs. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PolicyVersionHeads extends GenericRepository<PolicyVersionHead, PolicyVersionKey> {
    List<PolicyVersionHead> findAll();

    List<PolicyVersionHead> findByKeyRegionCode(String regionCode);

    Optional<PolicyVersionHead> findByKey(PolicyVersionKey key);

    List<PolicyVersionHead> findByKeyRegionCodeAndKeyInsuranceYearOrderByKeyVersion(
            String regionCode, int insuranceYear);
}
