package io.canbao.policy.draft;

import io.canbao.tenancy.CountyCode;
import java.util.List;
import java.util.Optional;

/** Who wants to be published together with whom. */
public interface Joinings {
    /** What a region said for a year. */
    Optional<Joining> find(CountyCode region, int year);

    /** All who wait for a layer, by their codes. */
    List<Joining> waitingFor(CountyCode layer, int year);

    /** Keeps one in the place of an earlier one of its region and year. */
    void put(Joining joining);

    /** Takes it back; nothing where there is none. */
    void remove(CountyCode region, int year);
}
