package io.canbao.enrollment;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.enrollment.Claims.Claim;
import io.canbao.enrollment.Enrollment.Application;
import io.canbao.enrollment.Enrollment.Head;
import io.canbao.enrollment.Enrollment.Open;
import io.canbao.problem.ProblemException;
import io.canbao.registry.FindResidents;
import io.canbao.registry.Resident;
import io.canbao.registry.Residents;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Language;
import io.canbao.secrets.KeyedHash;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** Enrolls people of the roll for a year. In the caller's transaction, which is done again where somebody else claimed the year at the same time. */
@Singleton
public class EnrollResident {
    private final FindResidents find;
    private final Residents residents;
    private final Enrollments enrollments;
    private final Claims claims;
    private final KeyedHash hash;
    private final PriceEnrollment pricing;
    private final ConfirmEnrollment confirming;
    private final WholeHousehold whole;
    private final AuditTrail trail;
    private final InstantSource clock;

    EnrollResident(
            FindResidents find,
            Residents residents,
            Enrollments enrollments,
            Claims claims,
            KeyedHash hash,
            PriceEnrollment pricing,
            ConfirmEnrollment confirming,
            WholeHousehold whole,
            AuditTrail trail,
            InstantSource clock) {
        this.find = find;
        this.residents = residents;
        this.enrollments = enrollments;
        this.claims = claims;
        this.hash = hash;
        this.pricing = pricing;
        this.confirming = confirming;
        this.whole = whole;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Who is to be enrolled.
     *
     * @param payDate     the day that prices it: today, or that of a payment that is recorded later
     * @param application its tier is empty where the policy has one only
     */
    public record Wanted(String resident, int year, LocalDate payDate, Application application) {}

    /**
     * Enrolls somebody: open, or confirmed where there is nothing to pay.
     *
     * @return the enrollment, and what it is priced by on that day
     * @throws ProblemException RESIDENT_NOT_FOUND, RESIDENT_MERGED, ALREADY_ENROLLED with the {@code id}, COVERED_ELSEWHERE, DEAD_BEFORE_PAYMENT, NO_POLICY_IN_FORCE, REFUSED,
     *     OPEN_QUESTIONS, NO_COVER_LEFT, PRICE_UNSPECIFIED, INVALID_ENROLLMENT, HOUSEHOLD_INCOMPLETE with the {@code residents} who would be left out
     * @throws io.canbao.policypack.answer.InvalidFacts if something that was told besides is wrong
     */
    public Enrolled enroll(CountyScope by, Wanted wanted, Language language) {
        Resident resident = find.get(by, wanted.resident());
        Enrolled enrolled = enrollOneOfSeveral(by, wanted, language);
        resident.particulars()
                .household()
                .ifPresent(household ->
                        whole.require(by.county(), household, wanted.year(), wanted.payDate(), Set.of(resident.id())));
        return enrolled;
    }

    /** The same where somebody else sees to the others of the household, or where the county itself pays for somebody. */
    Enrolled enrollOneOfSeveral(CountyScope by, Wanted wanted, Language language) {
        Resident resident = find.get(by, wanted.resident());
        resident.requireStanding();
        String papers = papers(resident);
        requireFree(by, papers, wanted.year());
        residents.mergedInto(by.county(), resident.id()).forEach(same -> requireFree(by, papers(same), wanted.year()));
        String tier =
                pricing.tier(by.county(), wanted.year(), wanted.application().tier(), wanted.payDate());
        Application application = wanted.application().in(tier);
        Priced priced = pricing.price(resident, wanted.year(), application, PaymentDays.on(wanted.payDate()));
        Conditions.require(priced, application.takesNoCover(), language);
        Open open = new Open(new Head(
                by.county(),
                EnrollmentId.create(),
                wanted.year(),
                resident.id(),
                resident.particulars().unit(),
                application,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by.who().username(),
                1));
        enrollments.add(open);
        claims.add(papers, wanted.year(), new Claim(by.county(), open.head().id()));
        record(by, open);
        boolean free = priced.payable().filter(Money.ZERO::equals).isPresent();
        return new Enrolled(free ? confirming.confirm(by, open, priced, 0) : open, priced);
    }

    private String papers(Resident resident) {
        return hash.of(resident.particulars().papers().identity());
    }

    /** Another county's claim is told as one, and nothing of it. */
    private void requireFree(CountyScope by, String papers, int year) {
        Optional<Claim> claim = claims.find(papers, year);
        if (claim.isPresent()) {
            throw claim.get().county().equals(by.county())
                    ? new ProblemException(EnrollmentError.ALREADY_ENROLLED)
                            .with("id", claim.get().enrollment().value())
                    : new ProblemException(EnrollmentError.COVERED_ELSEWHERE);
        }
    }

    private void record(CountyScope by, Open open) {
        Head head = open.head();
        trail.record(
                by,
                "enrollment.opened",
                new AuditTrail.Subject("enrollment", head.id().value()),
                Masked.nothing(),
                Masked.nothing()
                        .code("resident", head.resident().value())
                        .count("year", head.year())
                        .code("tier", head.application().tier()));
    }

    /** An enrollment and what it is priced by. */
    public record Enrolled(Enrollment enrollment, Priced priced) {}
}
