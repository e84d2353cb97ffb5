package io.canbao.custody.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;

/** Locks holders. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface HolderRows extends GenericRepository<HolderRow, HolderKey> {
    @Transactional // and not only to read, as queries otherwise are
    @Query("SELECT username FROM cash_holder WHERE county_code = :county AND username = :username FOR UPDATE")
    List<String> lock(CountyCode county, String username);

    void save(HolderRow row);

    @Query("INSERT INTO cash_holder (county_code, username) VALUES (:county, :username)"
            + " ON DUPLICATE KEY UPDATE username = :username")
    void put(CountyCode county, String username);

    @Query("DELETE FROM cash_holder WHERE county_code = :county")
    int removeAll(CountyCode county);
}
