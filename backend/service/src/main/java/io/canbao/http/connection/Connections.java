package io.canbao.http.connection;

import io.canbao.http.Draining;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Watches every connection to the server, and closes those that are too many. */
@Singleton
final class Connections implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final ConnectionSettings settings;
    private final Draining draining;
    private final AtomicInteger open = new AtomicInteger();

    Connections(ConnectionSettings settings, Draining draining) {
        this.settings = settings;
        this.draining = draining;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new OfServer());
        return event.getBean();
    }

    private final class OfServer implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new OfConnection(channel) : this;
        }
    }

    private final class OfConnection implements NettyServerCustomizer {
        private final Channel channel;

        OfConnection(Channel channel) {
            this.channel = channel;
        }

        @Override
        public void onStreamPipelineBuilt() {
            channel.closeFuture().addListener(_ -> open.decrementAndGet());
            if (open.incrementAndGet() > settings.most()) {
                var unused = channel.close();
                return;
            }
            Patience patience = new Patience(settings.patience().toSeconds());
            channel.pipeline().addFirst(patience);
            channel.pipeline()
                    .addAfter(
                            ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
                            null,
                            new EveryMessage(patience, draining));
        }
    }
}
