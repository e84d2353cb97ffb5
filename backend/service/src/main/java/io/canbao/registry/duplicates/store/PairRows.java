package io.canbao.registry.duplicates.store;

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

/** Reads and keeps pairs. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PairRows extends GenericRepository<PairRow, PairKey> {
    /** Both files stand, and are alike still. The alias is that by which orders are appended. */
    String OPEN = """
        FROM likely_duplicate pair_row_
        JOIN resident one ON one.county_code = :county AND one.resident_id = pair_row_.resident_id
        JOIN resident other ON other.county_code = :county AND other.resident_id = pair_row_.other_id
        WHERE pair_row_.county_code = :county AND pair_row_.state = 'open'
          AND one.merged_into IS NULL AND other.merged_into IS NULL
          AND one.name = other.name AND one.birth_date = other.birth_date\
        """;

    /** A look-up by name and birth date for each of the files. A pair that is there already stays as it is. */
    @Query("""
        INSERT INTO likely_duplicate (county_code, resident_id, other_id, state, flagged_at)
        SELECT one.county_code, LEAST(one.resident_id, other.resident_id), GREATEST(one.resident_id, other.resident_id),
          'open', :now
        FROM resident one
        JOIN resident other ON other.county_code = :county AND other.name = one.name
          AND other.birth_date = one.birth_date AND other.resident_id <> one.resident_id
        WHERE one.county_code = :county AND one.resident_id IN (:residentIds)
          AND one.merged_into IS NULL AND other.merged_into IS NULL
        ON DUPLICATE KEY UPDATE flagged_at = flagged_at
        """)
    void flag(CountyCode county, Collection<String> residentIds, LocalDateTime now);

    @Query(value = "SELECT pair_row_.* " + OPEN, countQuery = "SELECT COUNT(*) " + OPEN)
    Page<PairRow> open(CountyCode county, Pageable part);

    @Query("SELECT pair_row_.* " + OPEN
            + " AND (pair_row_.resident_id = :residentId OR pair_row_.other_id = :residentId)"
            + " ORDER BY pair_row_.resident_id, pair_row_.other_id")
    List<PairRow> openOf(CountyCode county, String residentId);

    @Query("UPDATE likely_duplicate SET state = 'dismissed' WHERE county_code = :county"
            + " AND resident_id = :residentId AND other_id = :otherId AND state = 'open'")
    int dismiss(CountyCode county, String residentId, String otherId);

    @Query("SELECT * FROM likely_duplicate WHERE county_code = :county"
            + " AND (resident_id > :residentId OR (resident_id = :residentId AND other_id > :otherId))"
            + " ORDER BY resident_id, other_id LIMIT :most")
    List<PairRow> findAfter(CountyCode county, String residentId, String otherId, int most);

    void save(PairRow row);

    @Query("DELETE FROM likely_duplicate WHERE county_code = :county")
    int removeAll(CountyCode county);
}
