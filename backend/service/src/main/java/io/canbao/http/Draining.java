package io.canbao.http;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** Whether the server is about to stop: it still answers, but is not ready for more, so that whoever shares requests out sends them elsewhere, and each answer ends its connection. */
@Singleton
@Readiness
public final class Draining implements HealthIndicator {
    private volatile boolean begun;

    /** From now on, until the process ends. */
    public void begin() {
        begun = true;
    }

    public boolean hasBegun() {
        return begun;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder("serving", begun ? HealthStatus.DOWN : HealthStatus.UP)
                .build());
    }
}
