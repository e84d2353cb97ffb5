package io.canbao.enrollment;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.enrollment.Difference.Kind;
import io.canbao.enrollment.Difference.State;
import io.canbao.enrollment.Enrollment.Confirmed;
import io.canbao.problem.ProblemException;
import io.canbao.registry.Rolls;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.util.Collection;

/** What becomes of a difference: it is settled, so that the enrollment rests on what is known now, or noted, so that it stays as it is. */
@Singleton
public class SettleDifference {
    private static final String RULE = "facts-changed";

    private final FindEnrollments find;
    private final Differences differences;
    private final CompareWithRoll comparing;
    private final TellDifferences telling;
    private final PayBackSurplus surplus;
    private final RefundPart parts;
    private final Collection<RefundOrders> orders;
    private final Rolls rolls;
    private final AuditTrail trail;

    SettleDifference(
            FindEnrollments find,
            Differences differences,
            CompareWithRoll comparing,
            TellDifferences telling,
            PayBackSurplus surplus,
            RefundPart parts,
            Collection<RefundOrders> orders,
            Rolls rolls,
            AuditTrail trail) {
        this.find = find;
        this.differences = differences;
        this.comparing = comparing;
        this.telling = telling;
        this.surplus = surplus;
        this.parts = parts;
        this.orders = orders;
        this.rolls = rolls;
        this.trail = trail;
    }

    /**
     * Pays back what was paid too much, or changes the covered days, in the caller's transaction.
     *
     * @return the enrollment as it is then
     * @throws ProblemException ENROLLMENT_NOT_FOUND, DIFFERENCE_NOT_FOUND, DIFFERENCE_DECIDED, DIFFERENCE_CHANGED, DIFFERENCE_TO_BE_PAID, DIFFERENCE_IN_FILE
     */
    public Confirmed settle(CountyScope by, String id) {
        Confirmed paid = lock(by, id);
        Difference open = open(by, paid);
        Difference now = comparing
                .compare(paid, open.source())
                .filter(open::says)
                .orElseThrow(() -> new ProblemException(EnrollmentError.DIFFERENCE_CHANGED));
        if (now.kind() == Kind.TOP_UP) {
            throw new ProblemException(EnrollmentError.DIFFERENCE_TO_BE_PAID)
                    .with("amount", now.amount().toString());
        }
        if (now.kind() == Kind.REFUSED) {
            throw new ProblemException(EnrollmentError.DIFFERENCE_IN_FILE);
        }
        record(by, now, "enrollment.difference-settled");
        String rule = now.rule().orElse(RULE);
        if (now.kept().equals(now.known()) && now.kind() == Kind.REFUND) {
            Confirmed refunded = parts.refund(by, id, now.amount());
            orders.forEach(told -> told.order(by, refunded, now.amount(), rolls.today(), rule));
            decide(by, now, State.DONE);
            return refunded;
        }
        return surplus.change(by, paid, comparing.known(paid), rule);
    }

    /**
     * Leaves an enrollment as it is, whatever is known now.
     *
     * @throws ProblemException ENROLLMENT_NOT_FOUND, DIFFERENCE_NOT_FOUND, DIFFERENCE_DECIDED
     */
    public Confirmed note(CountyScope by, String id) {
        Confirmed paid = lock(by, id);
        Difference open = open(by, paid);
        record(by, open, "enrollment.difference-noted");
        decide(by, open, State.NOTED);
        return paid;
    }

    /**
     * Takes up again what somebody has left as it is, held against the roll of now.
     *
     * @throws ProblemException ENROLLMENT_NOT_FOUND, DIFFERENCE_NOT_FOUND, DIFFERENCE_NOT_NOTED
     */
    public Confirmed reopen(CountyScope by, String id) {
        Confirmed paid = lock(by, id);
        Difference noted = find(by, paid);
        if (!differences.reopen(by.county(), noted.enrollment())) {
            throw new ProblemException(EnrollmentError.DIFFERENCE_NOT_NOTED);
        }
        record(by, noted, "enrollment.difference-reopened");
        telling.changed(paid);
        return paid;
    }

    private Confirmed lock(CountyScope by, String id) {
        if (find.lock(by, id) instanceof Confirmed paid) {
            return paid;
        }
        throw new ProblemException(EnrollmentError.DIFFERENCE_NOT_FOUND);
    }

    private Difference find(CountyScope by, Confirmed paid) {
        return differences
                .find(by.county(), paid.head().id())
                .orElseThrow(() -> new ProblemException(EnrollmentError.DIFFERENCE_NOT_FOUND));
    }

    private Difference open(CountyScope by, Confirmed paid) {
        Difference found = find(by, paid);
        if (found.state() != State.OPEN) {
            throw new ProblemException(EnrollmentError.DIFFERENCE_DECIDED);
        }
        return found;
    }

    private void decide(CountyScope by, Difference open, State state) {
        differences.decide(by.county(), open.enrollment(), state, by.who().username());
    }

    private void record(CountyScope by, Difference difference, String action) {
        trail.record(
                by,
                action,
                new AuditTrail.Subject("enrollment", difference.enrollment().value()),
                Masked.nothing().code("payable", difference.kept().toString()),
                Masked.nothing()
                        .code("kind", difference.kind().code())
                        .code("payable", difference.known().toString())
                        .code("amount", difference.amount().toString()));
    }
}
