package io.canbao.custody;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.books.Hand.Taken;
import io.canbao.enrollment.Enrollment;
import io.canbao.enrollment.FindEnrollments;
import io.canbao.ledger.Transaction.Occasion;
import io.canbao.payment.Payments;
import io.canbao.registry.Resident;
import io.canbao.registry.Residents;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whose payments the cash is that somebody holds longer than the county allows: until it is handed in, their cover rests on that hand. */
@Singleton
public class PeopleAtRisk {
    private final CountCustody custody;
    private final Payments payments;
    private final FindEnrollments enrollments;
    private final Residents residents;
    private final AuditTrail trail;

    PeopleAtRisk(
            CountCustody custody,
            Payments payments,
            FindEnrollments enrollments,
            Residents residents,
            AuditTrail trail) {
        this.custody = custody;
        this.payments = payments;
        this.enrollments = enrollments;
        this.residents = residents;
        this.trail = trail;
    }

    /**
     * Somebody who paid.
     *
     * @param paid day of the payment
     * @param held what of it is still held
     */
    public record AtRisk(Resident resident, Enrollment enrollment, LocalDate paid, Money held) {}

    /** Leaves the line that somebody has a look at them. */
    @Transactional
    public void noteReading(CountyScope by, String agent) {
        trail.record(by, "cash.people-read", new Subject("custody", agent), Masked.nothing(), Masked.nothing());
    }

    /** Those behind a holder's overdue cash, who paid first before who paid last; without those whose cash came from a colleague, who took it. */
    public List<AtRisk> behind(CountyScope by, String agent) {
        return custody.overdue(by.county(), agent).stream()
                .map(taken -> atRisk(by, taken))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<AtRisk> atRisk(CountyScope by, Taken<Occasion> taken) {
        return payments.ofSubject(by.county(), taken.on().subject())
                .flatMap(payment -> payment.enrollment()
                        .flatMap(id -> enrollments.find(by, id))
                        .flatMap(enrollment -> residents
                                .find(by.county(), enrollment.head().resident())
                                .map(resident -> new AtRisk(
                                        resident, enrollment, payment.days().paid(), Money.ofFen(taken.fen())))));
    }
}
