package io.canbao.http;

import io.canbao.platform.Served;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection whose client decides byte by byte what it sends, and when it goes. */
final class RawConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket = new Socket();

    private RawConnection(Served served) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(
                served.address().getHost(), served.address().getPort()));
    }

    static RawConnection to(Served served) {
        try {
            return new RawConnection(served);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** A question after whose answer the server hangs up. */
    static byte[] question(String path, String facts) {
        byte[] body = facts.getBytes(StandardCharsets.UTF_8);
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n" + facts)
                .getBytes(StandardCharsets.UTF_8);
    }

    void send(byte[] bytes, int from, int until) throws IOException {
        socket.getOutputStream().write(bytes, from, until - from);
    }

    /** Everything the server says until it hangs up. */
    String answer() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Goes without a farewell: the server finds the connection reset. */
    void vanish() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
