package io.canbao.assessment.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Reads and adds adjustments; there is nothing here that changes one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AdjustmentRows extends GenericRepository<AdjustmentRow, AdjustmentKey> {
    List<AdjustmentRow> findByKeyCountyCodeAndKeyClosingIdOrderByKeyAdjustmentNo(
            CountyCode countyCode, String closingId);

    void save(AdjustmentRow row);

    @Query("DELETE FROM closing_adjustment WHERE county_code = :county")
    int removeAll(CountyCode county);
}
