package io.canbao.identity.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Reads and keeps accounts. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountRows extends GenericRepository<AccountRow, AccountKey> {
    String OF_ONE = " WHERE county_code = :county AND account_id = :account";

    /** The alias is that by which orders are appended. */
    String OF_FILTER = """
        FROM account account_row_
        WHERE county_code = :county
          AND (:username = '' OR LOCATE(:username, username) > 0)
          AND (:role = '' OR EXISTS (
            SELECT 1 FROM role_grant
            WHERE role_grant.county_code = :county AND role_grant.account_id = account_row_.account_id
              AND role_grant.role = :role))
          AND (:unit = '' OR EXISTS (
            SELECT 1 FROM account_unit
            WHERE account_unit.county_code = :county AND account_unit.account_id = account_row_.account_id
              AND account_unit.unit_code = :unit))
          AND (:state = '' OR (:state = 'active' AND password_hash IS NOT NULL)
            OR (:state = 'invited' AND password_hash IS NULL))\
        """;

    Optional<AccountRow> findByKeyCountyCodeAndKeyAccountId(CountyCode countyCode, String accountId);

    List<AccountRow> findByKeyCountyCodeOrderByUsername(CountyCode countyCode);

    /** Accounts of a filter: empty texts ask for nothing. */
    @Query(value = "SELECT * " + OF_FILTER, countQuery = "SELECT COUNT(*) " + OF_FILTER)
    Page<AccountRow> list(CountyCode county, String username, String role, String unit, String state, Pageable part);

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
