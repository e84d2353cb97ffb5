package io.canbao.payment.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Reads and keeps what is in suspense. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SuspenseRows extends GenericRepository<SuspenseRow, SuspenseKey> {
    /** The alias is that by which orders are appended. */
    String OF_FILTER = """
        FROM suspense suspense_row_
        WHERE county_code = :county
          AND (:waiting = 0 OR (refund_id IS NULL AND settled_by IS NULL))\
        """;

    Optional<SuspenseRow> findByKeyCountyCodeAndKeySuspenseId(CountyCode countyCode, String suspenseId);

    List<SuspenseRow> findByKeyCountyCodeAndPaymentId(CountyCode countyCode, String paymentId);

    Optional<SuspenseRow> findByKeyCountyCodeAndRefundId(CountyCode countyCode, String refundId);

    /** All, or what waits where {@code waiting} is 1. */
    @Query(value = "SELECT * " + OF_FILTER, countQuery = "SELECT COUNT(*) " + OF_FILTER)
    Page<SuspenseRow> list(CountyCode county, int waiting, Pageable part);

    void save(SuspenseRow row);

    @Query("UPDATE suspense SET refund_id = :refund WHERE county_code = :county AND suspense_id = :suspenseId"
            + " AND refund_id IS NULL AND settled_by IS NULL")
    int order(CountyCode county, String suspenseId, String refund);

    @Query("UPDATE suspense SET settled_by = :payment WHERE county_code = :county AND suspense_id = :suspenseId"
            + " AND refund_id IS NULL AND settled_by IS NULL")
    int settle(CountyCode county, String suspenseId, String payment);

    @Query("DELETE FROM suspense WHERE county_code = :county")
    int removeAll(CountyCode county);
}
