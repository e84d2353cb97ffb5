package io.canbao.http.connection;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where whoever runs the platform looks at it.
 *
 * @param host address that metrics are to be had at; this machine's own unless said otherwise
 * @param port another one than that of everything else; any that is free where that is so
 */
@ConfigurationProperties("canbao.management")
record ManagementSettings(
        @Bindable(defaultValue = "127.0.0.1") String host,
        @Bindable(defaultValue = "8081") int port) {

    ManagementSettings {
        if (host.isBlank()) {
            throw new IllegalArgumentException("canbao.management.host is empty");
        }
        if (port < -1 || port > 65_535) {
            throw new IllegalArgumentException("canbao.management.port is no port");
        }
    }
}
