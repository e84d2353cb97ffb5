package io.canbao.identity.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Reads and keeps where people act. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountUnitRows extends GenericRepository<AccountUnitRow, AccountUnitKey> {
    List<AccountUnitRow> findByKeyCountyCodeAndKeyAccountId(CountyCode countyCode, String accountId);

    List<AccountUnitRow> findByKeyCountyCode(CountyCode countyCode);

    void save(AccountUnitRow row);

    @Query("DELETE FROM account_unit WHERE county_code = :county AND account_id = :account")
    void removeAll(CountyCode county, String account);
}
