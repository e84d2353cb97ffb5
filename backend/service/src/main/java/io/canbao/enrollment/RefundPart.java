package io.canbao.enrollment;

import io.canbao.books.Refundable;
import io.canbao.enrollment.Enrollment.Confirmed;
import io.canbao.enrollment.Enrollment.Head;
import io.canbao.ledger.Ledger;
import io.canbao.ledger.Transaction.Occasion;
import io.canbao.problem.ProblemException;
import io.canbao.registry.Rolls;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;

/** Owes a part of what was paid back, without ending the enrollment: somebody paid twice, or too much. Never more than was paid. */
@Singleton
public class RefundPart {
    private final FindEnrollments find;
    private final Enrollments enrollments;
    private final TellDifferences telling;
    private final Ledger ledger;
    private final Rolls rolls;

    RefundPart(FindEnrollments find, Enrollments enrollments, TellDifferences telling, Ledger ledger, Rolls rolls) {
        this.find = find;
        this.enrollments = enrollments;
        this.telling = telling;
        this.ledger = ledger;
        this.rolls = rolls;
    }

    /**
     * Owes so much back, in the caller's transaction.
     *
     * @param amount above zero
     * @throws ProblemException ENROLLMENT_NOT_FOUND, NOTHING_PAID, REFUND_EXCEEDS_PAID with what is {@code left}
     */
    public Confirmed refund(CountyScope by, String id, Money amount) {
        if (!(find.lock(by, id) instanceof Confirmed confirmed)) {
            throw new ProblemException(EnrollmentError.NOTHING_PAID);
        }
        Refundable money = confirmed.money();
        Refundable after = money.refund(amount.fen())
                .orElseThrow(() -> new ProblemException(EnrollmentError.REFUND_EXCEEDS_PAID)
                        .with("left", Money.ofFen(money.leftFen()).toString()));
        Confirmed refunded = confirmed.refunded(after);
        enrollments.change(refunded);
        Head head = refunded.head();
        Occasion occasion = new Occasion(head.year(), rolls.today(), "refund-ordered", head.subject());
        ledger.post(by, occasion, Charges.refund(amount));
        telling.changed(refunded);
        return refunded;
    }
}
