package io.canbao.enrollment;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.enrollment.Differences.Filter;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.registry.Resident;
import io.canbao.registry.Residents;
import io.canbao.registry.VisibleUnits;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.CountyScope;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What the roll learned about people who had paid, with who they are. */
@Singleton
public class ReadDifferences {
    private final Differences differences;
    private final Enrollments enrollments;
    private final Residents residents;
    private final PriceEnrollment pricing;
    private final VisibleUnits visible;
    private final AuditTrail trail;

    ReadDifferences(
            Differences differences,
            Enrollments enrollments,
            Residents residents,
            PriceEnrollment pricing,
            VisibleUnits visible,
            AuditTrail trail) {
        this.differences = differences;
        this.enrollments = enrollments;
        this.residents = residents;
        this.pricing = pricing;
        this.visible = visible;
        this.trail = trail;
    }

    /**
     * One of them.
     *
     * @param changed names of the facts that are known otherwise
     * @param rule of the version that priced the enrollment, where one speaks of it
     */
    public record OfPerson(
            Difference difference,
            Enrollment enrollment,
            Resident person,
            List<Text> changed,
            Optional<Rule.Refund> rule) {}

    /** Leaves the line that somebody has a look at them. */
    @Transactional
    public void noteReading(CountyScope by) {
        trail.record(
                by,
                "enrollment.differences-read",
                new Subject("county", by.county().value()),
                Masked.nothing(),
                Masked.nothing());
    }

    /** A part of them, as {@link Filter} says; of people whom somebody may not see, none. */
    public Page<OfPerson> list(
            CountyScope by,
            Optional<Difference.Kind> kind,
            Optional<Difference.State> state,
            Optional<String> unit,
            Differences.Of of,
            Pageable part) {
        Filter filter = new Filter(kind, state, of, visible.of(by, unit));
        return differences.list(by.county(), filter, part).map(found -> ofPerson(by, found));
    }

    private OfPerson ofPerson(CountyScope by, Difference found) {
        Enrollment enrollment =
                enrollments.find(by.county(), found.enrollment()).orElseThrow();
        Enrollment.Head head = enrollment.head();
        Resident person = residents.find(by.county(), head.resident()).orElseThrow();
        EffectivePolicy policy =
                pricing.kept(head, enrollment.basis().orElseThrow()).policy().policy();
        List<Text> changed = found.changed().stream()
                .map(fact -> fact.name(policy.policy().vocabulary()))
                .toList();
        Optional<Rule.Refund> rule =
                found.rule().map(id -> (Rule.Refund) policy.compiled().rule(id));
        return new OfPerson(found, enrollment, person, changed, rule);
    }
}
