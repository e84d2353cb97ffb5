package io.canbao.http.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FileRegion;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection whose other end takes too long: with a request that it began, or with an answer that it asked for. A byte now and then is no progress. What we take long for, a body that waits
 * for the one who reads it or an answer that is still being made, is not counted.
 */
final class Patience extends ChannelDuplexHandler {
    private final Credit credit;
    private boolean unfinished;
    private boolean awaited = true; // the server began to read before this watched
    private long written;
    private long owedBefore;
    private @Nullable Future<?> watch;

    /** @param seconds that may be waited in all */
    Patience(long seconds) {
        this.credit = new Credit(seconds);
    }

    /** Of a request, the beginning came or the end. */
    void request(boolean ended) {
        unfinished = !ended;
    }

    @Override
    public void read(ChannelHandlerContext ctx) {
        awaited = true;
        ctx.read();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof ByteBuf bytes) {
            credit.earn(bytes.readableBytes());
            unfinished = true;
        }
        ctx.fireChannelRead(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        awaited = false;
        ctx.fireChannelReadComplete();
        watch(ctx);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        written += length(message);
        var unused = ctx.write(message, promise);
    }

    @Override
    public void flush(ChannelHandlerContext ctx) {
        ctx.flush();
        watch(ctx);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        rest();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        rest();
        ctx.fireChannelInactive();
    }

    private void watch(ChannelHandlerContext ctx) {
        if (watch == null && (unfinished || owed(ctx) > 0)) {
            watch = ctx.executor().scheduleAtFixedRate(() -> look(ctx), 1, 1, TimeUnit.SECONDS);
        }
    }

    private void look(ChannelHandlerContext ctx) {
        long owed = owed(ctx);
        credit.earn(Math.max(0, owedBefore + written - owed));
        owedBefore = owed;
        written = 0;
        if (owed > 0 || (unfinished && awaited)) {
            credit.spend();
        } else if (!unfinished) {
            rest();
        }
        if (credit.isSpent()) {
            var unused = ctx.close();
        }
    }

    private void rest() {
        if (watch != null) {
            watch.cancel(false);
            watch = null;
            credit.renew();
        }
    }

    private static long length(Object message) {
        return switch (message) {
            case ByteBuf bytes -> bytes.readableBytes();
            case FileRegion file -> file.count();
            default -> 0;
        };
    }

    /** Bytes that wait for the other end to read. */
    private static long owed(ChannelHandlerContext ctx) {
        ChannelOutboundBuffer waiting = ctx.channel().unsafe().outboundBuffer();
        return waiting == null ? 0 : waiting.totalPendingWriteBytes() - waiting.currentProgress();
    }
}
