package io.canbao.payment.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads and adds payments; there is nothing here that changes one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PaymentRows extends GenericRepository<PaymentRow, PaymentKey> {
    /** The alias is that by which orders are appended. */
    String OF_FILTER = """
        FROM payment payment_row_
        WHERE county_code = :county
          AND (:insuranceYear = 0 OR insurance_year = :insuranceYear)
          AND (:enrollmentId = '' OR enrollment_id = :enrollmentId)\
        """;

    Optional<PaymentRow> findByKeyCountyCodeAndKeyPaymentId(CountyCode countyCode, String paymentId);

    Optional<PaymentRow> findByKeyCountyCodeAndAccountAndReference(
            CountyCode countyCode, String account, String reference);

    List<PaymentRow> findByKeyCountyCodeAndAccountAndReferenceIn(
            CountyCode countyCode, String account, Collection<String> references);

    List<PaymentRow> findByKeyCountyCodeAndEnrollmentIdIn(CountyCode countyCode, Collection<String> enrollmentIds);

    /** Payments of a filter: empty texts and 0 ask for nothing. */
    @Query(value = "SELECT * " + OF_FILTER, countQuery = "SELECT COUNT(*) " + OF_FILTER)
    Page<PaymentRow> list(CountyCode county, int insuranceYear, String enrollmentId, Pageable part);

    @Query(
            "SELECT * FROM payment WHERE county_code = :county AND payment_id > :paymentId ORDER BY payment_id LIMIT :most")
    List<PaymentRow> findAfter(CountyCode county, String paymentId, int most);

    void save(PaymentRow row);

    @Query("DELETE FROM payment WHERE county_code = :county")
    int removeAll(CountyCode county);
}
