package io.canbao.enrollment;

import io.canbao.enrollment.Enrollments.Filter;
import io.canbao.problem.ProblemException;
import io.canbao.registry.ResidentId;
import io.canbao.registry.VisibleUnits;
import io.canbao.tenancy.CountyScope;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Looks enrollments up, for those who may see them: a collector those of their units. */
@Singleton
public class FindEnrollments {
    private static final int MOST_OF_A_YEAR = 100;

    private final Enrollments enrollments;
    private final VisibleUnits visible;

    FindEnrollments(Enrollments enrollments, VisibleUnits visible) {
        this.enrollments = enrollments;
        this.visible = visible;
    }

    /**
     * An enrollment that somebody may see.
     *
     * @throws ProblemException ENROLLMENT_NOT_FOUND
     */
    public Enrollment get(CountyScope by, String id) {
        return seen(by, enrollments.find(by.county(), new EnrollmentId(id)));
    }

    /** As {@link #get}; empty where it is not there, or hidden from them. */
    public Optional<Enrollment> find(CountyScope by, EnrollmentId id) {
        return enrollments
                .find(by.county(), id)
                .filter(one -> visible.sees(by, one.head().unit()));
    }

    /**
     * As {@link #get}; whoever else wants to change it waits until the caller's transaction is done.
     *
     * @throws ProblemException ENROLLMENT_NOT_FOUND
     */
    public Enrollment lock(CountyScope by, String id) {
        return seen(by, enrollments.lock(by.county(), new EnrollmentId(id)));
    }

    /** As {@link #of}, and as {@link #lock}. */
    public Optional<Enrollment> lockOf(CountyScope by, ResidentId resident, int year) {
        return of(by, resident, year)
                .flatMap(one -> enrollments.lock(by.county(), one.head().id()));
    }

    /** The enrollment of somebody for a year: the one that stands, or else one that ended. */
    public Optional<Enrollment> of(CountyScope by, ResidentId resident, int year) {
        Filter filter = new Filter(
                OptionalInt.of(year), Optional.empty(), Optional.of(resident), visible.of(by, Optional.empty()));
        List<Enrollment> all = enrollments
                .list(by.county(), filter, Pageable.from(0, MOST_OF_A_YEAR))
                .getContent();
        return all.stream()
                .filter(one -> !(one instanceof Enrollment.Ended))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private Enrollment seen(CountyScope by, Optional<Enrollment> found) {
        return found.filter(one -> visible.sees(by, one.head().unit()))
                .orElseThrow(() -> new ProblemException(EnrollmentError.ENROLLMENT_NOT_FOUND));
    }

    /** A part of the enrollments; of a unit that is hidden or not there, none. */
    public Page<Enrollment> list(
            CountyScope by,
            OptionalInt year,
            Optional<Enrollment.State> state,
            Optional<ResidentId> resident,
            Optional<String> unit,
            Pageable part) {
        return enrollments.list(by.county(), new Filter(year, state, resident, visible.of(by, unit)), part);
    }
}
