package io.canbao.policy;

import io.canbao.testkit.Database;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line to a MySQL server that can be cut: while it is, connections break and new ones are closed at once. */
final class Line implements AutoCloseable {
    private static final Pattern SERVER = Pattern.compile("//([^:/]+):(\\d+)");

    private final Database target;
    private final String host;
    private final int port;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Line(Database target, String host, int port) throws IOException {
        this.target = target;
        this.host = host;
        this.port = port;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static Line to(Database target) throws IOException {
        Matcher server = SERVER.matcher(target.url());
        if (!server.find()) {
            throw new IllegalArgumentException(target.url());
        }
        Line line = new Line(target, server.group(1), Integer.parseInt(server.group(2)));
        Thread.startVirtualThread(line::accept);
        return line;
    }

    /** The same database, at this end of the line. */
    Database database() {
        String url = SERVER.matcher(target.url()).replaceFirst("//127.0.0.1:" + door.getLocalPort());
        return new Database(url, target.user(), target.password());
    }

    void cut() {
        cut = true;
        open.forEach(Line::hangUp);
        open.clear();
    }

    void mend() {
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
