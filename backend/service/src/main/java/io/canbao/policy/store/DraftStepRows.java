package io.canbao.policy.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Reads and adds steps of drafts; there is nothing here that changes or removes one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DraftStepRows extends GenericRepository<DraftStepRow, DraftStepKey> {
    List<DraftStepRow> findByKeyCountyCodeAndKeyInsuranceYearOrderByKeyStepNo(CountyCode countyCode, int insuranceYear);

    List<DraftStepRow> findByKeyCountyCodeOrderByKeyInsuranceYearAndKeyStepNo(CountyCode countyCode);

    void save(DraftStepRow row);
}
