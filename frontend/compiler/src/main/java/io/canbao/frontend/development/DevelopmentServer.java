package io.canbao.frontend.development;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.canbao.frontend.compiler.Pages;
import io.canbao.frontend.javascript.ClassPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;

/** Serves the pages as they were last compiled, and passes everything else on to the platform. Pages show a change by themselves. */
final class DevelopmentServer implements AutoCloseable {
    private static final String CHANGES = "/development/changes";
    private static final String RELOAD = "/development/reload.js";
    private static final String INDEX = "index.html";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "svg", "image/svg+xml");

    private final HttpServer server;
    private final Platform platform;
    private final Changes changes = new Changes();
    private volatile Map<String, byte[]> files = Map.of();

    /**
     * Starts it, for this machine only.
     *
     * @param port 0 for any that is free
     */
    DevelopmentServer(int port, Platform platform) throws IOException {
        this.platform = platform;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    /** Shows these pages from now on. */
    void show(Pages pages) {
        files = pages.files();
        changes.announce();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (path.equals(CHANGES)) {
                changes.send(exchange);
            } else if (path.equals(RELOAD)) {
                send(
                        exchange,
                        "js",
                        ClassPath.get("io/canbao/frontend/development/reload.js")
                                .getBytes(StandardCharsets.UTF_8));
            } else if (files.containsKey((path + "/" + INDEX).substring(1))) {
                exchange.getResponseHeaders().set("Location", path + "/");
                exchange.sendResponseHeaders(307, -1);
            } else {
                answer(exchange, (path.endsWith("/") ? path + INDEX : path).substring(1));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, String path) throws IOException, InterruptedException {
        var file = files.get(path);
        if (file == null) {
            platform.pass(exchange);
        } else if (path.endsWith(INDEX)) {
            platform.contentSecurityPolicy()
                    .ifPresent(policy -> exchange.getResponseHeaders().set("Content-Security-Policy", policy));
            send(exchange, "html", watching(file));
        } else {
            send(exchange, path.substring(path.lastIndexOf('.') + 1), file);
        }
    }

    /** The page with the script that loads it again. */
    private static byte[] watching(byte[] page) {
        return new String(page, StandardCharsets.UTF_8)
                .replaceFirst("</head>", "<script type=\"module\" src=\"" + RELOAD + "\"></script></head>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, String ending, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
