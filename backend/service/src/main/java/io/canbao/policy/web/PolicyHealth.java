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
 * Whether answers are confirmed by the database, and whether each is given by the version in force. Without it they are the last known ones, which is no reason to stop serving: the
 * status says so, between up and down, and its HTTP status stays 200.
 */
@Singleton
final class PolicyHealth implements HealthIndicator {
    private static final Duration CONFIRMED_WITHIN = Duration.ofSeconds(10);
    private static final HealthStatus LAST_KNOWN =
            new HealthStatus("LAST_KNOWN", "The database is away; answers are the last known ones", null, 500);

    private static final HealthStatus DEGRADED = new HealthStatus(
            "DEGRADED", "A version in force cannot be read; the last readable one before it answers", null, 500);

    private final PublishedPolicies policies;

    PolicyHealth(PublishedPolicies policies) {
        this.policies = policies;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder("policies", status()).build());
    }

    private HealthStatus status() {
        if (policies.unreadable() > 0) {
            return DEGRADED;
        }
        return policies.unconfirmed().compareTo(CONFIRMED_WITHIN) <= 0 ? HealthStatus.UP : LAST_KNOWN;
    }
}
