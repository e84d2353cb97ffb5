package io.canbao.payment;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.books.ReceiptNumber;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Voids receipts that were spoilt or misprinted. The number stays with its reason; the payment has another receipt, which names the void one. */
@Singleton
public class VoidReceipt {
    private final Receipts receipts;
    private final Payments payments;
    private final PrintReceipt printing;
    private final AuditTrail trail;
    private final InstantSource clock;

    VoidReceipt(Receipts receipts, Payments payments, PrintReceipt printing, AuditTrail trail, InstantSource clock) {
        this.receipts = receipts;
        this.payments = payments;
        this.printing = printing;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Voids a receipt, in the caller's transaction.
     *
     * @return its replacement
     * @throws ProblemException RECEIPT_NOT_FOUND, RECEIPT_VOID
     */
    public Receipt replace(CountyScope by, String number, String reason) {
        Receipt spoilt = get(by, number);
        Receipt.Voided why = new Receipt.Voided(
                reason, clock.instant().truncatedTo(ChronoUnit.MICROS), by.who().username());
        Receipt voided = new Receipt(
                spoilt.county(),
                spoilt.number(),
                spoilt.code(),
                spoilt.payment(),
                spoilt.amount(),
                spoilt.paidOn(),
                spoilt.at(),
                spoilt.by(),
                spoilt.replaces(),
                Optional.of(why));
        if (spoilt.voided().isPresent() || !receipts.keepVoid(voided)) {
            throw new ProblemException(PaymentError.RECEIPT_VOID);
        }
        Payment payment = payments.find(by.county(), spoilt.payment()).orElseThrow();
        Receipt replacement = printing.print(by, payment, Optional.of(spoilt.number()));
        trail.record(
                by,
                "receipt.voided",
                new AuditTrail.Subject("receipt", spoilt.number().toString()),
                Masked.nothing().code("state", "valid"),
                Masked.nothing()
                        .code("state", "void")
                        .reason("reason", reason)
                        .code("replacement", replacement.number().toString()));
        return replacement;
    }

    /**
     * A receipt of a county; of a collector, one of their own.
     *
     * @throws ProblemException RECEIPT_NOT_FOUND
     */
    public Receipt get(CountyScope by, String number) {
        return ReceiptNumber.find(number)
                .flatMap(read -> receipts.find(by.county(), read))
                .filter(receipt ->
                        !by.boundToUnits() || receipt.by().equals(by.who().username()))
                .orElseThrow(() -> new ProblemException(PaymentError.RECEIPT_NOT_FOUND));
    }
}
