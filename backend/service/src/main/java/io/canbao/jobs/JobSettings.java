package io.canbao.jobs;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How jobs are run.
 *
 * @param enabled     whether this instance takes part; tests say themselves when
 * @param pollEvery   how often this instance looks for work, 50 ms to 1 min
 * @param threads     most jobs at a time, 1 to 64
 */
@ConfigurationProperties("canbao.jobs")
record JobSettings(
        @Bindable(defaultValue = "true") boolean enabled,
        @Bindable(defaultValue = "250ms") Duration pollEvery,
        @Bindable(defaultValue = "2") int threads) {

    JobSettings {
        if (pollEvery.compareTo(Duration.ofMillis(50)) < 0 || pollEvery.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("canbao.jobs.poll-every is not between 50ms and 1m");
        }
        if (threads < 1 || threads > 64) {
            throw new IllegalArgumentException("canbao.jobs.threads is not between 1 and 64");
        }
    }
}
