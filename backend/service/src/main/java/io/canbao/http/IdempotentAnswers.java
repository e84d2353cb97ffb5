package io.canbao.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyCode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.sql.Connection;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a request once, however often it is sent. The key stands in the database since the transaction of the effect: either both are
 * there or neither, on any number of instances.
 */
@Singleton
public class IdempotentAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(IdempotentAnswers.class);
    private static final int ATTEMPTS = 4;

    private final KeptAnswers kept;
    private final RequestHashes hashes;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;
    private final IdempotencySettings settings;
    private final KeyLocks locks = new KeyLocks();
    private final Cache<CountyCode, Boolean> tidied =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).build();

    IdempotentAnswers(
            KeptAnswers kept,
            RequestHashes hashes,
            TransactionOperations<Connection> transactions,
            InstantSource clock,
            IdempotencySettings settings) {
        this.kept = kept;
        this.hashes = hashes;
        this.transactions = transactions;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * The effect's answer; for a repeat the first answer again, without any effect. What the effect returns is kept, also where it says no for
     * good. What it throws leaves nothing behind, so that a request refused for its form, or failed, may be mended and sent again.
     *
     * @param key    null where the caller gave none, and need not: then each request is one of its own
     * @param form   the body as it was read: equal forms at the same address are the same request
     * @param effect runs in one transaction with the key, which its repositories join; runs again after a deadlock, and after
     *     somebody else wrote what it was about to write, which it then finds
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED where the key was used for another request, IDEMPOTENCY_KEY_IN_USE where the first
     *     request takes longer than a repeat waits
     */
    @SuppressWarnings("unchecked") // the body is the effect's, written out already
    public <T> HttpResponse<T> once(
            HttpRequest<?> request,
            CountyCode county,
            @Nullable IdempotencyKey key,
            Object form,
            Supplier<? extends HttpResponse<T>> effect) {
        if (key == null) {
            return keyless(effect, ATTEMPTS);
        }
        String who = request.getUserPrincipal().map(Principal::getName).orElse("");
        String hash = hashes.of(who, request, form);
        ReentrantLock lock = locks.of(county, key);
        if (!acquired(lock)) {
            throw inUse();
        }
        try {
            return (HttpResponse<T>) (HttpResponse<?>) attempt(county, key, hash, effect, ATTEMPTS);
        } finally {
            lock.unlock();
        }
    }

    private <T> HttpResponse<T> keyless(Supplier<? extends HttpResponse<T>> effect, int attempts) {
        try {
            return transactions.executeWrite(status -> effect.get());
        } catch (RuntimeException failed) {
            if (attempts > 1 && isOvertaken(failed)) {
                return keyless(effect, attempts - 1);
            }
            throw failed;
        }
    }

    private HttpResponse<String> attempt(
            CountyCode county,
            IdempotencyKey key,
            String hash,
            Supplier<? extends HttpResponse<?>> effect,
            int attempts) {
        Optional<KeptAnswers.Kept> before = kept.find(county, key);
        if (before.isPresent()) {
            return replayed(before.get(), hash);
        }
        try {
            KeptAnswer first = transactions.executeWrite(status -> answer(county, key, hash, effect));
            tidy(county);
            return first.first();
        } catch (RuntimeException failed) {
            if (attempts > 1 && (failed instanceof KeptAnswers.KeyTaken || isOvertaken(failed))) {
                return attempt(county, key, hash, effect, attempts - 1);
            }
            throw failed instanceof KeptAnswers.KeyTaken ? inUse() : failed;
        }
    }

    private KeptAnswer answer(
            CountyCode county, IdempotencyKey key, String hash, Supplier<? extends HttpResponse<?>> effect) {
        kept.take(county, key, hash, clock.instant());
        HttpResponse<?> answer = effect.get();
        KeptAnswer first =
                KeptAnswer.of(answer, answer.getBody().map(hashes::json).orElse(null));
        kept.keep(county, key, first);
        return first;
    }

    private static HttpResponse<String> replayed(KeptAnswers.Kept before, String hash) {
        if (!before.requestHash().equals(hash)) {
            throw new ProblemException(HttpError.IDEMPOTENCY_KEY_REUSED);
        }
        return before.answer().replayed();
    }

    /** Once an hour for each county that asks; a failure only leaves old keys for the next time. */
    private void tidy(CountyCode county) {
        if (tidied.asMap().putIfAbsent(county, true) != null) {
            return;
        }
        try {
            kept.removeOlder(county, clock.instant().minus(settings.keep()));
        } catch (RuntimeException failed) {
            LOG.warn(
                    "old idempotency keys were not removed: {}",
                    failed.getClass().getName());
        }
    }

    private boolean acquired(ReentrantLock lock) {
        try {
            return lock.tryLock(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ProblemException inUse() {
        return new ProblemException(HttpError.IDEMPOTENCY_KEY_IN_USE).withHeader(HttpHeaders.RETRY_AFTER, "1");
    }

    /** Somebody else wrote the same at the same time, was let through first, or kept a row for longer than the database lets anybody wait. */
    private static boolean isOvertaken(Throwable failed) {
        return SqlReasons.of(failed)
                .anyMatch(reason -> reason instanceof SQLTransactionRollbackException
                        || reason instanceof SQLTimeoutException
                        || reason instanceof SQLIntegrityConstraintViolationException);
    }
}
