package io.canbao.frontend.development;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Tells browsers that the pages changed, as server-sent events; each connection waits on a thread of its own. */
final class Changes {
    /** So often a connection is tried, that one whose browser is gone ends. */
    private static final Duration BEAT = Duration.ofSeconds(20);

    private long number;

    synchronized void announce() {
        number++;
        notifyAll();
    }

    /** Writes an event for each change, until the browser is gone. */
    void send(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            var seen = current();
            write(body, ": here\n\n");
            while (true) {
                var now = awaitAfter(seen);
                write(body, now == seen ? ": still here\n\n" : "data: changed\n\n");
                seen = now;
            }
        }
    }

    private static void write(OutputStream body, String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.UTF_8));
        body.flush();
    }

    private synchronized long current() {
        return number;
    }

    @SuppressWarnings("WaitNotInLoop") // a beat ends it too
    private synchronized long awaitAfter(long seen) throws InterruptedException {
        if (number == seen) {
            wait(BEAT.toMillis());
        }
        return number;
    }
}
