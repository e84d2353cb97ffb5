package io.canbao.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InsidesTest {
    private static final String SERVICE = "io.canbao.testkit.architecture.wrong.service";

    /** The constant too, of which the class that uses it keeps no trace; what stays inside a capability is its own affair. */
    @Test
    void whateverNamesTheInsideOfAnotherCapabilityIsFound() throws IOException {
        assertThat(Insides.usedIn(Path.of("src", "test", "java"), SERVICE))
                .containsExactly(
                        SERVICE + ".registry.* uses " + SERVICE
                                + ".payment.internal.Ledger, which is inside the capability 'payment'",
                        SERVICE + ".registry.* uses " + SERVICE
                                + ".payment.internal.Words, which is inside the capability 'payment'");
    }
}
