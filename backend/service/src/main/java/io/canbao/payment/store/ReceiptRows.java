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

/** Reads and keeps receipts; none is ever taken away while its county is there. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReceiptRows extends GenericRepository<ReceiptRow, ReceiptKey> {
    /** The alias is that by which orders are appended. */
    String OF_FILTER = """
        FROM receipt receipt_row_
        WHERE county_code = :county
          AND (:insuranceYear = 0 OR insurance_year = :insuranceYear)
          AND (:issuedBy = '' OR issued_by = :issuedBy)\
        """;

    Optional<ReceiptRow> findByKeyCountyCodeAndReceiptNo(CountyCode countyCode, String receiptNo);

    Optional<ReceiptRow> findByKeyCountyCodeAndCode(CountyCode countyCode, String code);

    List<ReceiptRow> findByKeyCountyCodeAndPaymentIdOrderByReceiptNo(CountyCode countyCode, String paymentId);

    @Query("SELECT number FROM receipt WHERE county_code = :county AND insurance_year = :insuranceYear"
            + " AND series = :series ORDER BY number")
    List<Long> findNumbers(CountyCode county, int insuranceYear, int series);

    /** Receipts of a filter: empty texts and 0 ask for nothing. */
    @Query(value = "SELECT * " + OF_FILTER, countQuery = "SELECT COUNT(*) " + OF_FILTER)
    Page<ReceiptRow> list(CountyCode county, int insuranceYear, String issuedBy, Pageable part);

    void save(ReceiptRow row);

    @Query("UPDATE receipt SET void_reason = :voidReason, voided_at = :voidedAt, voided_by = :voidedBy"
            + " WHERE county_code = :county AND receipt_no = :receiptNo AND void_reason IS NULL")
    int keepVoid(CountyCode county, String receiptNo, String voidReason, LocalDateTime voidedAt, String voidedBy);

    @Query("DELETE FROM receipt WHERE county_code = :county")
    int removeAll(CountyCode county);
}
