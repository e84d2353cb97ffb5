package io.canbao.policy.draft;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/**
 * Somebody who writes at a draft through whatever instance answers.
 *
 * @param draft the path of the draft
 */
record Writer(List<URI> instances, String token, String draft) {

    /** Adds a line, and again until it is there. */
    void add(String line, int first) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            boolean there = false;
            for (int attempt = first; !there; attempt++) {
                URI address = instances.get(attempt % instances.size()).resolve(draft);
                try {
                    there = tryToAdd(client, address, line);
                } catch (IOException _) {
                    Thread.onSpinWait(); // killed, perhaps after it did what was asked: the next attempt looks first
                }
            }
        }
    }

    private boolean tryToAdd(HttpClient client, URI address, String line) throws IOException, InterruptedException {
        String tag = client.send(request(address).build(), BodyHandlers.ofString())
                .headers()
                .firstValue("ETag")
                .orElseThrow(() -> new IOException("no answer"));
        String text = client.send(
                        request(address).header("Accept", "application/yaml").build(), BodyHandlers.ofString())
                .body();
        if (text.contains(line)) {
            return true;
        }
        HttpResponse<String> put = client.send(
                request(address)
                        .header("Content-Type", "application/yaml")
                        .header("If-Match", tag)
                        .PUT(BodyPublishers.ofString(text + line + "\n"))
                        .build(),
                BodyHandlers.ofString());
        return put.statusCode() == 200;
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    }
}
