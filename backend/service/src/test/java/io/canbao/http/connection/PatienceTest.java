package io.canbao.http.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canbao.http.Draining;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final int SECONDS = 30;

    private final Patience patience = new Patience(SECONDS);
    private final EmbeddedChannel connection =
            new EmbeddedChannel(patience, new HttpServerCodec(), new EveryMessage(patience, new Draining()));

    /** A connection that brought a byte every thirty seconds once stayed open for ever. */
    @Test
    void aByteNowAndThenIsNoProgress() {
        for (char letter : "GET / HTT".toCharArray()) {
            send(Character.toString(letter));
            pass(5);
        }

        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void aBodyThatTricklesInIsNotWaitedForEither() {
        send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n");
        pass(SECONDS - 1);
        assertThat(connection.isOpen()).isTrue();

        pass(1);

        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void aLongBodyMayTakeItsTime() {
        send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n");
        for (int piece = 0; piece < 30; piece++) {
            send("x".repeat(10_240));
            pass(10);
        }

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void betweenRequestsNobodyCounts() {
        for (int request = 0; request < 3; request++) {
            send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
            pass(2L * SECONDS);
        }

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void creditGrowsWithEachKilobyteAndNeverBeyondItsBeginning() {
        Credit credit = new Credit(2);
        credit.spend();
        credit.earn(1_024_000);
        credit.spend();
        assertThat(credit.isSpent()).isFalse();

        credit.earn(1023);
        credit.spend();

        assertThat(credit.isSpent()).isTrue();
    }

    @Test
    void aMethodOfTheCallersOwnHasNoName() {
        send("ZHANGSAN / HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(connection.<HttpRequest>readInbound().method().name()).isEqualTo("UNKNOWN");
    }

    /** What was refused before it reached a filter once said nothing to browsers. */
    @Test
    void everyAnswerProtectsWhoReadsItAndPagesKeepTheirPolicy() {
        EmbeddedChannel bare = new EmbeddedChannel(new EveryMessage(patience, new Draining()));
        HttpResponse page = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        page.headers().set("Content-Security-Policy", "default-src 'self'");

        bare.writeOutbound(new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.BAD_REQUEST), page);

        assertThat(bare.<HttpResponse>readOutbound().headers().entries())
                .extracting(header -> header.getKey() + ": " + header.getValue())
                .contains("X-Content-Type-Options: nosniff", "X-Frame-Options: DENY")
                .contains("Content-Security-Policy: default-src 'none'; frame-ancestors 'none'");
        assertThat(bare.<HttpResponse>readOutbound().headers().getAll("Content-Security-Policy"))
                .containsExactly("default-src 'self'");
    }

    @Test
    void aboutToStopEachAnswerIsTheLastOfItsConnection() {
        Draining draining = new Draining();
        EmbeddedChannel bare = new EmbeddedChannel(new EveryMessage(patience, draining));
        bare.writeOutbound(new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
        bare.writeOutbound(LastHttpContent.EMPTY_LAST_CONTENT);
        assertThat(bare.<HttpResponse>readOutbound().headers().contains("Connection"))
                .isFalse();
        bare.readOutbound();
        draining.begin();

        bare.writeOutbound(new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
        assertThat(bare.<HttpResponse>readOutbound().headers().get("Connection"))
                .isEqualTo("close");
        assertThat(bare.isOpen()).isTrue();
        bare.writeOutbound(LastHttpContent.EMPTY_LAST_CONTENT);

        assertThat(bare.isOpen()).isFalse();
    }

    @Test
    void settingsHaveBounds() {
        assertThat(new ConnectionSettings(10, Duration.ofSeconds(5)).most()).isEqualTo(10);
        assertThatThrownBy(() -> new ConnectionSettings(9, Duration.ofSeconds(5)))
                .hasMessageContaining("most");
        assertThatThrownBy(() -> new ConnectionSettings(10, Duration.ofSeconds(4)))
                .hasMessageContaining("patience");
        assertThatThrownBy(() -> new ConnectionSettings(10, Duration.ofMinutes(11)))
                .hasMessageContaining("patience");
    }

    private void send(String text) {
        if (connection.isOpen()) {
            connection.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
        }
    }

    private void pass(long seconds) {
        for (long second = 0; second < seconds; second++) {
            connection.advanceTimeBy(1, TimeUnit.SECONDS);
            connection.runScheduledPendingTasks();
        }
    }
}
