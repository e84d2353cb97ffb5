package io.canbao.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.net.SocketException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class DefectHandlerTest {
    private static final String WRITTEN_BY_A_PERSON = "1931-05-17";

    private final Logger logger = (Logger) LoggerFactory.getLogger(DefectHandler.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(lines);
    }

    @Test
    void aDefectIsRecordedWithoutItsMessage() {
        assertThat(status(new IllegalStateException(WRITTEN_BY_A_PERSON)))
                .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR.getCode());

        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.ERROR);
            assertThat(line.getKeyValuePairs().toString())
                    .contains("IllegalStateException", "DefectHandlerTest")
                    .doesNotContain(WRITTEN_BY_A_PERSON);
        });
    }

    @Test
    void aCallerWhoHangsUpIsNoDefect() {
        status(new SocketException("Connection reset"));

        assertThat(lines.list).noneMatch(line -> line.getLevel().isGreaterOrEqual(Level.INFO));
    }

    @Test
    void aDatabaseWithoutAFreeConnectionIsNoDefectAndTheCallerComesAgain() {
        var answer = new DefectHandler()
                .handle(
                        HttpRequest.GET("/"),
                        new IllegalStateException(new SQLTransientConnectionException(WRITTEN_BY_A_PERSON)));

        assertThat(answer.code()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE.getCode());
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARN);
            assertThat(line.getKeyValuePairs().toString()).doesNotContain(WRITTEN_BY_A_PERSON);
        });
    }

    private static int status(Exception failure) {
        return new DefectHandler().handle(HttpRequest.GET("/"), failure).code();
    }
}
