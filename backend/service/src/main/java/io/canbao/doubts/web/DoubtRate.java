package io.canbao.doubts.web;

import io.canbao.doubts.DoubtError;
import io.canbao.http.CallerRate;
import io.canbao.problem.ProblemException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** How many doubts one address may tell: in ninety days fewer than a county keeps, so that nobody alone fills its list. */
@Singleton
final class DoubtRate {
    static final long MOST_IN_A_MINUTE = 10;
    static final long MOST_IN_A_DAY = 20;

    private final CallerRate minute;
    private final CallerRate day;

    DoubtRate(HttpClientAddressResolver addresses, InstantSource clock) {
        this.minute = new CallerRate(addresses, clock, MOST_IN_A_MINUTE, Duration.ofMinutes(1));
        this.day = new CallerRate(addresses, clock, MOST_IN_A_DAY, Duration.ofDays(1));
    }

    /**
     * Counts one.
     *
     * @throws ProblemException RATE_LIMITED with Retry-After; TOO_MANY_DOUBTS for the rest of the day
     */
    void require(HttpRequest<?> request) {
        minute.require(request);
        if (!day.allows(request)) {
            throw new ProblemException(DoubtError.TOO_MANY_DOUBTS);
        }
    }
}
