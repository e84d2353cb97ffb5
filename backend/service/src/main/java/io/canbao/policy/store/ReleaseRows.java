package io.canbao.policy.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Reads and appends releases; there is nothing here that changes or removes one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReleaseRows extends GenericRepository<ReleaseRow, ReleaseKey> {
    long count();

    List<ReleaseRow> findAllOrderByKeyReleaseNo();

    List<ReleaseRow> findByKeyRegionCodeAndKeyInsuranceYearOrderByKeyReleaseNo(String regionCode, int insuranceYear);

    void save(ReleaseRow row);
}
