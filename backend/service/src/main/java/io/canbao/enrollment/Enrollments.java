package io.canbao.enrollment;

import io.canbao.registry.ResidentId;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.UnitCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The enrollments of counties, as they are stored. */
public interface Enrollments {
    Optional<Enrollment> find(CountyCode county, EnrollmentId id);

    /** As {@link #find}; whoever else wants to change it waits until the caller's transaction is done. */
    Optional<Enrollment> lock(CountyCode county, EnrollmentId id);

    /** A part of the enrollments, in an order of the stored rows. */
    Page<Enrollment> list(CountyCode county, Filter filter, Pageable part);

    /** The paid ones of some people, for a year and later ones. */
    List<Enrollment.Confirmed> confirmed(CountyCode county, Collection<ResidentId> residents, int from);

    /** The next enrollments of a county, in the order of their ids. */
    List<Enrollment> after(CountyCode county, String id, int most);

    void add(Enrollment enrollment);

    /**
     * Keeps a changed enrollment.
     *
     * @throws IllegalStateException if somebody else changed it, who did not look whether it is locked
     */
    void change(Enrollment enrollment);

    /** Takes all enrollments of a county away, with their claims; how many there were. */
    long removeAll(CountyCode county);

    /** Which enrollments a list shows; all where empty. */
    record Filter(
            OptionalInt year,
            Optional<Enrollment.State> state,
            Optional<ResidentId> resident,
            Optional<Set<UnitCode>> units) {}
}
