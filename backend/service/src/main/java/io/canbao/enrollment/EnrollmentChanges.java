package io.canbao.enrollment;

import io.canbao.tenancy.CountyCode;
import java.util.List;

/** Told who becomes enrolled and who no longer is, in the same transaction. Whoever counts them implements it. */
public interface EnrollmentChanges {
    /**
     * An enrollment was confirmed, confirmed by another payment, or ended.
     *
     * @param before what its stay was, {@link List#of()} where there was none
     * @param after  what it is now, likewise
     */
    void changed(CountyCode county, int year, List<Stay> before, List<Stay> after);
}
