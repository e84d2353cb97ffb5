package io.canbao.identity.store;

import io.canbao.identity.SignInAttempts;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.IntFunction;

/** The attempts in the table {@code sign_in_attempt}. What is counted stays counted, whatever becomes of the request. */
@Singleton
class StoredSignInAttempts implements SignInAttempts {
    /** Not now: the database rounds, and a moment later is a lock. */
    private static final LocalDateTime UNLOCKED = LocalDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC);

    private final AttemptRows rows;

    StoredSignInAttempts(AttemptRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Instant> begin(String nameHash, Instant now, IntFunction<Instant> lockedUntil) {
        LocalDateTime utc = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        rows.begin(nameHash, utc, UNLOCKED);
        AttemptRow row = rows.hold(nameHash).orElseThrow();
        Instant locked = row.lockedUntil().toInstant(ZoneOffset.UTC);
        if (locked.isAfter(now)) {
            return Optional.of(locked);
        }
        int failures = row.failures() + 1;
        rows.count(nameHash, failures, utc, LocalDateTime.ofInstant(lockedUntil.apply(failures), ZoneOffset.UTC));
        return Optional.empty();
    }

    @Override
    public void succeeded(String nameHash) {
        rows.remove(nameHash);
    }

    @Override
    public void forget(Instant lastBefore) {
        rows.removeOlder(LocalDateTime.ofInstant(lastBefore, ZoneOffset.UTC));
    }
}
