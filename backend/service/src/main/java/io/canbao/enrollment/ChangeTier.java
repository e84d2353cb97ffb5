package io.canbao.enrollment;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.enrollment.EnrollResident.Enrolled;
import io.canbao.enrollment.Enrollment.Confirmed;
import io.canbao.enrollment.Enrollment.Ended;
import io.canbao.enrollment.Enrollment.Open;
import io.canbao.problem.ProblemException;
import io.canbao.registry.Rolls;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;

/**
 * Takes people into another tier, as long as the window by which they paid is open. A dearer tier waits for the payment of the difference; a cheaper one counts at once, and the
 * difference is owed back.
 */
@Singleton
public class ChangeTier {
    private static final String RULE = "tier-change";

    private final FindEnrollments find;
    private final Enrollments enrollments;
    private final SettleEnrollment settling;
    private final PayBackSurplus surplus;
    private final Rolls rolls;
    private final AuditTrail trail;

    ChangeTier(
            FindEnrollments find,
            Enrollments enrollments,
            SettleEnrollment settling,
            PayBackSurplus surplus,
            Rolls rolls,
            AuditTrail trail) {
        this.find = find;
        this.enrollments = enrollments;
        this.settling = settling;
        this.surplus = surplus;
        this.rolls = rolls;
        this.trail = trail;
    }

    /**
     * Asks for another tier, in the caller's transaction.
     *
     * @return the enrollment, and what the tier costs today
     * @throws ProblemException ENROLLMENT_NOT_FOUND, ENROLLMENT_ENDED, TIER_CHANGE_CLOSED, REFUSED, OPEN_QUESTIONS, NO_COVER_LEFT
     */
    public Enrolled change(CountyScope by, String id, String tier, Language language) {
        Enrollment before = find.lock(by, id);
        Enrolled after = switch (before) {
            case Ended _ -> throw new ProblemException(EnrollmentError.ENROLLMENT_ENDED);
            case Open open -> change(open.in(open.head().application().in(tier)), language);
            case Confirmed confirmed ->
                change(by, confirmed.asking(confirmed.head().application().in(tier)));
        };
        trail.record(
                by,
                "enrollment.tier-changed",
                new AuditTrail.Subject("enrollment", before.head().id().value()),
                Masked.nothing().code("tier", before.head().application().tier()),
                Masked.nothing().code("tier", tier));
        return after;
    }

    private Enrolled change(Open open, Language language) {
        Priced priced = settling.priced(open, today());
        Conditions.require(priced, open.head().application().takesNoCover(), language);
        enrollments.change(open);
        return new Enrolled(open, priced);
    }

    private Enrolled change(CountyScope by, Confirmed asked) {
        Priced priced = settling.changed(asked, today());
        long due = priced.payable().orElseThrow().fen() - asked.money().leftFen();
        if (due > 0) {
            enrollments.change(asked);
            return new Enrolled(asked, priced);
        }
        return new Enrolled(surplus.change(by, asked, priced, RULE), priced);
    }

    private PaymentDays today() {
        return PaymentDays.on(rolls.today());
    }
}
