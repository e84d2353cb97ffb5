package io.canbao.http.sample;

import io.canbao.tenancy.CountyCode;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Notes of a county. */
@Requires(property = Notes.SETTING)
@JdbcRepository(dialect = Dialect.MYSQL)
interface NoteRows extends GenericRepository<NoteRow, NoteId> {
    Page<NoteRow> findByIdCountyCode(CountyCode countyCode, Pageable pageable);

    Page<NoteRow> findByIdCountyCodeAndAuthor(CountyCode countyCode, String author, Pageable pageable);

    Optional<NoteRow> findByIdCountyCodeAndIdNumber(CountyCode countyCode, int number);

    long countByIdCountyCode(CountyCode countyCode);

    void save(NoteRow row);

    @Query("""
        UPDATE note SET words = :words, revision = revision + 1
        WHERE county_code = :countyCode AND number = :number AND revision = :revision\
        """)
    int change(CountyCode countyCode, int number, int revision, String words);
}
