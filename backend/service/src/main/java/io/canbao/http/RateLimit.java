package io.canbao.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.canbao.problem.CommonError;
import io.canbao.problem.Problems;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Refuses a caller who asks more than the settings allow, and says when to come back. */
@ServerFilter("/api/v1/**")
@Order(FilterOrder.RATE_LIMIT)
final class RateLimit {
    private final HttpClientAddressResolver addresses;
    private final RateLimitSettings settings;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    RateLimit(HttpClientAddressResolver addresses, RateLimitSettings settings, InstantSource clock) {
        this.addresses = addresses;
        this.settings = settings;
        this.time = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(settings.callers())
                .expireAfterAccess(Duration.ofMinutes(2)) // by then a bucket is full again and tells nothing
                .build();
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> limit(HttpRequest<?> request) {
        String caller = Callers.of(addresses.resolve(request));
        ConsumptionProbe probe = buckets.get(caller, unseen -> full()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return null;
        }
        long waitSeconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
        return Problems.answer(request, CommonError.RATE_LIMITED)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(waitSeconds));
    }

    private Bucket full() {
        long requests = settings.requestsPerMinute();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    /** The application's clock, as buckets read it. */
    private record ClockMeter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
