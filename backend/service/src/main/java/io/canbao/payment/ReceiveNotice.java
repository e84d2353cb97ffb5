package io.canbao.payment;

import io.canbao.enrollment.Enrollment;
import io.canbao.enrollment.FindEnrollments;
import io.canbao.enrollment.PaymentDays;
import io.canbao.payment.Provider.Notice;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Books what providers tell of, once. The money has come: what pays no enrollment stands in suspense. */
@Singleton
public class ReceiveNotice {
    private static final String ONLINE = "online";

    private final FindEnrollments find;
    private final Payments payments;
    private final Receipts receipts;
    private final BookArrived booking;

    ReceiveNotice(FindEnrollments find, Payments payments, Receipts receipts, BookArrived booking) {
        this.find = find;
        this.payments = payments;
        this.receipts = receipts;
        this.booking = booking;
    }

    /**
     * What a notice brought about.
     *
     * @param receipt of what paid the enrollment
     */
    public record Received(Payment payment, Optional<Receipt> receipt) {}

    /**
     * Books a notice, in the caller's transaction; of one that came before, what it brought about then.
     *
     * @throws ProblemException INVALID_CALLBACK for an enrollment that is not there, CALLBACK_DIFFERS
     */
    public Received receive(String provider, Notice notice, Asker from) {
        CountyScope by = CountyScope.withoutSession(notice.county(), from, Role.CASHIER);
        Enrollment enrollment = enrollment(by, notice);
        Optional<Payment> before = payments.find(notice.county(), TakePayment.through(provider), notice.reference());
        return before.isPresent() ? again(before.get(), notice) : book(by, provider, notice, enrollment);
    }

    private Enrollment enrollment(CountyScope by, Notice notice) {
        try {
            return find.lock(by, notice.enrollment().value());
        } catch (ProblemException unknown) {
            throw new ProblemException(PaymentError.INVALID_CALLBACK, unknown);
        }
    }

    private Received again(Payment payment, Notice notice) {
        if (!payment.amount().equals(notice.amount())
                || !payment.enrollment().equals(Optional.of(notice.enrollment()))) {
            throw new ProblemException(PaymentError.CALLBACK_DIFFERS);
        }
        List<Receipt> printed = receipts.ofPayment(payment.county(), payment.id());
        return new Received(
                payment,
                printed.stream().filter(one -> one.replaces().isEmpty()).findFirst());
    }

    private Received book(CountyScope by, String provider, Notice notice, Enrollment enrollment) {
        PaymentDays days =
                new PaymentDays(notice.paidOn(), notice.orderedOn(), Optional.of(notice.paidOn()), Optional.of(ONLINE));
        BookArrived.Booked booked = booking.book(
                by, new Arrived(TakePayment.through(provider), notice.reference(), notice.amount(), days), enrollment);
        return new Received(booked.payment(), booked.receipt());
    }
}
