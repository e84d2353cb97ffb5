package io.canbao.payment.store;

import io.canbao.books.Account;
import io.canbao.enrollment.EnrollmentId;
import io.canbao.payment.Payment;
import io.canbao.payment.Payments;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Payments in the database, and all that hangs on them. */
@Singleton
class StoredPayments implements Payments {
    private final PaymentRows rows;
    private final ReceiptRows receipts;
    private final SuspenseRows suspense;

    StoredPayments(PaymentRows rows, ReceiptRows receipts, SuspenseRows suspense) {
        this.rows = rows;
        this.receipts = receipts;
        this.suspense = suspense;
    }

    @Override
    public Optional<Payment> find(CountyCode county, String id) {
        return rows.findByKeyCountyCodeAndKeyPaymentId(county, id).map(PaymentRow::payment);
    }

    @Override
    public Optional<Payment> find(CountyCode county, Account account, String reference) {
        return rows.findByKeyCountyCodeAndAccountAndReference(county, account.toString(), reference)
                .map(PaymentRow::payment);
    }

    @Override
    public List<Payment> find(CountyCode county, Account account, Collection<String> references) {
        return rows.findByKeyCountyCodeAndAccountAndReferenceIn(county, account.toString(), references).stream()
                .map(PaymentRow::payment)
                .toList();
    }

    @Override
    public List<Payment> of(CountyCode county, Collection<EnrollmentId> enrollments) {
        List<String> ids = enrollments.stream().map(EnrollmentId::value).toList();
        return rows.findByKeyCountyCodeAndEnrollmentIdIn(county, ids).stream()
                .map(PaymentRow::payment)
                .toList();
    }

    @Override
    public Page<Payment> list(CountyCode county, OptionalInt year, Optional<EnrollmentId> enrollment, Pageable part) {
        return rows.list(
                        county,
                        year.orElse(0),
                        enrollment.map(EnrollmentId::value).orElse(""),
                        part)
                .map(PaymentRow::payment);
    }

    @Override
    public void add(Payment payment) {
        rows.save(PaymentRow.of(payment));
    }

    @Override
    public List<Payment> after(CountyCode county, String id, int most) {
        return rows.findAfter(county, id, most).stream()
                .map(PaymentRow::payment)
                .toList();
    }

    @Override
    public long removeAll(CountyCode county) {
        suspense.removeAll(county);
        receipts.removeAll(county);
        return rows.removeAll(county);
    }
}
