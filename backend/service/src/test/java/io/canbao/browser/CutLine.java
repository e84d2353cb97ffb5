package io.canbao.browser;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to the server that can be cut, for whatever asks through it: a browser that is told to be offline tells its pages alone, not their workers. */
final class CutLine implements AutoCloseable {
    private final URI server;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private CutLine(URI server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static CutLine to(URI server) throws IOException {
        CutLine line = new CutLine(server);
        Thread.startVirtualThread(line::accept);
        return line;
    }

    /** Where a browser asks. */
    URI address() {
        return URI.create("http://localhost:" + door.getLocalPort());
    }

    void cut() {
        cut = true;
        open.forEach(CutLine::hangUp);
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
            while (!door.isClosed()) {
                Socket caller = door.accept();
                if (cut) {
                    hangUp(caller);
                } else {
                    connect(caller);
                }
            }
        } catch (IOException closed) {
            cut = true; // nobody takes calls any more
        }
    }

    private void connect(Socket caller) throws IOException {
        Socket called = new Socket(server.getHost(), server.getPort());
        open.add(caller);
        open.add(called);
        Thread.startVirtualThread(() -> carry(caller, called));
        Thread.startVirtualThread(() -> carry(called, caller));
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException hungUp) {
            hangUp(to);
        }
    }

    private static void hangUp(Closeable socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed, whatever it says.
        }
    }
}
