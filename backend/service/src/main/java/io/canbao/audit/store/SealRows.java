package io.canbao.audit.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Reads and adds links of chains; there is nothing here that changes or removes one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SealRows extends GenericRepository<SealRow, SealKey> {
    void save(SealRow row);

    @Query("SELECT * FROM audit_seal WHERE county_code = :county ORDER BY seq DESC LIMIT 1")
    Optional<SealRow> findLast(CountyCode county);

    @Query("SELECT * FROM audit_seal WHERE county_code = :county AND seq > :after ORDER BY seq LIMIT :most")
    List<SealRow> findAfter(CountyCode county, long after, int most);

    @Query("SELECT entry_id FROM audit_seal WHERE county_code = :county AND entry_id IN (:entries)")
    List<String> findSealed(CountyCode county, List<String> entries);
}
