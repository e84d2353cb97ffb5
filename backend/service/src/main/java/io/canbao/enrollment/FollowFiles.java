package io.canbao.enrollment;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.enrollment.Enrollment.Confirmed;
import io.canbao.enrollment.Enrollments.Filter;
import io.canbao.problem.ProblemException;
import io.canbao.registry.FileChanges;
import io.canbao.registry.RecordCover;
import io.canbao.registry.Resident;
import io.canbao.registry.ResidentId;
import io.canbao.registry.Residents;
import io.canbao.secrets.KeyedHash;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.UnitCode;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Lets enrollments go with their person. Nobody is covered who is dead: a cover that has begun ends on the day of the death; what was paid for one that has not begun, or
 * for one of which the policy pays something back, is asked back by {@link WithdrawEnrollment}. Whoever moves is counted in the unit in which they live, among those
 * enrolled as among those who live there, and is seen by its collectors.
 */
@Singleton
final class FollowFiles implements FileChanges {
    /** As withdrawals name it. */
    private static final String DEATH = "death";

    private final Enrollments enrollments;
    private final Claims claims;
    private final Residents residents;
    private final RecordCover cover;
    private final PriceEnrollment pricing;
    private final KeyedHash hash;
    private final Collection<EnrollmentChanges> changes;
    private final AuditTrail trail;

    FollowFiles(
            Enrollments enrollments,
            Claims claims,
            Residents residents,
            RecordCover cover,
            PriceEnrollment pricing,
            KeyedHash hash,
            Collection<EnrollmentChanges> changes,
            AuditTrail trail) {
        this.enrollments = enrollments;
        this.claims = claims;
        this.residents = residents;
        this.cover = cover;
        this.pricing = pricing;
        this.hash = hash;
        this.changes = changes;
        this.trail = trail;
    }

    @Override
    public void moved(CountyCode county, ResidentId resident, UnitCode to) {
        lockedOf(county, resident)
                .filter(before -> !before.head().unit().equals(to))
                .forEach(before -> keep(county, before, before.of(resident, to)));
    }

    /** Whatever either file was enrolled for is its person's; nobody is enrolled twice for a year. */
    @Override
    public void merged(CountyScope by, Resident from, Resident into) {
        List<Enrollment> given = lockedOf(by.county(), from.id()).toList();
        List<Enrollment> own = lockedOf(by.county(), into.id()).toList();
        for (Enrollment one : given) {
            own.stream().filter(other -> bothStand(one, other)).findFirst().ifPresent(other -> {
                throw new ProblemException(EnrollmentError.BOTH_ENROLLED)
                        .with("year", one.head().year())
                        .with(
                                "enrollments",
                                List.of(
                                        one.head().id().value(),
                                        other.head().id().value()));
            });
        }
        given.forEach(one -> give(one, into));
    }

    private static boolean bothStand(Enrollment one, Enrollment other) {
        return one.head().year() == other.head().year()
                && !(one instanceof Enrollment.Ended)
                && !(other instanceof Enrollment.Ended);
    }

    /** What was claimed by the papers of a file, or of one that was merged into it, goes back to it; what is over stays where it is. */
    @Override
    public void separated(CountyScope by, Resident from, Resident other) {
        List<String> papers = Stream.concat(Stream.of(from), residents.mergedInto(by.county(), from.id()).stream())
                .map(file -> hash.of(file.particulars().papers().identity()))
                .toList();
        lockedOf(by.county(), other.id())
                .filter(one -> papers.stream()
                        .flatMap(own -> claims.find(own, one.head().year()).stream())
                        .anyMatch(claim -> claim.enrollment().equals(one.head().id())))
                .forEach(one -> give(one, from));
    }

    /** The year that somebody has by an enrollment goes with it. */
    private void give(Enrollment one, Resident to) {
        CountyCode county = one.head().county();
        keep(county, one, one.of(to.id(), to.particulars().unit()));
        cover.moved(county, one.head().resident(), to.id(), one.head().year());
    }

    private void keep(CountyCode county, Enrollment before, Enrollment after) {
        enrollments.change(after);
        changes.forEach(told -> told.changed(county, after.head().year(), Stay.of(before), Stay.of(after)));
    }

    /** All enrollments of somebody; whoever else wants to change them waits. */
    private Stream<Enrollment> lockedOf(CountyCode county, ResidentId resident) {
        Filter all = new Filter(OptionalInt.empty(), Optional.empty(), Optional.of(resident), Optional.empty());
        return enrollments.list(county, all, Pageable.UNPAGED).getContent().stream()
                .map(one -> enrollments.lock(county, one.head().id()))
                .flatMap(Optional::stream);
    }

    @Override
    public void died(CountyScope by, ResidentId resident, LocalDate on) {
        lockedOf(by.county(), resident)
                .filter(Confirmed.class::isInstance)
                .map(one -> ((Confirmed) one).endedOn(on))
                .flatMap(Optional::stream)
                .forEach(ended -> keep(by, ended, on));
    }

    private void keep(CountyScope by, Confirmed ended, LocalDate on) {
        keep(by, ended, "enrollment.cover-ended", on);
    }

    private void keep(CountyScope by, Confirmed changed, String action, LocalDate on) {
        enrollments.change(changed);
        trail.record(
                by,
                action,
                new AuditTrail.Subject("enrollment", changed.head().id().value()),
                Masked.nothing(),
                Masked.nothing().day("on", on));
    }

    /** A withdrawal took the claim of the year away and ordered money: that is not taken back behind whoever did it. */
    @Override
    public void lives(CountyScope by, ResidentId resident, LocalDate on) {
        List<Enrollment> all = lockedOf(by.county(), resident).toList();
        List<String> settled = all.stream()
                .filter(one -> one instanceof Enrollment.Ended ended
                        && ended.why().reason().equals(DEATH))
                .map(one -> one.head().id().value())
                .toList();
        if (!settled.isEmpty()) {
            throw new ProblemException(EnrollmentError.DEATH_SETTLED).with("enrollments", settled);
        }
        all.stream()
                .filter(Confirmed.class::isInstance)
                .map(Confirmed.class::cast)
                .flatMap(one -> one.goingOnAfter(on, decided(one)).stream())
                .forEach(one -> keep(
                        by,
                        one,
                        "enrollment.cover-restored",
                        one.by().coveredTo().orElseThrow()));
    }

    /** The last covered day by the answer that it was confirmed by. */
    private Optional<LocalDate> decided(Confirmed one) {
        return Optional.ofNullable(
                pricing.kept(one.head(), one.by()).ruling().cover().to().orNull());
    }
}
