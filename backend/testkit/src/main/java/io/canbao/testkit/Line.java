package io.canbao.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line to a server that can be cut: while it is, connections break and new ones are closed at once. A browser that is told to be offline tells its
 * pages alone, and not their workers.
 */
public final class Line implements AutoCloseable {
    private static final Pattern SERVER = Pattern.compile("//([^:/]+):(\\d+)");

    private final String host;
    private final int port;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Line(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /**
     * Lays one.
     *
     * @param address
     *            of any scheme, with host and port
     */
    public static Line to(String address) throws IOException {
        Matcher server = SERVER.matcher(address);
        if (!server.find()) {
            throw new IllegalArgumentException(address);
        }
        Line line = new Line(server.group(1), Integer.parseInt(server.group(2)));
        Thread.startVirtualThread(line::accept);
        return line;
    }

    /** Where a browser asks at this end of the line. */
    public URI address() {
        return URI.create("http://localhost:" + door.getLocalPort());
    }

    /** A database that the line leads to, at this end of it. */
    public Database database(Database target) {
        String url = SERVER.matcher(target.url()).replaceFirst("//127.0.0.1:" + door.getLocalPort());
        return new Database(url, target.user(), target.password());
    }

    /** Breaks what is connected, and all that tries to connect. */
    public void cut() {
        cut = true;
        open.forEach(Line::hangUp);
        open.clear();
    }

    /** Lets connections through again. */
    public void mend() {
        cut = false;
    }

    @Override
    public void close() throws IOException {
        cut();
        door.close();
    }

    private void accept() {
        try {
            while (true) {
                connect(door.accept());
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private void connect(Socket near) {
        if (cut) {
            hangUp(near);
            return;
        }
        open.add(near);
        try {
            Socket far = new Socket(host, port);
            open.add(far);
            Thread.startVirtualThread(() -> pass(near, far));
            Thread.startVirtualThread(() -> pass(far, near));
        } catch (IOException unreachable) {
            hangUp(near);
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            hangUp(from);
        }
        hangUp(to);
    }

    private static void hangUp(Closeable socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            Thread.onSpinWait();
        }
    }
}
