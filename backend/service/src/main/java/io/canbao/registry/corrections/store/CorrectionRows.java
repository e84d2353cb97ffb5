package io.canbao.registry.corrections.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and keeps proposals. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CorrectionRows extends GenericRepository<CorrectionRow, CorrectionKey> {
    /** The alias is that by which orders are appended. */
    String OF_FILTER = """
        FROM resident_correction correction_row_
        WHERE county_code = :county
          AND (:anyUnit = 1 OR unit_code IN (:units))
          AND (:state = '' OR state = :state)
          AND (:proposer = '' OR proposed_by = :proposer)\
        """;

    Optional<CorrectionRow> findByKeyCountyCodeAndKeyCorrectionId(CountyCode countyCode, String correctionId);

    @Query("SELECT * FROM resident_correction WHERE county_code = :county AND resident_id = :residentId"
            + " AND state = 'open' ORDER BY proposed_at, correction_id")
    List<CorrectionRow> findOpen(CountyCode county, String residentId);

    /** Proposals of a filter: {@code anyUnit} is 1 for all of them, empty texts ask for nothing. */
    @Query(value = "SELECT * " + OF_FILTER, countQuery = "SELECT COUNT(*) " + OF_FILTER)
    Page<CorrectionRow> list(
            CountyCode county, int anyUnit, Collection<String> units, String state, String proposer, Pageable part);

    void save(CorrectionRow row);

    @Query("UPDATE resident_correction SET state = :state, open_mark = NULL, accepted_fields = :acceptedFields,"
            + " decided_by = :decidedBy, decided_at = :decidedAt, reason = :reason"
            + " WHERE county_code = :county AND correction_id = :correctionId AND state = 'open'")
    int decide(
            CountyCode county,
            String correctionId,
            String state,
            String acceptedFields,
            String decidedBy,
            LocalDateTime decidedAt,
            @Nullable String reason);

    @Query("SELECT * FROM resident_correction WHERE county_code = :county AND correction_id > :correctionId"
            + " ORDER BY correction_id LIMIT :most")
    List<CorrectionRow> findAfter(CountyCode county, String correctionId, int most);

    @Query("DELETE FROM resident_correction WHERE county_code = :county")
    int removeAll(CountyCode county);
}
