package io.canbao.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.function.IntFunction;

/** Failed attempts to sign in, by what was given as a username. */
public interface SignInAttempts {
    /**
     * Counts an attempt before it is tried.
     *
     * @param lockedUntil until when nobody is let in after so many failures in a row
     * @return until when no attempt is taken; empty where this one may be tried
     */
    Optional<Instant> begin(String nameHash, Instant now, IntFunction<Instant> lockedUntil);

    /** Forgets the attempts, since one succeeded. */
    void succeeded(String nameHash);

    /** Forgets names that nobody tried since. */
    void forget(Instant lastBefore);
}
