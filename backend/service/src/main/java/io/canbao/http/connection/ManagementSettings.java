package io.canbao.http.connection;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where whoever runs the platform looks at it.
 *
 * @param host address that metrics are to be had at; this machine's own unless said otherwise
 * @param port another one than that of everything else; any that is free where that is so, or where it is taken
 */
@ConfigurationProperties("canbao.management")
record ManagementSettings(
        @Bindable(defaultValue = "127.0.0.1") String host,
        @Bindable(defaultValue = "8081") int port) {
    private static final Logger LOG = LoggerFactory.getLogger(ManagementSettings.class);

    ManagementSettings {
        if (host.isBlank()) {
            throw new IllegalArgumentException("canbao.management.host is empty");
        }
        if (port < -1 || port > 65_535) {
            throw new IllegalArgumentException("canbao.management.port is no port");
        }
    }

    /** The port, or one that is free where another instance on this machine has it: it starts all the same and says where its metrics are. */
    int openPort() {
        if (port > 0 && !isFree(port)) {
            int other = anyFree();
            LOG.warn("canbao.management.port {} is taken: metrics are to be had at port {}", port, other);
            return other;
        }
        return port;
    }

    private boolean isFree(int number) {
        try (ServerSocket _ = new ServerSocket(number, 1, InetAddress.getByName(host))) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private int anyFree() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            return any.getLocalPort();
        } catch (IOException unreachable) {
            return port; // the server will say why
        }
    }
}
