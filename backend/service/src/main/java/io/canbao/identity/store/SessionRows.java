package io.canbao.identity.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;

/** Reads and keeps sessions. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionRows extends GenericRepository<SessionRow, TokenKey> {
    Optional<SessionRow> findByKeyCountyCodeAndKeyTokenHash(CountyCode countyCode, String tokenHash);

    void save(SessionRow row);

    @Query("UPDATE session SET used_at = :usedAt WHERE county_code = :county AND token_hash = :tokenHash")
    void touch(CountyCode county, String tokenHash, LocalDateTime usedAt);

    @Query("DELETE FROM session WHERE county_code = :county AND token_hash = :tokenHash")
    void remove(CountyCode county, String tokenHash);

    @Query("DELETE FROM session WHERE county_code = :county AND account_id = :account AND token_hash <> :kept")
    void removeOthers(CountyCode county, String account, String kept);

    @Query("DELETE FROM session WHERE county_code = :county AND (ends_at <= :now OR used_at <= :usedBefore)")
    void removeEnded(CountyCode county, LocalDateTime now, LocalDateTime usedBefore);
}
