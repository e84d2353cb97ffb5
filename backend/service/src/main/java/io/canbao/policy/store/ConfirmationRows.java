package io.canbao.policy.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Reads and keeps confirmations. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ConfirmationRows extends GenericRepository<ConfirmationRow, ConfirmationKey> {
    List<ConfirmationRow> findByKeyCountyCodeAndKeyInsuranceYearOrderByPath(CountyCode countyCode, int insuranceYear);

    void save(ConfirmationRow row);

    @Query(
            "DELETE FROM policy_confirmation WHERE county_code = :county AND insurance_year = :year AND path_hash = :hash")
    int remove(CountyCode county, int year, String hash);

    @Query("DELETE FROM policy_confirmation WHERE county_code = :county AND insurance_year = :year")
    int removeYear(CountyCode county, int year);

    @Query("DELETE FROM policy_confirmation WHERE county_code = :county")
    int removeAll(CountyCode county);
}
