package io.canbao.policy.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;

/** Reads and keeps what was said about drafts. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RemarkRows extends GenericRepository<RemarkRow, RemarkKey> {
    List<RemarkRow> findByKeyCountyCodeAndKeyInsuranceYearOrderByKeyRemarkNo(CountyCode countyCode, int insuranceYear);

    void save(RemarkRow row);

    @Query("UPDATE policy_remark SET settled_by = :who, settled_at = :moment"
            + " WHERE county_code = :county AND insurance_year = :year AND remark_no = :number AND settled_by IS NULL")
    int settle(CountyCode county, int year, int number, String who, LocalDateTime moment);

    @Query("DELETE FROM policy_remark WHERE county_code = :county")
    int removeAll(CountyCode county);
}
