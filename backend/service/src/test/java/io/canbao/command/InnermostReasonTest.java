package io.canbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import org.junit.jupiter.api.Test;

class InnermostReasonTest {

    @Test
    void theLastCauseIsTold() {
        Throwable failed = new IllegalStateException("server", new BindException("Address already in use"));

        assertThat(InnermostReason.of(failed)).isEqualTo("Address already in use (BindException)");
    }

    @Test
    void theWayThroughTheBeansIsLeftOut() {
        String message = "Failed to inject\n\nMessage: Unable to convert value [abc]\nPath Taken: \nnew Server()";

        assertThat(InnermostReason.of(new IllegalStateException(message)))
                .isEqualTo("Unable to convert value [abc] (IllegalStateException)");
    }

    @Test
    void aFailureWithoutWordsStillHasAKind() {
        assertThat(InnermostReason.of(new NullPointerException())).isEqualTo("null (NullPointerException)");
    }
}
