package io.canbao.isolation;

import io.canbao.platform.Served;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A connection over which one request follows another. */
final class OneConnection {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int ATTEMPTS = 3;
    private static final Pattern ANSWER = Pattern.compile("HTTP/1.1 [2-5]");
    private static final Pattern CLOSES = Pattern.compile("(?i)\\nconnection: close");
    private static final byte[] NEXT =
            "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private OneConnection() {}

    /**
     * Whether the next request is answered as well, or the server says that it has to go another way. What is left without an answer is tried again: once in some hundred requests an
     * assertion of Micronaut's about bodies that nobody reads, which only tests have switched on, takes the answer away.
     */
    static boolean answersAfter(Served served, byte[] request) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (answersOnce(served, request)) {
                return true;
            }
        }
        return false;
    }

    private static boolean answersOnce(Served served, byte[] request) throws IOException {
        try (Socket socket =
                new Socket(served.address().getHost(), served.address().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request);
            socket.getOutputStream().write(NEXT);
            String told = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return ANSWER.matcher(told).results().count() == 2
                    || CLOSES.matcher(told).find();
        } catch (SocketTimeoutException _) {
            return false;
        }
    }
}
