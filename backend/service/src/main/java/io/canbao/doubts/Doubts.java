package io.canbao.doubts;

import io.canbao.tenancy.CountyCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The doubts of each county. */
public interface Doubts {
    /** All that are kept, the latest first. */
    List<Doubt> list(CountyCode county);

    Optional<Doubt> find(CountyCode county, String code);

    long count(CountyCode county);

    /** What one is about. */
    Optional<Doubt.Subject> subject(CountyCode county, String code);

    void add(Doubt doubt, Doubt.Subject subject);

    /**
     * Says who has dealt with one, or that nobody has.
     *
     * @return whether there is such a one
     */
    boolean settle(CountyCode county, String code, Optional<String> doneBy);

    void remove(CountyCode county, String code);

    /** Takes away the oldest one, of those that are dealt with if there are any. */
    void removeOldest(CountyCode county);

    /** Forgets what was told before a day. */
    void forget(CountyCode county, LocalDate before);

    /** Takes away all of a county that leaves: how many there were. */
    long removeAll(CountyCode county);
}
