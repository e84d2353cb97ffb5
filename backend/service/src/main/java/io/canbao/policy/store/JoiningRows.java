package io.canbao.policy.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Reads and keeps who waits for which layer. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface JoiningRows extends GenericRepository<JoiningRow, DraftKey> {
    Optional<JoiningRow> findByKeyCountyCodeAndKeyInsuranceYear(CountyCode countyCode, int insuranceYear);

    List<JoiningRow> findByLayerCodeAndKeyInsuranceYearOrderByKeyCountyCode(String layerCode, int insuranceYear);

    void save(JoiningRow row);

    @Query("DELETE FROM policy_joining WHERE county_code = :county AND insurance_year = :year")
    int remove(CountyCode county, int year);

    @Query("DELETE FROM policy_joining WHERE county_code = :county")
    int removeAll(CountyCode county);
}
