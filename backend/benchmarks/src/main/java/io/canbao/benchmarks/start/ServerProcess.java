package io.canbao.benchmarks.start;

import io.canbao.benchmarks.Java;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server in a Java of its own, from its start until it is closed. */
final class ServerProcess implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final long started;
    private final Path log;
    private final Process process;

    /**
     * Starts it.
     *
     * @param arguments   of Java
     * @param environment beside this process's own
     * @param port        where it will answer
     */
    ServerProcess(List<String> arguments, Map<String, String> environment, int port) throws IOException {
        this.port = port;
        this.log = Files.createTempFile("server", ".log");
        List<String> command = new ArrayList<>(List.of(Java.program(), "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(log.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        this.started = System.nanoTime();
        this.process = builder.start();
    }

    /** The platform with its embedded database in a folder. */
    static ServerProcess platform(Path jar, Path data, List<String> options, Map<String, String> settings)
            throws IOException {
        int port = freePort();
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("-jar", jar.toString(), "serve"));
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("CANBAO_PORT", Integer.toString(port));
        environment.put("CANBAO_MANAGEMENT_PORT", "-1");
        environment.put("CANBAO_DATA", data.toString());
        return new ServerProcess(arguments, environment, port);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** From its start to its first answer to a request. */
    double secondsUntilItAnswers(String path) throws IOException, InterruptedException {
        return secondsUntilAnswered(request(path).build());
    }

    /** As {@link #secondsUntilItAnswers(String)}, where the request has a body. */
    double secondsUntilItAnswers(String path, String body) throws IOException, InterruptedException {
        return secondsUntilAnswered(posting(path, body));
    }

    /** From a request to its answer. */
    double secondsOf(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = posting(path, body);
        long asked = System.nanoTime();
        if (!answers(request)) {
            throw new IllegalStateException("no answer from " + path);
        }
        return (System.nanoTime() - asked) / 1e9;
    }

    private double secondsUntilAnswered(HttpRequest request) throws IOException, InterruptedException {
        while (!answers(request)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("ended before it answered: " + Files.readString(log));
            }
            Thread.sleep(5);
        }
        return (System.nanoTime() - started) / 1e9;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpRequest posting(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private boolean answers(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        client.close();
        Files.delete(log);
    }
}
