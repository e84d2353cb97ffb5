package io.canbao.frontend.development;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The running platform, which answers everything that is no page. */
final class Platform {
    /** What belongs to one connection and not to the answer. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection", "content-length", "date", "host", "transfer-encoding", "upgrade", "expect", "http2-settings");

    private static final String POLICY = "Content-Security-Policy";

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Platform(URI address) {
        this.address = address;
    }

    /** Passes a request on and its answer back; 502 where nobody answers. */
    void pass(HttpExchange exchange) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        address.resolve(exchange.getRequestURI().toString()))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            answer(exchange, client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (ConnectException _) {
            var told = "The platform does not answer at %s%n".formatted(address).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(502, told.length);
            exchange.getResponseBody().write(told);
        }
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        response.headers().map().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name)) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        var empty = response.body().length == 0;
        exchange.sendResponseHeaders(response.statusCode(), empty ? -1 : response.body().length);
        if (!empty) {
            exchange.getResponseBody().write(response.body());
        }
    }

    /** What a page may do in a browser, as the platform says it; empty while it does not answer. */
    Optional<String> contentSecurityPolicy() throws InterruptedException {
        try {
            var page = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            return page.headers().firstValue(POLICY);
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
