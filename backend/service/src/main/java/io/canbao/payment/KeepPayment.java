package io.canbao.payment;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.books.Account;
import io.canbao.books.Account.Kind;
import io.canbao.books.Posting;
import io.canbao.enrollment.EnrollmentId;
import io.canbao.ledger.Ledger;
import io.canbao.ledger.Transaction.Occasion;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Keeps money that came: the payment, its postings, its receipt and its line in the trail. In the caller's transaction. */
@Singleton
class KeepPayment {
    private final Payments payments;
    private final PrintReceipt receipts;
    private final Ledger ledger;
    private final AuditTrail trail;
    private final InstantSource clock;

    KeepPayment(Payments payments, PrintReceipt receipts, Ledger ledger, AuditTrail trail, InstantSource clock) {
        this.payments = payments;
        this.receipts = receipts;
        this.ledger = ledger;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A payment that is kept next. Its own name stands where it has no reference.
     *
     * @param enrollment that it is for, if there is one
     * @param settled    what of it pays that
     */
    Payment payment(CountyScope by, int year, Optional<EnrollmentId> enrollment, Arrived money, Money settled) {
        String id = Payment.newId();
        return new Payment(
                by.county(),
                id,
                year,
                enrollment,
                money.amount(),
                settled,
                money.days(),
                money.account(),
                money.reference().isEmpty() ? id : money.reference(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by.who().username());
    }

    /** Keeps it; with a receipt for what paid the enrollment. */
    Optional<Receipt> keep(CountyScope by, Payment payment) {
        payments.add(payment);
        long settled = payment.settled().fen();
        Posting posting = Posting.NOTHING
                .move(Account.of(Kind.PERSON), payment.account(), settled)
                .move(
                        Account.of(Kind.SUSPENSE),
                        payment.account(),
                        payment.amount().fen() - settled);
        ledger.post(by, new Occasion(payment.year(), payment.days().paid(), "paid", payment.subject()), posting);
        Optional<Receipt> receipt =
                settled > 0 ? Optional.of(receipts.print(by, payment, Optional.empty())) : Optional.empty();
        trail.record(
                by,
                "payment.taken",
                new AuditTrail.Subject("payment", payment.id()),
                Masked.nothing(),
                Masked.nothing()
                        .code(
                                "enrollment",
                                payment.enrollment().map(EnrollmentId::value).orElse(""))
                        .code("amount", payment.amount().toString())
                        .code("settled", payment.settled().toString())
                        .code("account", payment.account().toString())
                        .day("paidOn", payment.days().paid())
                        .code(
                                "receipt",
                                receipt.map(printed -> printed.number().toString())
                                        .orElse("")));
        return receipt;
    }
}
