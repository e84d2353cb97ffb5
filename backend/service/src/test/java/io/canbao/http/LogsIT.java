package io.canbao.http;

import static io.canbao.platform.TwoCounties.UPPER;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.canbao.platform.Served;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogsIT {
    private static final String BIRTH_DATE = "1931-05-17";
    private static final String NAME = "ZHANGSAN";
    private static final String CALLER = "203.0.113.99";

    @Test
    void nothingThatACallerWroteIsLogged() throws IOException {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger access = (Logger) LoggerFactory.getLogger("canbao.access");
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        lines.start();
        root.addAppender(lines);
        access.addAppender(lines);
        Served served = Served.twoCounties();
        try {
            String facts = "{\"payDate\":\"2024-10-01\",\"birthDate\":\"" + BIRTH_DATE + "\"}";
            served.quote(UPPER, facts, "X-Forwarded-For", CALLER);
            served.quote(UPPER, facts.replace("}", ""), "X-Forwarded-For", CALLER);
            served.get("/" + BIRTH_DATE + "?born=" + BIRTH_DATE);
            for (String request : List.of(
                    NAME + " / HTTP/1.1\r\nHost: localhost",
                    "GET /" + NAME + "{} HTTP/1.1\r\nHost: localhost",
                    "GET / " + NAME + "\r\nHost: localhost",
                    "GET / HTTP/1.1\r\nHost: " + NAME + " x\r\n" + NAME + "\u0000: 1",
                    "POST /api/v1/login HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + NAME,
                    "POST /api/v1/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + NAME
                            + "\r\nContent-Length: 1\r\n\r\n1")) {
                byte[] bytes = (request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
                try (RawConnection connection = RawConnection.to(served)) {
                    connection.send(bytes, 0, bytes.length);
                    connection.answer();
                }
            }
        } finally {
            root.detachAppender(lines);
            access.detachAppender(lines);
        }

        assertThat(told(lines, Level.INFO)).anyMatch(line -> line.contains("{code}/policies/{year}/quotes"));
        assertThat(told(lines, Level.TRACE))
                .noneMatch(line -> line.contains(BIRTH_DATE) || line.contains(CALLER) || line.contains(NAME));
        assertThat(served.get(served.metrics()).text()).doesNotContain(NAME, BIRTH_DATE);
    }

    private static List<String> told(ListAppender<ILoggingEvent> lines, Level least) {
        return List.copyOf(lines.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(least))
                .map(event -> event.getFormattedMessage() + event.getKeyValuePairs() + event.getThrowableProxy())
                .toList();
    }
}
