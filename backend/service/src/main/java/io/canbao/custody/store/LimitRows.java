package io.canbao.custody.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Reads and keeps limits. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LimitRows extends GenericRepository<LimitRow, LimitKey> {
    Optional<LimitRow> findByKeyCountyCode(CountyCode countyCode);

    void save(LimitRow row);

    @Query("INSERT INTO custody_limit (county_code, days) VALUES (:county, :days) ON DUPLICATE KEY UPDATE days = :days")
    void put(CountyCode county, int days);

    @Query("DELETE FROM custody_limit WHERE county_code = :county")
    int removeAll(CountyCode county);
}
