package io.canbao.imports.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Reads and keeps imports. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface FileImportRows extends GenericRepository<FileImportRow, ImportKey> {
    String OF_ONE = " WHERE county_code = :county AND import_id = :importId";

    Optional<FileImportRow> findByKeyCountyCodeAndKeyImportId(CountyCode countyCode, String importId);

    Page<FileImportRow> findByKeyCountyCodeAndKindIn(CountyCode countyCode, List<String> kinds, Pageable part);

    Page<FileImportRow> findByKeyCountyCodeAndKindInAndState(
            CountyCode countyCode, List<String> kinds, String state, Pageable part);

    void save(FileImportRow row);

    @Query("UPDATE file_import SET row_count = :rows, chunk_count = :chunks" + OF_ONE)
    void count(CountyCode county, String importId, int rows, int chunks);

    @Query("UPDATE file_import SET state = 'waiting', new_count = :added, changed_count = :changed,"
            + " same_count = :same, rejected_count = :rejected" + OF_ONE + " AND state = 'checking'")
    int checked(CountyCode county, String importId, int added, int changed, int same, int rejected);

    @Query("UPDATE file_import SET state = 'running', job_id = :job" + OF_ONE + " AND state = 'waiting'")
    int start(CountyCode county, String importId, String job);

    @Query("UPDATE file_import SET done_chunks = done_chunks + 1, done_count = done_count + :rows,"
            + " rejected_count = rejected_count + :rejected" + OF_ONE
            + " AND state = 'running' AND done_chunks = :chunk")
    int took(CountyCode county, String importId, int chunk, int rows, int rejected);

    @Query("UPDATE file_import SET state = :next" + OF_ONE + " AND state = :state")
    int move(CountyCode county, String importId, String state, String next);

    @Query("DELETE FROM file_import WHERE county_code = :county")
    int removeAll(CountyCode county);
}
