package io.canbao.assessment.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

/** Adds what was counted, and takes away what is folded. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DeltaRows extends GenericRepository<DeltaRow, DeltaKey> {
    @Query("SELECT * FROM count_delta WHERE county_code = :county ORDER BY delta_id LIMIT :most")
    List<DeltaRow> findSome(CountyCode county, int most);

    void save(DeltaRow row);

    void saveAll(Iterable<DeltaRow> rows);

    @Query("DELETE FROM count_delta WHERE county_code = :county AND delta_id IN (:deltaIds)")
    int remove(CountyCode county, Collection<String> deltaIds);

    @Query("DELETE FROM count_delta WHERE county_code = :county")
    int removeAll(CountyCode county);
}
