package io.canbao.enrollment.store;

import io.canbao.enrollment.Enrollment;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and keeps enrollments. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface EnrollmentRows extends GenericRepository<EnrollmentRow, EnrollmentKey> {
    /** The alias is that by which orders are appended. */
    String OF_FILTER = """
        FROM enrollment enrollment_row_
        WHERE county_code = :county
          AND (:insuranceYear = 0 OR insurance_year = :insuranceYear)
          AND (:inState = '' OR state = :inState)
          AND (:residentId = '' OR resident_id = :residentId)
          AND (:anyUnit = 1 OR unit_code IN (:units))\
        """;

    Optional<EnrollmentRow> findByKeyCountyCodeAndKeyEnrollmentId(CountyCode countyCode, String enrollmentId);

    @Transactional // and not only to read, as queries otherwise are
    @Query("SELECT * FROM enrollment WHERE county_code = :county AND enrollment_id = :enrollmentId FOR UPDATE")
    Optional<EnrollmentRow> lock(CountyCode county, String enrollmentId);

    /** Enrollments of a filter: {@code anyUnit} is 1 for all of them, empty texts and 0 ask for nothing. */
    @Query(value = "SELECT * " + OF_FILTER, countQuery = "SELECT COUNT(*) " + OF_FILTER)
    Page<EnrollmentRow> list(
            CountyCode county,
            int insuranceYear,
            String inState,
            String residentId,
            int anyUnit,
            Collection<String> units,
            Pageable part);

    @Query("SELECT * FROM enrollment WHERE county_code = :county AND resident_id IN (:residents)"
            + " AND insurance_year >= :from AND state = 'CONFIRMED' ORDER BY enrollment_id")
    List<EnrollmentRow> confirmed(CountyCode county, Collection<String> residents, int from);

    @Query("SELECT * FROM enrollment WHERE county_code = :county AND enrollment_id > :enrollmentId"
            + " ORDER BY enrollment_id LIMIT :most")
    List<EnrollmentRow> findAfter(CountyCode county, String enrollmentId, int most);

    /** The end of a row without a basis, and without a covered day, is no end of a stay. */
    @Query("SELECT resident_id, unit_code, priced_on, ended_on FROM enrollment"
            + " WHERE county_code = :county AND insurance_year = :insuranceYear AND covered_from IS NOT NULL")
    List<StayRow> stays(CountyCode county, int insuranceYear);

    @Query("""
        SELECT insurance_year, unit_code, counted_on, SUM(people) AS people FROM (
          SELECT insurance_year, unit_code, priced_on AS counted_on, 1 AS people FROM enrollment
          WHERE county_code = :county AND covered_from IS NOT NULL
          UNION ALL
          SELECT insurance_year, unit_code, GREATEST(priced_on, ended_on) AS counted_on, -1 AS people FROM enrollment
          WHERE county_code = :county AND covered_from IS NOT NULL AND ended_on IS NOT NULL) stays
        GROUP BY insurance_year, unit_code, counted_on\
        """)
    List<StaySumRow> staySums(CountyCode county);

    void save(EnrollmentRow row);

    @Query(
            "UPDATE enrollment SET resident_id = :residentId, unit_code = :unitCode, state = :state, tier = :tier, policy_version = :policyVersion,"
                    + " policy_digest = :policyDigest, paid_tier = :paidTier, priced_on = :pricedOn, facts = :facts,"
                    + " decided = :decided, payable_fen = :payableFen, subsidy_fen = :subsidyFen, paid_fen = :paidFen,"
                    + " refunded_fen = :refundedFen, covered_from = :coveredFrom, covered_to = :coveredTo,"
                    + " end_reason = :endReason, ended_on = :endedOn, revision = revision + 1"
                    + " WHERE county_code = :county AND enrollment_id = :enrollmentId AND revision = :revision")
    int change(
            CountyCode county,
            String enrollmentId,
            String residentId,
            String unitCode,
            Enrollment.State state,
            String tier,
            @Nullable Integer policyVersion,
            @Nullable String policyDigest,
            @Nullable String paidTier,
            @Nullable LocalDate pricedOn,
            @Nullable String facts,
            @Nullable String decided,
            @Nullable Long payableFen,
            @Nullable Long subsidyFen,
            long paidFen,
            long refundedFen,
            @Nullable LocalDate coveredFrom,
            @Nullable LocalDate coveredTo,
            @Nullable String endReason,
            @Nullable LocalDate endedOn,
            int revision);

    @Query("DELETE FROM enrollment WHERE county_code = :county")
    int removeAll(CountyCode county);
}
