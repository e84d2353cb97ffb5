package io.canbao.http.connection;

import static io.netty.channel.ChannelFutureListener.CLOSE;

import io.canbao.http.Draining;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.Set;

/**
 * Sees each request before anybody else, and each answer after everybody else: also those that never reach a filter. A method that nobody knows has no name of its own from here on, so that neither
 * log nor metrics say what a caller wrote in its place. While the server is about to stop, each answer is the last one of its connection.
 */
final class EveryMessage extends ChannelDuplexHandler {
    private static final HttpMethod UNKNOWN = HttpMethod.valueOf("UNKNOWN");
    private static final Set<HttpMethod> KNOWN = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS,
            HttpMethod.TRACE,
            HttpMethod.CONNECT);

    private final Patience patience;
    private final Draining draining;
    private boolean last;

    EveryMessage(Patience patience, Draining draining) {
        this.patience = patience;
        this.draining = draining;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof HttpRequest request && !KNOWN.contains(request.method())) {
            request.setMethod(UNKNOWN);
        }
        if (message instanceof HttpObject) {
            patience.request(message instanceof LastHttpContent);
        }
        ctx.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response) {
            ProtectingHeaders.addTo(response.headers());
            last = draining.hasBegun();
            HttpUtil.setKeepAlive(response, !last && HttpUtil.isKeepAlive(response));
        }
        boolean end = last && message instanceof LastHttpContent;
        var unused = ctx.write(message, end ? promise.unvoid().addListener(CLOSE) : promise);
    }
}
