package io.canbao.enrollment;

import io.canbao.books.Refundable;
import io.canbao.enrollment.Enrollment.Confirmed;
import io.canbao.enrollment.Enrollment.Head;
import io.canbao.ledger.Ledger;
import io.canbao.ledger.Transaction.Occasion;
import io.canbao.registry.Rolls;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;

/** Puts a paid enrollment on another basis, which costs no more than what was paid: the rest is owed back. In the caller's transaction, with the enrollment locked. */
@Singleton
class PayBackSurplus {
    private final ConfirmEnrollment confirming;
    private final Collection<RefundOrders> orders;
    private final Ledger ledger;
    private final Rolls rolls;

    PayBackSurplus(ConfirmEnrollment confirming, Collection<RefundOrders> orders, Ledger ledger, Rolls rolls) {
        this.confirming = confirming;
        this.orders = orders;
        this.ledger = ledger;
        this.rolls = rolls;
    }

    /**
     * Changes the basis.
     *
     * @param priced costs no more than what is left of what was paid
     * @param rule   by which it is owed
     */
    Confirmed change(CountyScope by, Confirmed paid, Priced priced, String rule) {
        Money surplus = Money.ofFen(
                paid.money().leftFen() - priced.payable().orElseThrow().fen());
        if (surplus.fen() == 0) {
            return confirming.rebase(by, paid, priced, paid.money());
        }
        Refundable less = paid.money().refund(surplus.fen()).orElseThrow();
        Confirmed changed = confirming.rebase(by, paid, priced, less);
        Head head = changed.head();
        LocalDate on = rolls.today();
        ledger.post(by, new Occasion(head.year(), on, "refund-ordered", head.subject()), Charges.owedBack(surplus));
        orders.forEach(told -> told.order(by, changed, surplus, on, rule));
        return changed;
    }
}
