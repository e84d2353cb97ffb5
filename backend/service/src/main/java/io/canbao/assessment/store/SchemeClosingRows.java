package io.canbao.assessment.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads and adds closings; there is nothing here that changes one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SchemeClosingRows extends GenericRepository<SchemeClosingRow, SchemeClosingKey> {
    Optional<SchemeClosingRow> findByKeyCountyCodeAndKeyClosingId(CountyCode countyCode, String closingId);

    Optional<SchemeClosingRow> findByKeyCountyCodeAndSchemeAndInsuranceYearAndClosedDay(
            CountyCode countyCode, String scheme, int insuranceYear, LocalDate closedDay);

    List<SchemeClosingRow> findByKeyCountyCodeAndSchemeAndInsuranceYearOrderByClosedDay(
            CountyCode countyCode, String scheme, int insuranceYear);

    List<SchemeClosingRow> findByKeyCountyCodeOrderByKeyClosingId(CountyCode countyCode);

    void save(SchemeClosingRow row);

    @Query("DELETE FROM scheme_closing WHERE county_code = :county")
    int removeAll(CountyCode county);
}
