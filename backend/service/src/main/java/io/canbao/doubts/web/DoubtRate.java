package io.canbao.doubts.web;

import io.canbao.doubts.DoubtError;
import io.canbao.http.CallerRate;
import io.canbao.problem.ProblemException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

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
     * Counts a request.
     *
     * @throws ProblemException RATE_LIMITED with Retry-After
     */
    void require(HttpRequest<?> request) {
        minute.require(request);
    }

    /**
     * Counts a doubt of the day, as soon as it is kept: what is refused is none.
     *
     * @param tell keeps it
     * @throws ProblemException TOO_MANY_DOUBTS for the rest of the day
     */
    <T> T counted(HttpRequest<?> request, Supplier<T> tell) {
        if (!day.allows(request)) {
            throw new ProblemException(DoubtError.TOO_MANY_DOUBTS);
        }
        try {
            return tell.get();
        } catch (RuntimeException refused) {
            day.giveBack(request);
            throw refused;
        }
    }
}
