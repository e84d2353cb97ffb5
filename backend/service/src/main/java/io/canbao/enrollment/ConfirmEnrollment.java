package io.canbao.enrollment;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.books.Posting;
import io.canbao.books.Refundable;
import io.canbao.enrollment.Enrollment.Basis;
import io.canbao.enrollment.Enrollment.Confirmed;
import io.canbao.enrollment.Enrollment.Head;
import io.canbao.enrollment.Enrollment.Open;
import io.canbao.ledger.Ledger;
import io.canbao.ledger.Transaction.Occasion;
import io.canbao.registry.RecordCover;
import io.canbao.registry.Resident;
import io.canbao.registry.Residents;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;

/** Confirms enrollments: keeps what they rest on, charges person and funders, and tells the roll. Nobody is covered who is dead. In the caller's transaction. */
@Singleton
class ConfirmEnrollment {
    private final Enrollments enrollments;
    private final Differences differences;
    private final TellDifferences telling;
    private final PriceEnrollment pricing;
    private final Ledger ledger;
    private final RecordCover cover;
    private final Residents residents;
    private final Collection<EnrollmentChanges> changes;
    private final AuditTrail trail;

    ConfirmEnrollment(
            Enrollments enrollments,
            Differences differences,
            TellDifferences telling,
            PriceEnrollment pricing,
            Ledger ledger,
            RecordCover cover,
            Residents residents,
            Collection<EnrollmentChanges> changes,
            AuditTrail trail) {
        this.enrollments = enrollments;
        this.differences = differences;
        this.telling = telling;
        this.pricing = pricing;
        this.ledger = ledger;
        this.cover = cover;
        this.residents = residents;
        this.changes = changes;
        this.trail = trail;
    }

    /** Paid, or nothing to pay. */
    Confirmed confirm(CountyScope by, Open open, Priced priced, long paidFen) {
        Confirmed confirmed = open.confirm(basis(open.head(), priced), paidFen);
        keep(by, open, confirmed, Charges.of(priced));
        if (priced.covers()) {
            Head head = confirmed.head();
            cover.insured(head.county(), by.who().username(), head.resident(), head.year());
        }
        return confirmed;
    }

    /**
     * On another basis than before: what is known now is in it. What the person was charged stands as what is left of their money, since whatever else went back to them was taken
     * off the charge.
     *
     * @param money as it is then, what is left of it the price
     */
    Confirmed rebase(CountyScope by, Confirmed before, Priced priced, Refundable money) {
        Confirmed after = before.on(basis(before.head(), priced), money);
        differences.decide(
                after.head().county(),
                after.head().id(),
                Difference.State.DONE,
                by.who().username());
        Posting charged = Charges.of(
                pricing.kept(before.head(), before.by()), before.money().leftFen());
        keep(by, before, after, charged.reversed().and(Charges.of(priced)));
        return after;
    }

    private Basis basis(Head head, Priced priced) {
        Optional<Resident> person = residents.find(head.county(), head.resident());
        return priced.basis().until(person.flatMap(Resident::diedOn));
    }

    private void keep(CountyScope by, Enrollment before, Confirmed confirmed, Posting posting) {
        Head head = confirmed.head();
        Basis basis = confirmed.by();
        enrollments.change(confirmed);
        changes.forEach(told -> told.changed(head.county(), head.year(), Stay.of(before), Stay.of(confirmed)));
        ledger.post(by, new Occasion(head.year(), basis.on(), "charged", head.subject()), posting);
        trail.record(
                by,
                "enrollment.confirmed",
                new AuditTrail.Subject("enrollment", head.id().value()),
                Masked.nothing(),
                Masked.nothing()
                        .count("year", head.year())
                        .code("tier", basis.tier())
                        .count("version", basis.version())
                        .day("paidOn", basis.on())
                        .code("payable", basis.payable().toString()));
        telling.changed(confirmed);
    }
}
