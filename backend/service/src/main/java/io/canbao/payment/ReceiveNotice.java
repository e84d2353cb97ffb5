package io.canbao.payment;

import io.canbao.enrollment.Enrollment;
import io.canbao.enrollment.EnrollmentError;
import io.canbao.enrollment.FindEnrollments;
import io.canbao.enrollment.PaymentDays;
import io.canbao.enrollment.SettleEnrollment;
import io.canbao.enrollment.SettleEnrollment.Bill;
import io.canbao.payment.Provider.Notice;
import io.canbao.payment.Suspended.Reason;
import io.canbao.problem.ProblemException;
import io.canbao.registry.RegistryError;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Books what providers tell of, once. The money has come: what pays no enrollment stands in suspense. */
@Singleton
public class ReceiveNotice {
    private static final String ONLINE = "online";

    private final FindEnrollments find;
    private final SettleEnrollment settling;
    private final KeepPayment keeping;
    private final Payments payments;
    private final Receipts receipts;
    private final Suspense suspense;
    private final OrderRefund refunds;

    ReceiveNotice(
            FindEnrollments find,
            SettleEnrollment settling,
            KeepPayment keeping,
            Payments payments,
            Receipts receipts,
            Suspense suspense,
            OrderRefund refunds) {
        this.find = find;
        this.settling = settling;
        this.keeping = keeping;
        this.payments = payments;
        this.receipts = receipts;
        this.suspense = suspense;
        this.refunds = refunds;
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
        CountyScope by = new CountyScope(notice.county(), from, Set.of(Role.CASHIER), Set.of());
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
        if (!payment.amount().equals(notice.amount()) || !payment.enrollment().equals(notice.enrollment())) {
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
        Outcome outcome = outcome(enrollment, days, notice.amount());
        outcome.bill().ifPresent(bill -> settling.settle(by, bill));
        Money settled = outcome.bill().map(Bill::due).orElse(Money.ZERO);
        Payment payment = keeping.payment(
                by, enrollment, notice.amount(), settled, days, TakePayment.through(provider), notice.reference());
        Optional<Receipt> receipt = keeping.keep(by, payment);
        long left = notice.amount().fen() - settled.fen();
        if (left > 0) {
            suspend(by, payment, Money.ofFen(left), outcome.why());
        }
        return new Received(payment, receipt);
    }

    /** The bill that is paid, or none; and why what is left over pays nothing. */
    private record Outcome(Optional<Bill> bill, Reason why) {}

    private Outcome outcome(Enrollment enrollment, PaymentDays days, Money amount) {
        try {
            Bill bill = settling.bill(enrollment, days, false, Language.ZH);
            return bill.due().compareTo(amount) > 0
                    ? new Outcome(Optional.empty(), Reason.TOO_LOW)
                    : new Outcome(Optional.of(bill), Reason.SURPLUS);
        } catch (ProblemException refused) {
            return new Outcome(Optional.empty(), why(refused));
        }
    }

    private static Reason why(ProblemException refused) {
        if (refused.code() == EnrollmentError.ENROLLMENT_ENDED) {
            return Reason.ENDED;
        }
        if (refused.code() == EnrollmentError.ALREADY_PAID) {
            return Reason.PAID_BEFORE;
        }
        if (refused.code() instanceof EnrollmentError || refused.code() instanceof RegistryError) {
            return Reason.REFUSED;
        }
        throw refused;
    }

    private void suspend(CountyScope by, Payment payment, Money left, Reason why) {
        Suspended suspended = new Suspended(
                by.county(), UUID.randomUUID().toString(), payment.id(), left, why, payment.at(), Optional.empty());
        suspense.add(suspended);
        if (why.goesBack()) {
            refunds.of(by, suspended);
        }
    }
}
