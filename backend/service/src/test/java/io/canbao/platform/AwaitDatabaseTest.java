package io.canbao.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AwaitDatabaseTest {
    private final SQLException noAnswer = new SQLException("Communications link failure", "08S01");

    private final AtomicInteger tries = new AtomicInteger();

    /** A start once ended where MySQL came up half a minute later. */
    @Test
    void aServerThatComesUpLaterIsWaitedFor() {
        AwaitDatabase.await(
                () -> {
                    if (tries.incrementAndGet() < 3) {
                        throw noAnswer;
                    }
                    return connection();
                },
                Duration.ofMinutes(2));

        assertThat(tries).hasValue(3);
    }

    @Test
    void whatWaitingDoesNotMendEndsTheStartAtOnce() {
        SQLException denied = new SQLException("Access denied for user", "28000");

        assertThatThrownBy(() -> AwaitDatabase.await(failing(denied), Duration.ofMinutes(2)))
                .hasRootCause(denied);
        assertThat(tries).hasValue(1);
    }

    @Test
    void nobodyIsWaitedForLongerThanThat() {
        assertThatThrownBy(() -> AwaitDatabase.await(failing(noAnswer), Duration.ZERO))
                .hasRootCause(noAnswer);
        assertThat(tries).hasValue(1);
    }

    private AwaitDatabase.Attempt failing(SQLException failure) {
        return () -> {
            tries.incrementAndGet();
            throw failure;
        };
    }

    private static Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (_, method, _) -> method.getReturnType() == boolean.class ? Boolean.FALSE : null);
    }
}
