package io.canbao.payment;

import io.canbao.books.Account;
import io.canbao.books.Account.Kind;
import io.canbao.enrollment.Enrollment;
import io.canbao.enrollment.Enrollment.Confirmed;
import io.canbao.enrollment.EnrollmentError;
import io.canbao.enrollment.FindEnrollments;
import io.canbao.enrollment.SettleEnrollment;
import io.canbao.enrollment.SettleEnrollment.Bill;
import io.canbao.payment.TakePayment.Paid;
import io.canbao.problem.ProblemException;
import io.canbao.registry.PeopleOnTheRoll;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Pays an enrollment with money that stands in suspense: a payment from there, of the day on which the money came. */
@Singleton
public class SettleSuspense {
    private final Suspense suspense;
    private final Payments payments;
    private final PeopleOnTheRoll people;
    private final FindEnrollments find;
    private final SettleEnrollment settling;
    private final KeepPayment keeping;

    SettleSuspense(
            Suspense suspense,
            Payments payments,
            PeopleOnTheRoll people,
            FindEnrollments find,
            SettleEnrollment settling,
            KeepPayment keeping) {
        this.suspense = suspense;
        this.payments = payments;
        this.people = people;
        this.find = find;
        this.settling = settling;
        this.keeping = keeping;
    }

    /**
     * Pays the enrollment that the money came for, or that its payer has by now, in the caller's transaction.
     *
     * @throws ProblemException SUSPENSE_NOT_FOUND, SUSPENSE_ORDERED, SUSPENSE_SETTLED, SUSPENSE_UNMATCHED, ENROLLMENT_ENDED, ALREADY_PAID, AMOUNT_DIFFERS with what is {@code payable},
     *     DEAD_BEFORE_PAYMENT, REFUSED, OPEN_QUESTIONS, NO_COVER_LEFT, PRICE_UNSPECIFIED, TIER_CHANGE_CLOSED
     */
    public Paid settle(CountyScope by, String id, Language language) {
        Suspended suspended =
                suspense.find(by.county(), id).orElseThrow(() -> new ProblemException(PaymentError.SUSPENSE_NOT_FOUND));
        suspended.requireWaiting();
        Payment came = payments.find(by.county(), suspended.payment()).orElseThrow();
        Enrollment enrollment = enrollment(by, suspended, came)
                .orElseThrow(() -> new ProblemException(PaymentError.SUSPENSE_UNMATCHED));
        Bill bill = settling.bill(enrollment, came.days(), false, language);
        if (!bill.due().equals(suspended.amount())) {
            throw new ProblemException(EnrollmentError.AMOUNT_DIFFERS)
                    .with("payable", bill.due().toString());
        }
        Confirmed confirmed = settling.settle(by, bill);
        Payment payment = keeping.payment(
                by,
                enrollment.head().year(),
                Optional.of(enrollment.head().id()),
                new Arrived(Account.of(Kind.SUSPENSE), suspended.id(), suspended.amount(), came.days()),
                suspended.amount());
        Receipt receipt = keeping.keep(by, payment).orElseThrow();
        if (!suspense.settle(suspended, payment.id())) {
            throw new ProblemException(PaymentError.SUSPENSE_SETTLED);
        }
        return new Paid(payment, receipt, confirmed, bill);
    }

    private Optional<Enrollment> enrollment(CountyScope by, Suspended suspended, Payment came) {
        if (came.enrollment().isPresent()) {
            return Optional.of(find.lock(by, came.enrollment().get().value()));
        }
        return suspended
                .payer()
                .flatMap(papers -> people.of(by.county(), papers))
                .flatMap(one -> find.lockOf(by, one.id(), came.year()));
    }
}
