package io.canbao.policy.webhook;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts a body to a receiver. It speaks HTTP itself, since it has to reach the very address that was looked at, under the name that the certificate is for,
 * and wants nothing of the answer but its status.
 */
@Singleton
final class CallReceiver {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");
    private static final int LONGEST_LINE = 1_000;

    private final WebhookSettings settings;

    CallReceiver(WebhookSettings settings) {
        this.settings = settings;
    }

    /**
     * What came of it.
     *
     * @param taken   whether the receiver has it: a status of 200 to 299
     * @param outcome the status, or {@code inside}, {@code unknown-host}, {@code timeout}, {@code tls}, {@code no-answer}
     */
    record Called(boolean taken, String outcome) {}

    Called call(URI address, Map<String, String> headers, String body) {
        try {
            List<InetAddress> places = Destination.of(address.getHost(), settings.inside());
            return places.isEmpty() ? new Called(false, "inside") : post(address, places.getFirst(), headers, body);
        } catch (UnknownHostException _) {
            return new Called(false, "unknown-host");
        } catch (SocketTimeoutException _) {
            return new Called(false, "timeout");
        } catch (SSLException _) {
            return new Called(false, "tls");
        } catch (IOException _) {
            return new Called(false, "no-answer");
        }
    }

    private Called post(URI address, InetAddress place, Map<String, String> headers, String body) throws IOException {
        boolean secure = address.getScheme().equals("https");
        int port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
        int patience = (int) settings.patience().toMillis();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(place, port), patience);
            plain.setSoTimeout(patience);
            try (Socket socket = secure ? encrypted(plain, address.getHost(), port) : plain) {
                OutputStream out = socket.getOutputStream();
                out.write(request(address, headers, body));
                out.flush();
                return answer(socket.getInputStream());
            }
        }
    }

    private static Socket encrypted(Socket plain, String host, int port) throws IOException {
        SSLSocket socket =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static byte[] request(URI address, Map<String, String> headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        StringBuilder head = new StringBuilder("POST ")
                .append(address.getRawQuery() == null ? path : path + "?" + address.getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(address.getPort() >= 0 ? address.getHost() + ":" + address.getPort() : address.getHost())
                .append("\r\nContent-Type: application/json\r\nContent-Length: ")
                .append(content.length)
                .append("\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[first.length + content.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(content, 0, all, first.length, content.length);
        return all;
    }

    private static Called answer(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read >= 0 && read != '\n' && line.length() < LONGEST_LINE; read = in.read()) {
            line.append((char) read);
        }
        Matcher status = STATUS.matcher(line.toString().strip());
        return status.matches()
                ? new Called(status.group(1).startsWith("2"), status.group(1))
                : new Called(false, "no-answer");
    }
}
