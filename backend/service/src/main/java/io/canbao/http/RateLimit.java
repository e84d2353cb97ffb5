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
import io.micronaut.web.router.RouteAttributes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a caller who asks more than the settings allow, whatever it is, and says when to come back. What counts is the work that a request makes: a long body, and what {@link Weighs} more, is
 * several requests. Measured by a clock that nobody sets.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.RATE_LIMIT)
final class RateLimit {
    private static final long BYTES_OF_ONE = 4096;
    private static final long BYTES_OF_UNKNOWN = 64 * 1024;

    /** Longer ones are files of people who signed in, and come as a stream: one import is not to keep an office out for a minute. */
    private static final long BYTES_AT_MOST = 512 * 1024;

    private final HttpClientAddressResolver addresses;
    private final long requests;
    private final Cache<String, Bucket> buckets;

    RateLimit(HttpClientAddressResolver addresses, RateLimitSettings settings) {
        this.addresses = addresses;
        this.requests = settings.requestsPerMinute();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(settings.callers())
                .expireAfterAccess(Duration.ofMinutes(2)) // by then a bucket is full again and tells nothing
                .build();
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> limit(HttpRequest<?> request) {
        String caller = Callers.of(addresses.resolve(request));
        ConsumptionProbe probe =
                buckets.get(caller, unseen -> full()).tryConsumeAndReturnRemaining(Math.min(requests, weight(request)));
        if (probe.isConsumed()) {
            return null;
        }
        long waitSeconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
        return Problems.answer(request, CommonError.RATE_LIMITED)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(waitSeconds));
    }

    private static long weight(HttpRequest<?> request) {
        int kind = RouteAttributes.getRouteMatch(request)
                .map(route ->
                        route.getAnnotationMetadata().intValue(Weighs.class).orElse(1))
                .orElse(1);
        long length = request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING)
                ? BYTES_OF_UNKNOWN
                : request.getContentLength();
        return kind * (1 + Math.clamp(length, 0, BYTES_AT_MOST) / BYTES_OF_ONE);
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, Duration.ofMinutes(1)))
                .withCustomTimePrecision(TimeMeter.SYSTEM_NANOTIME)
                .build();
    }
}
