package io.canbao.policy.web;

import io.canbao.policy.PublishedPolicies;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.reactivestreams.Publisher;

/**
 * Whether answers are confirmed by the database. Without it they are the last known ones, which is no reason to stop serving: the
 * status says so, between up and down, and its HTTP status stays 200.
 */
@Singleton
final class PolicyHealth implements HealthIndicator {
    private static final Duration CONFIRMED_WITHIN = Duration.ofSeconds(10);
    private static final HealthStatus LAST_KNOWN =
            new HealthStatus("LAST_KNOWN", "The database is away; answers are the last known ones", null, 500);

    private final PublishedPolicies policies;

    PolicyHealth(PublishedPolicies policies) {
        this.policies = policies;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        boolean confirmed = policies.unconfirmed().compareTo(CONFIRMED_WITHIN) <= 0;
        return Publishers.just(HealthResult.builder("policies", confirmed ? HealthStatus.UP : LAST_KNOWN)
                .build());
    }
}
