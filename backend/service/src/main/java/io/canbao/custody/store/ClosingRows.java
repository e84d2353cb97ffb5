package io.canbao.custody.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads and adds closed days; there is nothing here that changes one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ClosingRows extends GenericRepository<ClosingRow, ClosingKey> {
    Optional<ClosingRow> findByKeyCountyCodeAndKeyClosedDay(CountyCode countyCode, LocalDate closedDay);

    List<ClosingRow> findByKeyCountyCodeOrderByKeyClosedDay(CountyCode countyCode);

    void save(ClosingRow row);

    @Query("DELETE FROM day_closing WHERE county_code = :county")
    int removeAll(CountyCode county);
}
