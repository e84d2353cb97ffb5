package io.canbao.identity.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Reads and keeps roles. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface GrantRows extends GenericRepository<GrantRow, GrantKey> {
    List<GrantRow> findByKeyCountyCodeAndKeyAccountId(CountyCode countyCode, String accountId);

    List<GrantRow> findByKeyCountyCode(CountyCode countyCode);

    void save(GrantRow row);

    @Query("DELETE FROM role_grant WHERE county_code = :county AND account_id = :account AND role = :role")
    void remove(CountyCode county, String account, String role);
}
