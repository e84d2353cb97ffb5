package io.canbao.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ManagementSettingsTest {
    private static final String HERE = "127.0.0.1";

    /** A second instance on one machine did not start, since the first one had the port. */
    @Test
    void aPortThatIsTakenIsLeftToWhoHasIt() throws IOException {
        try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ManagementSettings second = new ManagementSettings(HERE, first.getLocalPort());

            assertThat(second.openPort()).isPositive().isNotEqualTo(first.getLocalPort());
        }
    }

    @Test
    void aFreePortIsTheOneThatIsAskedFor() throws IOException {
        int free;
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = any.getLocalPort();
        }

        assertThat(new ManagementSettings(HERE, free).openPort()).isEqualTo(free);
        assertThat(new ManagementSettings(HERE, -1).openPort()).isEqualTo(-1);
    }
}
