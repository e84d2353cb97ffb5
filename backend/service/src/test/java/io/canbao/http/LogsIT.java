package io.canbao.http;

import static io.canbao.platform.TwoCounties.UPPER;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.canbao.platform.Served;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogsIT {
    private static final String BIRTH_DATE = "1931-05-17";
    private static final String CALLER = "203.0.113.99";

    @Test
    void nothingThatACallerWroteIsLogged() {
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
        } finally {
            root.detachAppender(lines);
            access.detachAppender(lines);
        }

        assertThat(told(lines, Level.INFO)).anyMatch(line -> line.contains("{code}/policies/{year}/quotes"));
        assertThat(told(lines, Level.TRACE)).noneMatch(line -> line.contains(BIRTH_DATE) || line.contains(CALLER));
    }

    private static List<String> told(ListAppender<ILoggingEvent> lines, Level least) {
        return List.copyOf(lines.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(least))
                .map(event -> event.getFormattedMessage() + event.getKeyValuePairs() + event.getThrowableProxy())
                .toList();
    }
}
