package io.canbao.identity.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Reads and keeps invitations. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface InvitationRows extends GenericRepository<InvitationRow, TokenKey> {
    Optional<InvitationRow> findByKeyCountyCodeAndKeyTokenHash(CountyCode countyCode, String tokenHash);

    void save(InvitationRow row);

    @Query("DELETE FROM invitation WHERE county_code = :county AND account_id = :account")
    void removeAll(CountyCode county, String account);

    @Query("DELETE FROM invitation WHERE county_code = :county AND token_hash = :tokenHash")
    int remove(CountyCode county, String tokenHash);
}
