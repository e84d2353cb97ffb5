package io.canbao.policy.draft;

import io.canbao.tenancy.CountyCode;
import java.util.List;

/** What was confirmed of drafts that began as copies. */
public interface Confirmations {
    /** Those of a region and year. */
    List<Confirmation> list(CountyCode region, int year);

    /** Keeps one in the place of an earlier one of its path. */
    void put(CountyCode region, int year, Confirmation confirmation);

    /** Forgets those of a region and year: a new copy begins. */
    void clear(CountyCode region, int year);
}
