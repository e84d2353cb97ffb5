package io.canbao.payment;

import io.canbao.books.Account;
import io.canbao.books.Account.Kind;
import io.canbao.enrollment.Enrollment;
import io.canbao.enrollment.Enrollment.Confirmed;
import io.canbao.enrollment.EnrollmentError;
import io.canbao.enrollment.FindEnrollments;
import io.canbao.enrollment.PaymentDays;
import io.canbao.enrollment.SettleEnrollment;
import io.canbao.enrollment.SettleEnrollment.Bill;
import io.canbao.problem.ProblemException;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Takes money by hand: a collector, a cashier or an officer has it, or sees that it came. */
@Singleton
public class TakePayment {
    private final FindEnrollments find;
    private final SettleEnrollment settling;
    private final KeepPayment keeping;
    private final Payments payments;

    TakePayment(FindEnrollments find, SettleEnrollment settling, KeepPayment keeping, Payments payments) {
        this.find = find;
        this.settling = settling;
        this.keeping = keeping;
        this.payments = payments;
    }

    /**
     * What was taken.
     *
     * @param account      where the money is
     * @param reference    of whoever took it; empty for none
     * @param takesNoCover whether the person agrees to a year without a covered day
     */
    public record Taken(
            Money amount, PaymentDays days, Account account, Optional<String> reference, boolean takesNoCover) {}

    /** A payment with its receipt, and what it paid. */
    public record Paid(Payment payment, Receipt receipt, Confirmed enrollment, Bill bill) {}

    /** Notes and coins of whoever takes them, or the takings of their terminal. */
    public static Account by(CountyScope who, boolean terminal) {
        return Account.of(terminal ? Kind.POS : Kind.CASH, who.who().username());
    }

    /** What somebody else has taken and not yet passed on. */
    public static Account through(String channel) {
        return Account.of(Kind.ONLINE, channel);
    }

    /**
     * Takes a payment, in the caller's transaction.
     *
     * @throws ProblemException ENROLLMENT_NOT_FOUND, ENROLLMENT_ENDED, ALREADY_PAID, AMOUNT_DIFFERS with what is {@code payable}, REFERENCE_USED, DEAD_BEFORE_PAYMENT, REFUSED,
     *     OPEN_QUESTIONS, NO_COVER_LEFT, PRICE_UNSPECIFIED, TIER_CHANGE_CLOSED
     */
    public Paid take(CountyScope by, String id, Taken taken, Language language) {
        Enrollment enrollment = find.lock(by, id);
        requireNew(by, taken);
        Bill bill = settling.bill(enrollment, taken.days(), taken.takesNoCover(), language);
        if (!bill.due().equals(taken.amount())) {
            throw new ProblemException(EnrollmentError.AMOUNT_DIFFERS)
                    .with("payable", bill.due().toString());
        }
        Confirmed confirmed = settling.settle(by, bill);
        Payment payment = keeping.payment(
                by,
                enrollment.head().year(),
                Optional.of(enrollment.head().id()),
                new Arrived(taken.account(), taken.reference().orElse(""), taken.amount(), taken.days()),
                taken.amount());
        Receipt receipt = keeping.keep(by, payment).orElseThrow();
        return new Paid(payment, receipt, confirmed, bill);
    }

    private void requireNew(CountyScope by, Taken taken) {
        if (taken.reference()
                .flatMap(reference -> payments.find(by.county(), taken.account(), reference))
                .isPresent()) {
            throw new ProblemException(PaymentError.REFERENCE_USED);
        }
    }
}
