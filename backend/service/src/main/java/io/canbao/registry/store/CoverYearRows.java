package io.canbao.registry.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

/** Reads and keeps what years were. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CoverYearRows extends GenericRepository<CoverYearRow, YearKey> {
    List<CoverYearRow> findByKeyCountyCodeAndKeyResidentIdInListOrderByKeyResidentIdAndKeyInsuranceYear(
            CountyCode countyCode, Collection<String> residentIds);

    void save(CoverYearRow row);

    void saveAll(Iterable<CoverYearRow> rows);

    @Query("INSERT INTO cover_year (county_code, resident_id, insurance_year, status, source)"
            + " VALUES (:county, :residentId, :year, :status, :source)"
            + " ON DUPLICATE KEY UPDATE status = :status, source = :source")
    void put(CountyCode county, String residentId, int year, String status, String source);

    @Query(
            "DELETE FROM cover_year WHERE county_code = :county AND resident_id = :residentId AND insurance_year = :year")
    int removeYear(CountyCode county, String residentId, int year);

    @Query("DELETE FROM cover_year WHERE county_code = :county AND resident_id = :residentId AND source = :source")
    int removeBroughtBy(CountyCode county, String residentId, String source);

    @Query("DELETE FROM cover_year WHERE county_code = :county")
    int removeAll(CountyCode county);
}
