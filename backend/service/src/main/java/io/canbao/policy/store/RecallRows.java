package io.canbao.policy.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;

/** Reads and keeps requests about versions. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RecallRows extends GenericRepository<RecallRow, RecallKey> {
    List<RecallRow> findByKeyCountyCodeAndKeyInsuranceYearAndStateOrderByKeyRecallNo(
            CountyCode countyCode, int insuranceYear, String state);

    int countByKeyCountyCodeAndKeyInsuranceYear(CountyCode countyCode, int insuranceYear);

    void save(RecallRow row);

    @Query("UPDATE policy_recall SET state = :next, decided_by = :who, decided_at = :moment"
            + " WHERE county_code = :county AND insurance_year = :year AND recall_no = :number AND state = 'requested'")
    int decide(CountyCode county, int year, int number, String next, String who, LocalDateTime moment);

    @Query("DELETE FROM policy_recall WHERE county_code = :county")
    int removeAll(CountyCode county);
}
