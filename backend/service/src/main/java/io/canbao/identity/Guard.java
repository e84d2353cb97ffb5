package io.canbao.identity;

import io.canbao.problem.ProblemException;
import io.micronaut.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Stands before every look at a password: counts first, then compares. */
@Singleton
final class Guard {
    private final SignInAttempts attempts;
    private final PasswordHashing hashing;
    private final SignInSettings settings;
    private final InstantSource clock;

    Guard(SignInAttempts attempts, PasswordHashing hashing, SignInSettings settings, InstantSource clock) {
        this.attempts = attempts;
        this.hashing = hashing;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Whether the password is the one that was hashed; in alike time where there is no hash.
     *
     * @param name what was given as a username
     * @throws ProblemException SIGN_IN_LOCKED with Retry-After, whether there is such a name or not
     */
    boolean matches(String name, String password, Optional<String> hash) {
        return hashing.matches(password, hash, () -> count(name));
    }

    private void count(String name) {
        Instant now = clock.instant();
        attempts.begin(Tokens.hash(name), now, failures -> settings.lockedUntil(now, failures))
                .ifPresent(until -> {
                    throw new ProblemException(IdentityError.SIGN_IN_LOCKED)
                            .withHeader(
                                    HttpHeaders.RETRY_AFTER,
                                    Long.toString(Duration.between(now, until).toSeconds() + 1));
                });
    }

    /** Forgets the failures of a name. */
    void succeeded(String name) {
        attempts.succeeded(Tokens.hash(name));
    }
}
