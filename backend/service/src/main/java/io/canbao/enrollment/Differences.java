package io.canbao.enrollment;

import io.canbao.registry.ResidentId;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.UnitCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the roll learned about people who had paid, the latest of each enrollment, as it is stored. */
public interface Differences {
    Optional<Difference> find(CountyCode county, EnrollmentId enrollment);

    /** A part of them, in an order of the stored rows. */
    Page<Difference> list(CountyCode county, Filter filter, Pageable part);

    /** The next ones of a county, in the order of their enrollments. */
    List<Difference> after(CountyCode county, String enrollment, int most);

    /** Keeps one in place of what stood there. */
    void put(CountyCode county, Difference difference);

    /** Forgets one that nobody has decided about. */
    void forget(CountyCode county, EnrollmentId enrollment);

    /** Takes one up again that somebody has left as it is; whether it was. */
    boolean reopen(CountyCode county, EnrollmentId enrollment);

    /** Says who has decided about one that is open; whether it was. */
    boolean decide(CountyCode county, EnrollmentId enrollment, Difference.State state, String by);

    /** Takes all of a county away; how many there were. */
    long removeAll(CountyCode county);

    /**
     * Which of them a list shows; all where empty.
     *
     * @param units where their people belong now
     */
    record Filter(
            Optional<Difference.Kind> kind, Optional<Difference.State> state, Of of, Optional<Set<UnitCode>> units) {}

    /**
     * Whose they are, or from where; all where empty.
     *
     * @param source as of {@link Difference#source}
     */
    record Of(Optional<ResidentId> resident, Optional<String> source, Optional<EnrollmentId> enrollment) {}
}
