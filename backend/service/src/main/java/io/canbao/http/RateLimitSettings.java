package io.canbao.http;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How much one caller may ask.
 *
 * @param requestsPerMinute by one address, at least 1; the default leaves room for all of a town behind one address and stops floods. What makes more work counts as several
 * @param callers most addresses remembered at a time, at least 100
 */
@ConfigurationProperties("canbao.rate-limit")
record RateLimitSettings(
        @Bindable(defaultValue = "60000") long requestsPerMinute,
        @Bindable(defaultValue = "100000") long callers) {

    RateLimitSettings {
        if (requestsPerMinute < 1) {
            throw new IllegalArgumentException("canbao.rate-limit.requests-per-minute is less than 1");
        }
        if (callers < 100) {
            throw new IllegalArgumentException("canbao.rate-limit.callers is less than 100");
        }
    }
}
