package io.canbao.payment;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.books.Account;
import io.canbao.books.Account.Kind;
import io.canbao.enrollment.Enrollment;
import io.canbao.enrollment.Enrollment.Confirmed;
import io.canbao.enrollment.EnrollmentId;
import io.canbao.enrollment.RefundOrders;
import io.canbao.enrollment.RefundPart;
import io.canbao.problem.ProblemException;
import io.canbao.registry.Rolls;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Orders money to be paid back: of an enrollment that ended or changed, of what was paid too much, of what stands in suspense. In the caller's transaction. */
@Singleton
public class OrderRefund implements RefundOrders {
    private final Refunds refunds;
    private final Suspense suspense;
    private final Payments payments;
    private final RefundPart parts;
    private final Rolls rolls;
    private final AuditTrail trail;

    OrderRefund(
            Refunds refunds, Suspense suspense, Payments payments, RefundPart parts, Rolls rolls, AuditTrail trail) {
        this.refunds = refunds;
        this.suspense = suspense;
        this.payments = payments;
        this.parts = parts;
        this.rolls = rolls;
        this.trail = trail;
    }

    @Override
    public void order(CountyScope by, Enrollment enrollment, Money amount, LocalDate on, String rule) {
        keep(by, enrollment.head().year(), Optional.of(enrollment.head().id()), amount, Kind.REFUNDS, rule);
    }

    /**
     * Orders a part of what was paid for an enrollment that stays.
     *
     * @throws ProblemException ENROLLMENT_NOT_FOUND, NOTHING_PAID, REFUND_EXCEEDS_PAID
     */
    public Refund part(CountyScope by, String enrollment, Money amount, String reason) {
        Confirmed refunded = parts.refund(by, enrollment, amount);
        return keep(by, refunded.head().year(), Optional.of(refunded.head().id()), amount, Kind.REFUNDS, reason);
    }

    /**
     * Orders what stands in suspense.
     *
     * @throws ProblemException SUSPENSE_NOT_FOUND, SUSPENSE_ORDERED, SUSPENSE_SETTLED
     */
    public Refund suspended(CountyScope by, String id) {
        Suspended suspended =
                suspense.find(by.county(), id).orElseThrow(() -> new ProblemException(PaymentError.SUSPENSE_NOT_FOUND));
        return of(by, suspended);
    }

    Refund of(CountyScope by, Suspended suspended) {
        suspended.requireWaiting();
        Payment payment = payments.find(by.county(), suspended.payment()).orElseThrow();
        Refund refund = keep(
                by,
                payment.year(),
                payment.enrollment(),
                suspended.amount(),
                Kind.SUSPENSE,
                suspended.reason().code());
        if (!suspense.order(suspended, refund.id())) {
            throw new ProblemException(PaymentError.SUSPENSE_ORDERED);
        }
        return refund;
    }

    private Refund keep(
            CountyScope by, int year, Optional<EnrollmentId> enrollment, Money amount, Kind owedBy, String reason) {
        Refund refund = new Refund(
                by.county(),
                UUID.randomUUID().toString(),
                year,
                enrollment,
                amount,
                Account.of(owedBy),
                reason,
                rolls.today(),
                by.who().username(),
                Optional.empty());
        refunds.add(refund);
        trail.record(
                by,
                "refund.ordered",
                new AuditTrail.Subject("refund", refund.id()),
                Masked.nothing(),
                Masked.nothing()
                        .code("enrollment", enrollment.map(EnrollmentId::value).orElse(""))
                        .code("amount", amount.toString())
                        .reason("reason", reason));
        return refund;
    }
}
