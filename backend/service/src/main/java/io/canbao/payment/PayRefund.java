package io.canbao.payment;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.books.Account;
import io.canbao.books.Account.Kind;
import io.canbao.books.Posting;
import io.canbao.ledger.Ledger;
import io.canbao.ledger.Transaction.Occasion;
import io.canbao.problem.ProblemException;
import io.canbao.registry.Rolls;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Pays back what is ordered to be: once, from a collector's cash or from the bank. */
@Singleton
public class PayRefund {
    private final Refunds refunds;
    private final CashInHand cash;
    private final Ledger ledger;
    private final Rolls rolls;
    private final AuditTrail trail;
    private final InstantSource clock;

    PayRefund(Refunds refunds, CashInHand cash, Ledger ledger, Rolls rolls, AuditTrail trail, InstantSource clock) {
        this.refunds = refunds;
        this.cash = cash;
        this.ledger = ledger;
        this.rolls = rolls;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Pays a refund, in the caller's transaction.
     *
     * @throws ProblemException REFUND_NOT_FOUND, REFUND_PAID, CASH_TOO_LITTLE with what is {@code free}
     */
    public Refund pay(CountyScope by, String id, Account from) {
        Refund ordered =
                refunds.find(by.county(), id).orElseThrow(() -> new ProblemException(PaymentError.REFUND_NOT_FOUND));
        Refund paid = new Refund(
                ordered.county(),
                ordered.id(),
                ordered.year(),
                ordered.enrollment(),
                ordered.amount(),
                ordered.owedBy(),
                ordered.reason(),
                ordered.on(),
                ordered.by(),
                Optional.of(new Refund.PaidOut(
                        from,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        by.who().username())));
        if (ordered.paid().isPresent() || !refunds.keepPaid(paid)) {
            throw new ProblemException(PaymentError.REFUND_PAID);
        }
        if (from.kind() == Kind.CASH) {
            requireCash(by, paid.amount());
        }
        ledger.post(
                by,
                new Occasion(paid.year(), rolls.today(), "refunded", "refund/" + paid.id()),
                Posting.NOTHING.move(from, paid.owedBy(), paid.amount().fen()));
        trail.record(
                by,
                "refund.paid",
                new AuditTrail.Subject("refund", paid.id()),
                Masked.nothing(),
                Masked.nothing()
                        .code("from", from.toString())
                        .code("amount", paid.amount().toString()));
        return paid;
    }

    private void requireCash(CountyScope by, Money amount) {
        Money free = cash.lockFree(by);
        if (amount.compareTo(free) > 0) {
            throw new ProblemException(PaymentError.CASH_TOO_LITTLE).with("free", free.toString());
        }
    }
}
