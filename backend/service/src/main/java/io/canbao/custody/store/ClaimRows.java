package io.canbao.custody.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Reads and adds claims; there is nothing here that changes one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ClaimRows extends GenericRepository<ClaimRow, ClaimKey> {
    List<ClaimRow> findByKeyCountyCodeAndKeyFunderAndKeyInsuranceYearOrderByKeyClaimNo(
            CountyCode countyCode, String funder, int insuranceYear);

    List<ClaimRow> findByKeyCountyCodeOrderByKeyFunderAndKeyInsuranceYearAndKeyClaimNo(CountyCode countyCode);

    Page<ClaimRow> findByKeyCountyCode(CountyCode countyCode, Pageable part);

    void save(ClaimRow row);

    @Query("DELETE FROM funder_claim WHERE county_code = :county")
    int removeAll(CountyCode county);
}
