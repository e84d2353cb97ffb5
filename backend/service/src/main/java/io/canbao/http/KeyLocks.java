package io.canbao.http;

import io.canbao.tenancy.CountyCode;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Lets the repeats of one request wait for each other in memory: a hundred of them at a time would otherwise take every connection to the
 * database only to wait there. Few locks serve all keys; two keys that share one wait for each other for no reason, which hurts nobody.
 */
final class KeyLocks {
    private static final int LOCKS = 1024;

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

    ReentrantLock of(CountyCode county, IdempotencyKey key) {
        return locks[Math.floorMod(Objects.hash(county, key), LOCKS)];
    }
}
