package io.canbao.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.canbao.problem.CommonError;
import io.canbao.problem.ProblemException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How often one address may try something that is to be guessed: so many times within each minute of the clock. */
public final class MinuteRate {
    private static final long MOST_ADDRESSES = 100_000;

    private final HttpClientAddressResolver addresses;
    private final InstantSource clock;
    private final long most;
    private final Cache<Minute, AtomicLong> tries =
            Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).build();

    /** @param most tries of an address in a minute */
    public MinuteRate(HttpClientAddressResolver addresses, InstantSource clock, long most) {
        this.addresses = addresses;
        this.clock = clock;
        this.most = most;
    }

    /**
     * Counts a try.
     *
     * @throws ProblemException RATE_LIMITED with Retry-After
     */
    public void require(HttpRequest<?> request) {
        long now = clock.millis();
        Minute minute = new Minute(Callers.of(addresses.resolve(request)), TimeUnit.MILLISECONDS.toMinutes(now));
        if (tries.get(minute, unseen -> new AtomicLong()).incrementAndGet() > most) {
            long wait = TimeUnit.MINUTES.toSeconds(minute.number() + 1) - TimeUnit.MILLISECONDS.toSeconds(now);
            throw new ProblemException(CommonError.RATE_LIMITED)
                    .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        }
    }

    private record Minute(String caller, long number) {}
}
