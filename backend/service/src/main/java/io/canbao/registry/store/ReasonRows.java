package io.canbao.registry.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Reads and keeps reasons. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReasonRows extends GenericRepository<ReasonRow, YearKey> {
    List<ReasonRow> findByKeyCountyCodeAndKeyResidentIdOrderByKeyInsuranceYear(
            CountyCode countyCode, String residentId);

    void save(ReasonRow row);

    @Query("INSERT INTO not_enrolled_reason (county_code, resident_id, insurance_year, reason)"
            + " VALUES (:county, :residentId, :year, :reason) ON DUPLICATE KEY UPDATE reason = :reason")
    void put(CountyCode county, String residentId, int year, String reason);

    @Query("DELETE FROM not_enrolled_reason WHERE county_code = :county")
    int removeAll(CountyCode county);
}
