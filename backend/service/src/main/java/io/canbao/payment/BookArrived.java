package io.canbao.payment;

import io.canbao.enrollment.Enrollment;
import io.canbao.enrollment.EnrollmentError;
import io.canbao.enrollment.SettleEnrollment;
import io.canbao.enrollment.SettleEnrollment.Bill;
import io.canbao.payment.Suspended.Reason;
import io.canbao.problem.ProblemException;
import io.canbao.registry.Papers;
import io.canbao.registry.RegistryError;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Books money that has come: it pays an enrollment, and what pays none stands in suspense. In the caller's transaction. */
@Singleton
class BookArrived {
    private final SettleEnrollment settling;
    private final KeepPayment keeping;
    private final Suspense suspense;
    private final OrderRefund refunds;

    BookArrived(SettleEnrollment settling, KeepPayment keeping, Suspense suspense, OrderRefund refunds) {
        this.settling = settling;
        this.keeping = keeping;
        this.suspense = suspense;
        this.refunds = refunds;
    }

    /**
     * What money brought about.
     *
     * @param receipt of what paid the enrollment
     */
    record Booked(Payment payment, Optional<Receipt> receipt) {}

    /** Money for an enrollment, which is locked. */
    Booked book(CountyScope by, Arrived money, Enrollment enrollment) {
        Outcome outcome = outcome(enrollment, money);
        outcome.bill().ifPresent(bill -> settling.settle(by, bill));
        Money settled = outcome.bill().map(Bill::due).orElse(Money.ZERO);
        Payment payment = keeping.payment(
                by, enrollment.head().year(), Optional.of(enrollment.head().id()), money, settled);
        Optional<Receipt> receipt = keeping.keep(by, payment);
        long left = money.amount().fen() - settled.fen();
        if (left > 0) {
            suspend(by, payment, Money.ofFen(left), outcome.why(), Optional.empty());
        }
        return new Booked(payment, receipt);
    }

    /** Money that pays nothing, though there is an enrollment. */
    void suspend(CountyScope by, Arrived money, Enrollment enrollment, Reason why) {
        Payment payment = keeping.payment(
                by, enrollment.head().year(), Optional.of(enrollment.head().id()), money, Money.ZERO);
        keeping.keep(by, payment);
        suspend(by, payment, money.amount(), why, Optional.empty());
    }

    /**
     * Money of somebody who has no enrollment.
     *
     * @param year that it is for
     */
    void suspend(CountyScope by, Arrived money, int year, Papers payer, Reason why) {
        Payment payment = keeping.payment(by, year, Optional.empty(), money, Money.ZERO);
        keeping.keep(by, payment);
        suspend(by, payment, money.amount(), why, Optional.of(payer));
    }

    private void suspend(CountyScope by, Payment payment, Money left, Reason why, Optional<Papers> payer) {
        Suspended suspended = new Suspended(
                by.county(),
                UUID.randomUUID().toString(),
                payment.id(),
                left,
                why,
                payer,
                payment.at(),
                Optional.empty(),
                Optional.empty());
        suspense.add(suspended);
        if (why.goesBack()) {
            refunds.of(by, suspended);
        }
    }

    /** The bill that is paid, or none; and why what is left over pays nothing. */
    private record Outcome(Optional<Bill> bill, Reason why) {}

    private Outcome outcome(Enrollment enrollment, Arrived money) {
        try {
            Bill bill = settling.bill(enrollment, money.days(), false, Language.ZH);
            return bill.due().compareTo(money.amount()) > 0
                    ? new Outcome(Optional.empty(), Reason.TOO_LOW)
                    : new Outcome(Optional.of(bill), Reason.SURPLUS);
        } catch (ProblemException refused) {
            return new Outcome(Optional.empty(), why(refused));
        }
    }

    /**
     * Why money pays nothing.
     *
     * @throws ProblemException {@code refused} where it is no answer of enrollment
     */
    static Reason why(ProblemException refused) {
        if (refused.code() instanceof EnrollmentError known) {
            return switch (known) {
                case ENROLLMENT_ENDED -> Reason.ENDED;
                case ALREADY_PAID -> Reason.PAID_BEFORE;
                case COVERED_ELSEWHERE -> Reason.COVERED_ELSEWHERE;
                default -> Reason.REFUSED;
            };
        }
        if (refused.code() instanceof RegistryError) {
            return Reason.REFUSED;
        }
        throw refused;
    }
}
