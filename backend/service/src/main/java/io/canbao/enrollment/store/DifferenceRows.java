package io.canbao.enrollment.store;

import io.canbao.enrollment.Difference;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads and keeps differences. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DifferenceRows extends GenericRepository<DifferenceRow, EnrollmentKey> {
    /** The alias is that by which orders are appended. */
    String OF_FILTER = """
        FROM enrollment_difference difference_row_
        WHERE county_code = :county
          AND (:ofKind = '' OR kind = :ofKind)
          AND (:inState = '' OR state = :inState)
          AND (:from = '' OR source = :from)
          AND (:enrollmentId = '' OR enrollment_id = :enrollmentId)
          AND (:residentId = '' OR enrollment_id IN
            (SELECT e.enrollment_id FROM enrollment e WHERE e.county_code = :county AND e.resident_id = :residentId))
          AND (:anyUnit = 1 OR enrollment_id IN
            (SELECT e.enrollment_id FROM enrollment e WHERE e.county_code = :county AND e.unit_code IN (:units)))\
        """;

    Optional<DifferenceRow> findByKeyCountyCodeAndKeyEnrollmentId(CountyCode countyCode, String enrollmentId);

    /** Differences of a filter: {@code anyUnit} is 1 for all units, empty texts ask for nothing. */
    @Query(value = "SELECT * " + OF_FILTER, countQuery = "SELECT COUNT(*) " + OF_FILTER)
    Page<DifferenceRow> list(
            CountyCode county,
            String ofKind,
            String inState,
            String from,
            String enrollmentId,
            String residentId,
            int anyUnit,
            Collection<String> units,
            Pageable part);

    @Query("SELECT * FROM enrollment_difference WHERE county_code = :county AND enrollment_id > :enrollmentId"
            + " ORDER BY enrollment_id LIMIT :most")
    List<DifferenceRow> findAfter(CountyCode county, String enrollmentId, int most);

    void save(DifferenceRow row);

    @Query("DELETE FROM enrollment_difference WHERE county_code = :county AND enrollment_id = :enrollmentId")
    int remove(CountyCode county, String enrollmentId);

    @Query("DELETE FROM enrollment_difference WHERE county_code = :county AND enrollment_id = :enrollmentId"
            + " AND decided_by IS NULL")
    int forget(CountyCode county, String enrollmentId);

    @Query("UPDATE enrollment_difference SET state = :state, decided_by = :who WHERE county_code = :county"
            + " AND enrollment_id = :enrollmentId AND state = 'OPEN'")
    int decide(CountyCode county, String enrollmentId, Difference.State state, String who);

    @Query("UPDATE enrollment_difference SET state = 'OPEN', decided_by = NULL WHERE county_code = :county"
            + " AND enrollment_id = :enrollmentId AND state = 'NOTED' AND decided_by IS NOT NULL")
    int reopen(CountyCode county, String enrollmentId);

    @Query("DELETE FROM enrollment_difference WHERE county_code = :county")
    int removeAll(CountyCode county);
}
