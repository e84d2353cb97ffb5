package io.canbao.assessment;

import io.canbao.tenancy.CountyCode;
import java.util.Collection;
import java.util.List;

/** How many people are enrolled in the units of counties, as it was counted while they enrolled. */
public interface Headcounts {
    /** Adds what has changed, in the caller's transaction; nobody waits for anybody else who counts. */
    void add(CountyCode county, Collection<Headcount> changes);

    /** Sums of an insurance year by unit and day, in this order. */
    List<Headcount> of(CountyCode county, int year);

    /** All sums, by year, unit and day. */
    List<Headcount> all(CountyCode county);

    /**
     * Folds some of what was added into the sums, which stay what they are. In one transaction.
     *
     * @return how many rows it folded
     */
    int fold(CountyCode county, int most);

    /** Takes all counts of a county away; how many sums there were. */
    long removeAll(CountyCode county);
}
