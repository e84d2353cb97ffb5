package io.canbao.audit.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Reads and adds entries; there is nothing here that changes or removes one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface EntryRows extends GenericRepository<EntryRow, EntryKey> {
    void save(EntryRow row);

    Optional<EntryRow> findByKeyCountyCodeAndKeyEntryId(CountyCode county, String entryId);

    /** Entries whose {@code actor}, {@code action} and {@code subject} are like these patterns, {@code \\} before what stands for itself. */
    Page<EntryRow>
            findByKeyCountyCodeAndRecordedAtGreaterThanEqualsAndRecordedAtLessThanAndActorLikeAndActionLikeAndSubjectLike(
                    CountyCode county,
                    LocalDateTime from,
                    LocalDateTime until,
                    String actor,
                    String action,
                    String subject,
                    Pageable part);

    @Query("""
        SELECT e.entry_id FROM audit_entry e
        WHERE e.county_code = :county
          AND NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.county_code = :county AND s.entry_id = e.entry_id)
        ORDER BY e.recorded_at, e.entry_id\
        """)
    List<String> findUnsealed(CountyCode county);
}
