package io.canbao.identity;

import com.password4j.Argon2Function;
import io.canbao.problem.CommonError;
import io.canbao.problem.ProblemException;
import io.micronaut.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Passwords as they are kept. Each look at a password costs a core some ten milliseconds, so no more than
 * the settings say are taken at a time, and never on the thread that answers from memory.
 */
@Singleton
final class PasswordHashing {
    private static final long PATIENCE_SECONDS = 5;

    private final Semaphore permits;
    private final Argon2Function argon2;
    private final String nobodys;

    PasswordHashing(SignInSettings settings, Argon2Function argon2) {
        this.permits = new Semaphore(settings.passwordsAtOnce(), true);
        this.argon2 = argon2;
        this.nobodys = argon2.hash("a password that is nobody's").getResult();
    }

    /** The hash with its salt and parameters. */
    String hash(String password) {
        return permitted(() -> argon2.hash(normal(password)).getResult());
    }

    /**
     * Whether the password is the one that was hashed. Without a hash it never is, and takes as long to say so.
     *
     * @param first what is done before, in the same turn: a hundred guesses at one name then wait here, and not each on a connection to the database
     */
    boolean matches(String password, Optional<String> hash, Runnable first) {
        boolean equal = permitted(() -> {
            first.run();
            String compared = hash.orElse(nobodys);
            return Argon2Function.getInstanceFromHash(compared).check(normal(password), compared);
        });
        return equal && hash.isPresent();
    }

    /** However a keyboard composes its characters. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T permitted(Supplier<T> work) {
        if (!acquired()) {
            throw new ProblemException(CommonError.UNAVAILABLE).withHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    private boolean acquired() {
        try {
            return permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
