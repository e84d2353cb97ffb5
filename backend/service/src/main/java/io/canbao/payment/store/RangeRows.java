package io.canbao.payment.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Reads and keeps ranges. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RangeRows extends GenericRepository<RangeRow, RangeKey> {
    List<RangeRow> findByKeyCountyCodeOrderByKeyInsuranceYearAndKeySeries(CountyCode countyCode);

    @Transactional // and not only to read, as queries otherwise are
    @Query("SELECT * FROM receipt_range WHERE county_code = :county AND insurance_year = :insuranceYear"
            + " AND holder = :holder FOR UPDATE")
    Optional<RangeRow> lock(CountyCode county, int insuranceYear, String holder);

    void save(RangeRow row);

    @Query("UPDATE receipt_range SET next_number = :nextNumber WHERE county_code = :county"
            + " AND insurance_year = :insuranceYear AND series = :series")
    int advance(CountyCode county, int insuranceYear, int series, long nextNumber);

    @Query("DELETE FROM receipt_range WHERE county_code = :county")
    int removeAll(CountyCode county);
}
