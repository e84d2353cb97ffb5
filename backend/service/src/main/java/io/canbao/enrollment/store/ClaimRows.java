package io.canbao.enrollment.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Reads and keeps claims. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ClaimRows extends GenericRepository<ClaimRow, ClaimKey> {
    Optional<ClaimRow> findByKey(ClaimKey key);

    void save(ClaimRow row);

    @Query("DELETE FROM coverage_claim WHERE holder_code = :holder AND enrollment_id = :enrollmentId")
    int remove(String holder, String enrollmentId);

    @Query("DELETE FROM coverage_claim WHERE holder_code = :holder")
    int removeAll(String holder);
}
