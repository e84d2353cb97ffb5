package io.canbao.imports.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Reads and keeps chunks. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ChunkRows extends GenericRepository<ChunkRow, ChunkKey> {
    Optional<ChunkRow> findByKeyCountyCodeAndKeyImportIdAndKeyChunkNo(
            CountyCode countyCode, String importId, int chunkNo);

    @Query("SELECT * FROM file_import_chunk"
            + " WHERE county_code = :county AND import_id = :importId AND chunk_no >= :chunkNo AND faults <> '[]'"
            + " ORDER BY chunk_no LIMIT 1")
    Optional<ChunkRow> findFaulty(CountyCode county, String importId, int chunkNo);

    void save(ChunkRow row);

    @Query("UPDATE file_import_chunk SET faults = :faults"
            + " WHERE county_code = :county AND import_id = :importId AND chunk_no = :chunkNo")
    void keepFaults(CountyCode county, String importId, int chunkNo, String faults);

    @Query("DELETE FROM file_import_chunk WHERE county_code = :county")
    int removeAll(CountyCode county);
}
