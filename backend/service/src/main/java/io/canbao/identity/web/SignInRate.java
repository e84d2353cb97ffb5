package io.canbao.identity.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.canbao.http.Callers;
import io.canbao.identity.SignInSettings;
import io.canbao.problem.CommonError;
import io.canbao.problem.ProblemException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How often one address may try to sign in: so many times within each minute of the clock. */
@Singleton
final class SignInRate {
    private static final long MOST_ADDRESSES = 100_000;

    private final HttpClientAddressResolver addresses;
    private final SignInSettings settings;
    private final InstantSource clock;
    private final Cache<Minute, AtomicLong> tries =
            Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).build();

    SignInRate(HttpClientAddressResolver addresses, SignInSettings settings, InstantSource clock) {
        this.addresses = addresses;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws ProblemException RATE_LIMITED with Retry-After */
    void require(HttpRequest<?> request) {
        long now = clock.millis();
        Minute minute = new Minute(Callers.of(addresses.resolve(request)), TimeUnit.MILLISECONDS.toMinutes(now));
        if (tries.get(minute, unseen -> new AtomicLong()).incrementAndGet() > settings.perMinute()) {
            long wait = TimeUnit.MINUTES.toSeconds(minute.number() + 1) - TimeUnit.MILLISECONDS.toSeconds(now);
            throw new ProblemException(CommonError.RATE_LIMITED)
                    .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        }
    }

    private record Minute(String caller, long number) {}
}
