package io.canbao.payment;

import io.canbao.enrollment.Enrollment;
import io.canbao.enrollment.FindEnrollments;
import io.canbao.enrollment.SettleEnrollment;
import io.canbao.payment.Proposal.Action;
import io.canbao.payment.Suspended.Reason;
import io.canbao.policypack.answer.InvalidFacts;
import io.canbao.problem.ProblemException;
import io.canbao.registry.PeopleOnTheRoll;
import io.canbao.registry.Resident;
import io.canbao.registry.Residents;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Says what would bring money out of suspense, as roll and enrollments are now: somebody may have been registered since it came. */
@Singleton
public class ProposeSettlement {
    private final Payments payments;
    private final Residents residents;
    private final PeopleOnTheRoll people;
    private final FindEnrollments find;
    private final SettleEnrollment settling;

    ProposeSettlement(
            Payments payments,
            Residents residents,
            PeopleOnTheRoll people,
            FindEnrollments find,
            SettleEnrollment settling) {
        this.payments = payments;
        this.residents = residents;
        this.people = people;
        this.find = find;
        this.settling = settling;
    }

    /**
     * Something in suspense, as it is looked at.
     *
     * @param came     the payment that brought it
     * @param proposal nothing once it is paid back or settled
     */
    public record Looked(Suspended suspended, Payment came, Optional<Proposal> proposal) {}

    /** What would bring it out. Changes nothing. */
    public Looked look(CountyScope by, Suspended suspended) {
        Payment came = payments.find(by.county(), suspended.payment()).orElseThrow();
        return new Looked(
                suspended, came, suspended.waits() ? Optional.of(propose(by, suspended, came)) : Optional.empty());
    }

    private Proposal propose(CountyScope by, Suspended suspended, Payment came) {
        Optional<Enrollment> paidFor = came.enrollment().map(id -> find.get(by, id.value()));
        Optional<Resident> person = paidFor.flatMap(
                        one -> residents.find(by.county(), one.head().resident()))
                .or(() -> suspended.payer().flatMap(papers -> people.of(by.county(), papers)));
        if (person.isEmpty()) {
            return new Proposal(Action.REGISTER, person, Optional.empty());
        }
        Optional<Enrollment> enrollment =
                paidFor.or(() -> find.of(by, person.get().id(), came.year()));
        Action action = enrollment
                .map(one -> action(suspended, came, one))
                .orElseGet(() -> suspended.reason() == Reason.COVERED_ELSEWHERE ? Action.REFUND : Action.ENROLL);
        return new Proposal(action, person, enrollment.map(one -> one.head().id()));
    }

    private Action action(Suspended suspended, Payment came, Enrollment enrollment) {
        try {
            boolean fits = settling.bill(enrollment, came.days(), false, Language.ZH)
                    .due()
                    .equals(suspended.amount());
            if (fits) {
                return Action.SETTLE;
            }
            return enrollment instanceof Enrollment.Open && suspended.reason() == Reason.TIER_DIFFERS
                    ? Action.CHANGE_TIER
                    : Action.REFUND;
        } catch (ProblemException | InvalidFacts refused) {
            return Action.REFUND;
        }
    }
}
