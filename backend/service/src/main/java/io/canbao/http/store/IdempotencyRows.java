package io.canbao.http.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys are taken, answered once, and removed when they are old. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface IdempotencyRows extends GenericRepository<IdempotencyRow, IdempotencyId> {
    Optional<IdempotencyRow> findByIdCountyCodeAndIdKey(CountyCode countyCode, String key);

    void save(IdempotencyRow row);

    @Query("""
        UPDATE idempotency SET status = :status, location = :location, tag = :tag, body = :body
        WHERE county_code = :countyCode AND idempotency_key = :key\
        """)
    int answer(
            CountyCode countyCode,
            String key,
            int status,
            @Nullable String location,
            @Nullable String tag,
            @Nullable String body);

    @Query("DELETE FROM idempotency WHERE county_code = :countyCode")
    void deleteAll(CountyCode countyCode);

    @Query("DELETE FROM idempotency WHERE county_code = :countyCode AND taken_at < :before LIMIT :most")
    int deleteOlder(CountyCode countyCode, LocalDateTime before, int most);
}
