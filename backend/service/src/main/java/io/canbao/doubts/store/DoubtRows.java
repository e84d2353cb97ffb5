package io.canbao.doubts.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and keeps doubts. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DoubtRows extends GenericRepository<DoubtRow, DoubtKey> {
    @Query("SELECT doubt_code, insurance_year, told_on, done_by FROM answer_doubt WHERE county_code = :county"
            + " ORDER BY told_on DESC, doubt_code")
    List<DoubtLine> list(CountyCode county);

    @Query("SELECT doubt_code, insurance_year, told_on, done_by FROM answer_doubt WHERE county_code = :county"
            + " AND doubt_code = :code")
    Optional<DoubtLine> find(CountyCode county, String code);

    Optional<DoubtRow> findByKeyCountyCodeAndKeyDoubtCode(CountyCode countyCode, String doubtCode);

    long countByKeyCountyCode(CountyCode countyCode);

    void save(DoubtRow row);

    @Query("UPDATE answer_doubt SET done_by = :who WHERE county_code = :county AND doubt_code = :code")
    int settle(CountyCode county, String code, @Nullable String who);

    @Query("SELECT doubt_code FROM answer_doubt WHERE county_code = :county"
            + " ORDER BY CASE WHEN done_by IS NULL THEN 1 ELSE 0 END, told_on, doubt_code LIMIT 1")
    Optional<String> oldest(CountyCode county);

    @Query("DELETE FROM answer_doubt WHERE county_code = :county AND doubt_code = :code")
    int remove(CountyCode county, String code);

    @Query("DELETE FROM answer_doubt WHERE county_code = :county AND told_on < :before")
    int forget(CountyCode county, LocalDate before);

    @Query("DELETE FROM answer_doubt WHERE county_code = :county")
    int removeAll(CountyCode county);
}
