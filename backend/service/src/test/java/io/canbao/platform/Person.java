package io.canbao.platform;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;

/** Somebody who is signed in, and asks with their token. */
public record Person(Served served, String username, String token) {

    public Answer get(String path, String... headers) {
        return ask("GET", path, "", headers);
    }

    public Answer post(String path, String body, String... headers) {
        return ask("POST", path, body, headers);
    }

    public Answer put(String path, String body, String... headers) {
        return ask("PUT", path, body, headers);
    }

    public Answer delete(String path, String... headers) {
        return ask("DELETE", path, "", headers);
    }

    public Answer ask(String method, String path, String body, String... headers) {
        String[] all = Stream.concat(Stream.of("Authorization", "Bearer " + token), Stream.of(headers))
                .toArray(String[]::new);
        HttpRequest.Builder request = served.request("/api/v1" + path, all);
        if (body.isEmpty()) {
            return served.ask(request.method(method, BodyPublishers.noBody()));
        }
        return served.ask(
                request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)));
    }
}
