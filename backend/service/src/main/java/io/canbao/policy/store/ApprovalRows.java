package io.canbao.policy.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Reads and adds approvals; there is nothing here that changes or removes one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ApprovalRows extends GenericRepository<ApprovalRow, DraftStepKey> {
    List<ApprovalRow> findByKeyCountyCodeAndKeyInsuranceYearAndDigestOrderByKeyStepNo(
            CountyCode countyCode, int insuranceYear, String digest);

    List<ApprovalRow> findByKeyCountyCodeOrderByKeyInsuranceYearAndKeyStepNo(CountyCode countyCode);

    void save(ApprovalRow row);
}
