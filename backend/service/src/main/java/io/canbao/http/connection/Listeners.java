package io.canbao.http.connection;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration.NettyListenerConfiguration;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ports that the server opens: that of everybody, whose number is the server's, then that of whoever runs it. */
@Singleton
final class Listeners implements BeanCreatedEventListener<NettyHttpServerConfiguration> {
    private static final int ANY = -1;

    private final String host;
    private final int port;
    private final ManagementSettings management;

    Listeners(
            @Property(name = "canbao.host", defaultValue = "") String host,
            @Property(name = "canbao.port", defaultValue = "8080") int port,
            ManagementSettings management) {
        this.host = host;
        this.port = port;
        this.management = management;
    }

    @Override
    public NettyHttpServerConfiguration onCreated(BeanCreatedEvent<NettyHttpServerConfiguration> event) {
        event.getBean()
                .setListeners(List.of(
                        on(host.isBlank() ? null : host, port),
                        on(management.host(), port == ANY ? ANY : management.openPort())));
        return event.getBean();
    }

    private static NettyListenerConfiguration on(@Nullable String host, int port) {
        return NettyListenerConfiguration.createTcp(host, port, false, null, null);
    }
}
