package io.canbao.identity;

import io.canbao.tenancy.CountyCode;
import java.time.Instant;
import java.util.Optional;

/** The sessions that have not ended. */
public interface Sessions {
    void add(Session session);

    Optional<Session> find(CountyCode region, String tokenHash);

    void touch(Session session, Instant usedAt);

    void end(Session session);

    /** Ends all sessions of an account but one, if there is one to keep. */
    void endAll(AccountId account, Optional<Session> except);

    /** Removes those of a region that ended, or were not used since {@code usedBefore}. */
    void removeEnded(CountyCode region, Instant now, Instant usedBefore);
}
