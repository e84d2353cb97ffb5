package io.canbao.payment.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Reads and keeps refunds. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RefundRows extends GenericRepository<RefundRow, RefundKey> {
    /** The alias is that by which orders are appended. */
    String OF_FILTER = "FROM refund refund_row_ WHERE county_code = :county"
            + " AND (:enrollmentId = '' OR enrollment_id = :enrollmentId)"
            + " AND (:paid = -1 OR (:paid = 1 AND paid_from IS NOT NULL) OR (:paid = 0 AND paid_from IS NULL))";

    Optional<RefundRow> findByKeyCountyCodeAndKeyRefundId(CountyCode countyCode, String refundId);

    /** Refunds of a filter: an empty text asks for nothing; {@code paid} is 1 for those that are paid, 0 for those that are not and -1 for all. */
    @Query(value = "SELECT * " + OF_FILTER, countQuery = "SELECT COUNT(*) " + OF_FILTER)
    Page<RefundRow> list(CountyCode county, String enrollmentId, int paid, Pageable part);

    @Query("SELECT * FROM refund WHERE county_code = :county AND refund_id > :refundId ORDER BY refund_id LIMIT :most")
    List<RefundRow> findAfter(CountyCode county, String refundId, int most);

    void save(RefundRow row);

    @Query("UPDATE refund SET paid_from = :paidFrom, paid_at = :paidAt, paid_by = :paidBy"
            + " WHERE county_code = :county AND refund_id = :refundId AND paid_from IS NULL")
    int keepPaid(CountyCode county, String refundId, String paidFrom, LocalDateTime paidAt, String paidBy);

    @Query("DELETE FROM refund WHERE county_code = :county")
    int removeAll(CountyCode county);
}
