package io.canbao.assessment.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** Reads and adds to sums. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CountRows extends GenericRepository<CountRow, CountKey> {
    /** One statement, so that what is folded meanwhile is seen once. */
    String SUMS = """
        SELECT insurance_year, unit_code, counted_on, SUM(people) AS people FROM (
          SELECT insurance_year, unit_code, counted_on, people FROM enrollment_count
          WHERE county_code = :county AND (:insuranceYear = 0 OR insurance_year = :insuranceYear)
          UNION ALL
          SELECT insurance_year, unit_code, counted_on, people FROM count_delta
          WHERE county_code = :county AND (:insuranceYear = 0 OR insurance_year = :insuranceYear)) counted
        GROUP BY insurance_year, unit_code, counted_on HAVING SUM(people) <> 0
        ORDER BY insurance_year, unit_code, counted_on\
        """;

    /** The sums of a year, or of all for 0. */
    @Query(SUMS)
    List<CountSumRow> sums(CountyCode county, int insuranceYear);

    void save(CountRow row);

    @Query("""
        INSERT INTO enrollment_count (county_code, insurance_year, unit_code, counted_on, people)
        VALUES (:county, :insuranceYear, :unitCode, :countedOn, :people) ON DUPLICATE KEY UPDATE people = people + :people\
        """)
    void put(CountyCode county, int insuranceYear, String unitCode, LocalDate countedOn, long people);

    @Query("DELETE FROM enrollment_count WHERE county_code = :county")
    int removeAll(CountyCode county);
}
