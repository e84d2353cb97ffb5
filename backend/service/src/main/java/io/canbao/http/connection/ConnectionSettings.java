package io.canbao.http.connection;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * What a connection may take.
 *
 * @param most     connections at a time, at least 10; further ones are closed at once
 * @param patience how long may be waited in all for a request to arrive and for its answer to be read, 5 s to 10 min; each KB that comes or goes gives a second back
 */
@ConfigurationProperties("canbao.connections")
record ConnectionSettings(
        @Bindable(defaultValue = "10000") int most,
        @Bindable(defaultValue = "30s") Duration patience) {

    ConnectionSettings {
        if (most < 10) {
            throw new IllegalArgumentException("canbao.connections.most is less than 10");
        }
        if (patience.compareTo(Duration.ofSeconds(5)) < 0 || patience.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException("canbao.connections.patience is not within 5s and 10m");
        }
    }
}
