package io.canbao.registry.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and keeps identities. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface IdentityRows extends GenericRepository<IdentityRow, IdentityKey> {
    List<IdentityRow> findByKeyCountyCodeAndKeyResidentIdInListOrderByKeyResidentIdAndKeyRecognisedOnAndKeyCategory(
            CountyCode countyCode, Collection<String> residentIds);

    void save(IdentityRow row);

    void saveAll(Iterable<IdentityRow> rows);

    @Query("UPDATE resident_category SET ended_on = :endedOn, source = :source WHERE county_code = :county"
            + " AND resident_id = :residentId AND category = :category AND recognised_on = :recognisedOn")
    void changeEnd(
            CountyCode county,
            String residentId,
            String category,
            LocalDate recognisedOn,
            @Nullable LocalDate endedOn,
            String source);

    @Query(
            "DELETE FROM resident_category WHERE county_code = :county AND resident_id = :residentId AND source = :source")
    int removeBroughtBy(CountyCode county, String residentId, String source);

    @Query("DELETE FROM resident_category WHERE county_code = :county")
    int removeAll(CountyCode county);
}
