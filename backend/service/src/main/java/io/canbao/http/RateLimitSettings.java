package io.canbao.http;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;

/**
 * How much one caller may ask.
 *
 * @param requestsPerMinute by one address; the default leaves room for all of a town behind one address and stops floods
 * @param callers           most addresses remembered at a time
 */
@ConfigurationProperties("canbao.rate-limit")
record RateLimitSettings(
        @Bindable(defaultValue = "60000") @Min(1) long requestsPerMinute,
        @Bindable(defaultValue = "100000") @Min(100) long callers) {}
