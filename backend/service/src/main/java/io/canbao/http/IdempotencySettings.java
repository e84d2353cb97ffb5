package io.canbao.http;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long a repeated request is recognised.
 *
 * @param keep     at least two days: providers of payments repeat a callback after more than one
 * @param patience how long a repeat waits for the first one that is still being worked on, at most a minute
 */
@ConfigurationProperties("canbao.idempotency")
record IdempotencySettings(
        @Bindable(defaultValue = "90d") Duration keep,
        @Bindable(defaultValue = "15s") Duration patience) {

    IdempotencySettings {
        if (keep.compareTo(Duration.ofDays(2)) < 0) {
            throw new IllegalArgumentException("canbao.idempotency.keep is less than 2d");
        }
        if (patience.isNegative() || patience.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("canbao.idempotency.patience is not between 0s and 1m");
        }
    }
}
