package io.canbao.payment;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.enrollment.Enrollment;
import io.canbao.enrollment.EnrollmentId;
import io.canbao.enrollment.FindEnrollments;
import io.canbao.policy.PoliciesInForce;
import io.canbao.registry.FindResidents;
import io.canbao.registry.Papers;
import io.canbao.registry.Resident;
import io.canbao.rules.policy.Rule;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Unit;
import io.canbao.tenancy.Units;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What is to be paid back, with whom it belongs to and what the policy says of it. */
@Singleton
public class ReadRefunds {
    private final Refunds refunds;
    private final Suspense suspense;
    private final FindEnrollments enrollments;
    private final FindResidents residents;
    private final PoliciesInForce policies;
    private final Units units;
    private final AuditTrail trail;

    ReadRefunds(
            Refunds refunds,
            Suspense suspense,
            FindEnrollments enrollments,
            FindResidents residents,
            PoliciesInForce policies,
            Units units,
            AuditTrail trail) {
        this.refunds = refunds;
        this.suspense = suspense;
        this.enrollments = enrollments;
        this.residents = residents;
        this.policies = policies;
        this.units = units;
        this.trail = trail;
    }

    /**
     * One of them.
     *
     * @param person empty where no enrollment says who it is, or the reader may not see them
     * @param unit   that the enrollment is counted in
     * @param payer  of what stood in suspense without an enrollment
     * @param rule   of the version that priced the enrollment, where the reason names one
     */
    public record OfPerson(
            Refund refund,
            Optional<Resident> person,
            Optional<Unit> unit,
            Optional<Papers> payer,
            Optional<Rule.Refund> rule) {}

    /** Leaves the line that somebody has a look at them. */
    @Transactional
    public void noteReading(CountyScope by) {
        trail.record(
                by, "refund.list-read", new Subject("county", by.county().value()), Masked.nothing(), Masked.nothing());
    }

    /** A part of them, as {@link Refunds#list} says. */
    public Page<OfPerson> list(
            CountyScope by, Optional<EnrollmentId> enrollment, Optional<Boolean> paid, Pageable part) {
        return refunds.list(by.county(), enrollment, paid, part).map(refund -> ofPerson(by, refund));
    }

    /** One of them, with all that belongs to it. */
    public OfPerson ofPerson(CountyScope by, Refund refund) {
        Optional<Enrollment> enrollment = refund.enrollment().flatMap(id -> enrollments.find(by, id));
        return new OfPerson(
                refund,
                enrollment.flatMap(one -> residents.seen(by, one.head().resident())),
                enrollment.flatMap(one -> units.find(by.county(), one.head().unit())),
                refund.enrollment().isPresent() ? Optional.empty() : payer(refund),
                enrollment.flatMap(Enrollment::basis).flatMap(basis -> rule(refund, basis)));
    }

    private Optional<Papers> payer(Refund refund) {
        return suspense.ofRefund(refund.county(), refund.id()).flatMap(Suspended::payer);
    }

    private Optional<Rule.Refund> rule(Refund refund, Enrollment.Basis basis) {
        return policies
                .get(refund.county().value(), refund.year(), basis.version())
                .policy()
                .policy()
                .tables()
                .refunds()
                .stream()
                .filter(row -> row.id().equals(refund.reason()))
                .findFirst();
    }
}
