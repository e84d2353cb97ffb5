package io.canbao.enrollment;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.books.Posting;
import io.canbao.books.Refundable;
import io.canbao.enrollment.Claims.Claim;
import io.canbao.enrollment.Enrollment.Confirmed;
import io.canbao.enrollment.Enrollment.Ended;
import io.canbao.enrollment.Enrollment.Ending;
import io.canbao.enrollment.Enrollment.Head;
import io.canbao.enrollment.Enrollment.Open;
import io.canbao.ledger.Ledger;
import io.canbao.ledger.Transaction.Occasion;
import io.canbao.problem.ProblemException;
import io.canbao.registry.RecordCover;
import io.canbao.registry.Rolls;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Rule;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * Ends enrollments: an open one at once, a confirmed one by the pack's {@code refunds}. Where these pay nothing back it stays as it is: a cover ends
 * with a life where the death is recorded ({@link FollowFiles}), whatever is paid back.
 */
@Singleton
public class WithdrawEnrollment {
    private final FindEnrollments find;
    private final Enrollments enrollments;
    private final Differences differences;
    private final Claims claims;
    private final PriceEnrollment pricing;
    private final Collection<RefundOrders> orders;
    private final Collection<EnrollmentChanges> changes;
    private final RecordCover cover;
    private final Ledger ledger;
    private final Rolls rolls;
    private final AuditTrail trail;

    WithdrawEnrollment(
            FindEnrollments find,
            Enrollments enrollments,
            Differences differences,
            Claims claims,
            PriceEnrollment pricing,
            Collection<RefundOrders> orders,
            Collection<EnrollmentChanges> changes,
            RecordCover cover,
            Ledger ledger,
            Rolls rolls,
            AuditTrail trail) {
        this.find = find;
        this.enrollments = enrollments;
        this.differences = differences;
        this.claims = claims;
        this.pricing = pricing;
        this.orders = orders;
        this.changes = changes;
        this.cover = cover;
        this.ledger = ledger;
        this.rolls = rolls;
        this.trail = trail;
    }

    /** What came of it: the enrollment, and what is paid back by which rule. */
    public record Withdrawn(Enrollment after, Optional<Refund> refund) {}

    /** What is paid back, by which rule. */
    public record Refund(Money amount, String rule, Clause clause) {}

    /**
     * Ends an enrollment, in the caller's transaction. Today is the day of asking, which decides.
     *
     * @param reason a word of the pack's events, such as {@code death}, or any other
     * @param on     day of what the reason names
     * @throws ProblemException ENROLLMENT_NOT_FOUND, ENROLLMENT_ENDED, NO_REFUND, REFUND_UNSPECIFIED
     */
    public Withdrawn withdraw(CountyScope by, String id, String reason, LocalDate on, Language language) {
        return switch (find.lock(by, id)) {
            case Ended _ -> throw new ProblemException(EnrollmentError.ENROLLMENT_ENDED);
            case Open open -> {
                Ended ended = open.withdraw(new Ending(reason, on, false));
                end(by, open, ended);
                yield new Withdrawn(ended, Optional.empty());
            }
            case Confirmed confirmed -> withdraw(by, confirmed, reason, on, language);
        };
    }

    private Withdrawn withdraw(CountyScope by, Confirmed confirmed, String reason, LocalDate on, Language language) {
        Priced kept = pricing.kept(confirmed.head(), confirmed.by());
        Money left = Money.ofFen(confirmed.money().leftFen());
        RefundRuling ruling = RefundRuling.of(kept, reason, on, rolls.today(), left);
        Money amount = ruling.amount().orElseThrow(() -> ruling.refusal(language));
        return refund(by, confirmed, kept, ruling, new Ending(reason, on, amount.fen() > 0));
    }

    private Withdrawn refund(CountyScope by, Confirmed confirmed, Priced kept, RefundRuling ruling, Ending why) {
        Money amount = ruling.amount().orElseThrow();
        Rule.Refund rule = ruling.rule().orElseThrow();
        Refundable money = confirmed.money();
        Refundable after =
                amount.fen() == 0 ? money : money.refund(amount.fen()).orElseThrow();
        Ended ended = confirmed.end(after, why);
        end(by, confirmed, ended);
        Head head = ended.head();
        if (confirmed.by().coveredFrom().isPresent()) {
            cover.ended(head.county(), by.who().username(), head.resident(), head.year());
        }
        // Whoever gets everything back was never insured: their funders owe nothing for them either.
        Posting funders = after.leftFen() == 0 ? Charges.ofFunders(kept).reversed() : Posting.NOTHING;
        Occasion occasion = new Occasion(head.year(), rolls.today(), "refund-ordered", head.subject());
        ledger.post(by, occasion, Charges.refund(amount).and(funders));
        if (amount.fen() > 0) {
            orders.forEach(told -> told.order(by, ended, amount, rolls.today(), rule.id()));
        }
        Refund refund = new Refund(amount, rule.id(), rule.head().clauses().getFirst());
        return new Withdrawn(ended, Optional.of(refund));
    }

    private void end(CountyScope by, Enrollment before, Ended ended) {
        enrollments.change(ended);
        Head head = ended.head();
        changes.forEach(told -> told.changed(head.county(), head.year(), Stay.of(before), Stay.of(ended)));
        claims.remove(new Claim(head.county(), head.id()));
        differences.decide(
                head.county(), head.id(), Difference.State.DONE, by.who().username());
        record(by, ended, "enrollment." + ended.state().code(), ended.why().on());
    }

    private void record(CountyScope by, Enrollment after, String action, LocalDate on) {
        trail.record(
                by,
                action,
                new AuditTrail.Subject("enrollment", after.head().id().value()),
                Masked.nothing(),
                Masked.nothing().code("state", after.state().code()).day("on", on));
    }
}
