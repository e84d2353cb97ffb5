package io.canbao.policy.webhook;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How receivers are called.
 *
 * @param inside   whether addresses inside of the platform's own network may be called, and without TLS: for trying it out, never for a platform that
 *                 counties share
 * @param patience how long a receiver may take, 1 s to 1 min
 */
@ConfigurationProperties("canbao.webhooks")
public record WebhookSettings(
        @Bindable(defaultValue = "false") boolean inside,
        @Bindable(defaultValue = "10s") Duration patience) {

    public WebhookSettings {
        if (patience.compareTo(Duration.ofSeconds(1)) < 0 || patience.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("canbao.webhooks.patience is not between 1s and 1m");
        }
    }
}
