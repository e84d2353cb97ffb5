package io.canbao.registry.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Reads and adds to timelines; there is nothing here that changes a line. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface EventRows extends GenericRepository<EventRow, EventKey> {
    List<EventRow> findByKeyCountyCodeAndKeyResidentIdOrderByKeyEventId(CountyCode countyCode, String residentId);

    void save(EventRow row);

    void saveAll(Iterable<EventRow> rows);

    @Query("DELETE FROM resident_event WHERE county_code = :county")
    int removeAll(CountyCode county);
}
