package io.canbao.payment;

import io.canbao.books.Account;
import io.canbao.enrollment.EnrollmentId;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The payments of counties, as they are stored. */
public interface Payments {
    Optional<Payment> find(CountyCode county, String id);

    /** The payment that the ledger names; empty where that is about something else. */
    default Optional<Payment> ofSubject(CountyCode county, String subject) {
        return Payment.idOf(subject).flatMap(id -> find(county, id));
    }

    /** The payment of a reference. */
    Optional<Payment> find(CountyCode county, Account account, String reference);

    /** The payments of some references. */
    List<Payment> find(CountyCode county, Account account, Collection<String> references);

    /** The payments of some enrollments. */
    List<Payment> of(CountyCode county, Collection<EnrollmentId> enrollments);

    /** A part of the payments, in an order of the stored rows; all where a filter is empty. */
    Page<Payment> list(CountyCode county, OptionalInt year, Optional<EnrollmentId> enrollment, Pageable part);

    /**
     * Adds a payment.
     *
     * @throws io.micronaut.data.exceptions.DataAccessException if there is one of that reference
     */
    void add(Payment payment);

    /** The next payments of a county, in the order of their ids. */
    List<Payment> after(CountyCode county, String id, int most);

    /** Takes all payments of a county away, with their receipts and what of them is in suspense; how many there were. */
    long removeAll(CountyCode county);
}
