package io.canbao.policy.draft;

import io.canbao.tenancy.CountyCode;
import java.util.List;

/** What was said about drafts. */
public interface Remarks {
    /** All of a region and year, of all rounds, in the order of their numbers. */
    List<Remark> list(CountyCode region, int year);

    /**
     * Keeps one.
     *
     * @throws io.micronaut.data.exceptions.DataAccessException if there is one of that number
     */
    void add(CountyCode region, int year, Remark remark);

    /** Keeps that one is settled; whether it was not before. */
    boolean settle(CountyCode region, int year, int number, Remark.Settled settled);
}
