package io.canbao.http;

import io.canbao.tenancy.CountyCode;
import java.time.Instant;
import java.util.Optional;

/** The first answers of each county, by {@link IdempotencyKey}. */
public interface KeptAnswers {

    /** What was kept in a transaction that is done. */
    Optional<Kept> find(CountyCode county, IdempotencyKey key);

    /**
     * Takes a key, in the caller's transaction: whoever else wants it waits until that is done.
     *
     * @throws KeyTaken if it is taken already, or not to be had in time
     */
    void take(CountyCode county, IdempotencyKey key, String requestHash, Instant at);

    /** Keeps the answer for a key that the same transaction took. */
    void keep(CountyCode county, IdempotencyKey key, KeptAnswer answer);

    /**
     * Removes the oldest ones.
     *
     * @param before whatever was taken earlier
     */
    void removeOlder(CountyCode county, Instant before);

    /** Removes all answers of a county that left. */
    void removeAll(CountyCode county);

    /**
     * An answer and what it answered.
     *
     * @param requestHash tells requests apart
     */
    record Kept(String requestHash, KeptAnswer answer) {}

    /** Somebody else has the key. */
    final class KeyTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public KeyTaken(Throwable cause) {
            super("taken", cause, false, false);
        }
    }
}
