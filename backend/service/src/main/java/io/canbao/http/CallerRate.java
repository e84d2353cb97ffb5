package io.canbao.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.canbao.problem.CommonError;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyTime;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How often one address may try something that is to be guessed or that fills something: so many times within each minute, or each day, of the counties' clock. */
public final class CallerRate {
    private static final long MOST_ADDRESSES = 100_000;

    private final HttpClientAddressResolver addresses;
    private final InstantSource clock;
    private final long most;
    private final long spanMillis;
    private final Cache<Span, AtomicLong> tries =
            Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).build();

    /**
     * A rate of its own.
     *
     * @param most tries of an address within a span
     * @param span counted from a midnight of the counties on
     */
    public CallerRate(HttpClientAddressResolver addresses, InstantSource clock, long most, Duration span) {
        this.addresses = addresses;
        this.clock = clock;
        this.most = most;
        this.spanMillis = span.toMillis();
    }

    /** Counts a try: whether it is one of those that are allowed. */
    public boolean allows(HttpRequest<?> request) {
        return tries(request).incrementAndGet() <= most;
    }

    /** Takes a try back that was counted just now, as one that came to nothing. */
    public void giveBack(HttpRequest<?> request) {
        tries(request).decrementAndGet();
    }

    private AtomicLong tries(HttpRequest<?> request) {
        Span span = new Span(Callers.of(addresses.resolve(request)), localMillis() / spanMillis);
        return tries.get(span, unseen -> new AtomicLong());
    }

    private long localMillis() {
        Instant now = clock.instant();
        int ahead = CountyTime.ZONE.getRules().getOffset(now).getTotalSeconds();
        return now.toEpochMilli() + TimeUnit.SECONDS.toMillis(ahead);
    }

    /**
     * Counts a try.
     *
     * @throws ProblemException RATE_LIMITED with Retry-After
     */
    public void require(HttpRequest<?> request) {
        if (!allows(request)) {
            long now = localMillis();
            long next = (now / spanMillis + 1) * spanMillis;
            long wait = TimeUnit.MILLISECONDS.toSeconds(next) - TimeUnit.MILLISECONDS.toSeconds(now);
            throw new ProblemException(CommonError.RATE_LIMITED)
                    .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        }
    }

    private record Span(String caller, long number) {}
}
