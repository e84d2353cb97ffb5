package io.canbao.enrollment;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.enrollment.Enrollment.Basis;
import io.canbao.enrollment.Enrollment.Confirmed;
import io.canbao.registry.Rolls;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/** Reads an enrollment with its price: an open one, or one that waits for another tier, on a day; any other as it was kept. */
@Singleton
public class ReadEnrollment {
    private final FindEnrollments find;
    private final SettleEnrollment settling;
    private final PriceEnrollment pricing;
    private final CompareWithRoll comparing;
    private final Rolls rolls;
    private final AuditTrail trail;

    ReadEnrollment(
            FindEnrollments find,
            SettleEnrollment settling,
            PriceEnrollment pricing,
            CompareWithRoll comparing,
            Rolls rolls,
            AuditTrail trail) {
        this.find = find;
        this.settling = settling;
        this.pricing = pricing;
        this.comparing = comparing;
        this.rolls = rolls;
        this.trail = trail;
    }

    /** What was read; without a price where it ended before it had one. */
    public record Read(Enrollment enrollment, Optional<Priced> priced) {}

    /**
     * An enrollment.
     *
     * @param payDate today unless told
     * @throws io.canbao.problem.ProblemException ENROLLMENT_NOT_FOUND, NO_POLICY_IN_FORCE, DEAD_BEFORE_PAYMENT
     */
    @Transactional
    public Read read(CountyScope by, String id, Optional<LocalDate> payDate) {
        Enrollment enrollment = find.get(by, id);
        trail.record(
                by,
                "enrollment.read",
                new AuditTrail.Subject("enrollment", enrollment.head().id().value()),
                Masked.nothing(),
                Masked.nothing());
        PaymentDays day = PaymentDays.on(payDate.orElseGet(rolls::today));
        return new Read(enrollment, priced(enrollment, day));
    }

    /** An enrollment that was just changed. */
    public Read of(Enrollment enrollment) {
        return new Read(enrollment, priced(enrollment, PaymentDays.on(rolls.today())));
    }

    private Optional<Priced> priced(Enrollment enrollment, PaymentDays day) {
        if (enrollment instanceof Confirmed paid && comparing.waits(paid, Difference.Kind.TOP_UP)) {
            return Optional.of(comparing.known(paid));
        }
        boolean waits = enrollment instanceof Confirmed confirmed
                && !confirmed.head().application().tier().equals(confirmed.by().tier());
        if (waits || enrollment instanceof Enrollment.Open) {
            return Optional.of(settling.priced(enrollment, day));
        }
        return enrollment.basis().map(basis -> kept(enrollment, basis));
    }

    private Priced kept(Enrollment enrollment, Basis basis) {
        return pricing.kept(enrollment.head(), basis);
    }
}
