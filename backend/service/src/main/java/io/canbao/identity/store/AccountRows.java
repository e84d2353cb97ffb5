package io.canbao.identity.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;

/** Reads and keeps accounts. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountRows extends GenericRepository<AccountRow, AccountKey> {
    String OF_ONE = " WHERE county_code = :county AND account_id = :account";

    Optional<AccountRow> findByKeyCountyCodeAndKeyAccountId(CountyCode countyCode, String accountId);

    Page<AccountRow> findByKeyCountyCode(CountyCode countyCode, Pageable part);

    void save(AccountRow row);

    @Query("UPDATE account SET name = :name, revision = revision + 1" + OF_ONE + " AND revision = :revision")
    int change(CountyCode county, String account, String name, int revision);

    @Query("UPDATE account SET password_hash = :hash" + OF_ONE)
    void setPassword(CountyCode county, String account, String hash);

    @Query("UPDATE account SET factor_secret = :secret, factor_confirmed_at = NULL, factor_step = 0" + OF_ONE)
    void setSecondFactor(CountyCode county, String account, String secret);

    @Query("UPDATE account SET factor_confirmed_at = :now" + OF_ONE)
    void confirmSecondFactor(CountyCode county, String account, LocalDateTime now);

    @Query("UPDATE account SET factor_step = :step" + OF_ONE + " AND factor_step < :step")
    int useCode(CountyCode county, String account, long step);

    @Query("UPDATE account SET password_hash = NULL, factor_secret = NULL, factor_confirmed_at = NULL" + OF_ONE)
    void reset(CountyCode county, String account);

    @Query("DELETE FROM account" + OF_ONE)
    void remove(CountyCode county, String account);
}
