package io.canbao.http;

import static io.canbao.http.sample.Notes.UPPER;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.canbao.http.sample.Notes;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.Served;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestIdsIT {
    private final Lines lines = new Lines();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger access = (Logger) LoggerFactory.getLogger("canbao.access");

    @SuppressWarnings("NullAway.Init") // set before the tests
    private Served served;

    @BeforeAll
    void serve() {
        served = Notes.served(DatabaseKind.EMBEDDED.create());
        lines.start();
        root.addAppender(lines);
        access.addAppender(lines);
    }

    @AfterAll
    void close() {
        root.detachAppender(lines);
        access.detachAppender(lines);
        served.close();
    }

    @Test
    void anAnswerNamesItsRequest() {
        assertThat(served.get("/health").header("X-Request-Id")).matches("[0-9a-f]{32}");
        assertThat(served.get("/health", "X-Request-Id", "gateway-7").header("X-Request-Id"))
                .isEqualTo("gateway-7");
    }

    @Test
    void aProblemNamesItsRequest() {
        for (String path :
                new String[] {"/nothing", "/api/v1/public/counties/1/policies/2025", Notes.path(UPPER) + "?x=1"}) {
            Answer problem = served.get(path, "X-Request-Id", "problem-1");

            assertThat(problem.at("/requestId")).isEqualTo("problem-1");
            assertThat(problem.header("X-Request-Id")).isEqualTo("problem-1");
        }
    }

    @Test
    void everyLineThatIsWrittenOnTheWayCarriesIt() {
        served.post(
                Notes.path(UPPER),
                "{\"number\":50,\"words\":\"fails at the end\"}",
                "Idempotency-Key",
                "k",
                "X-Request-Id",
                "line-1");

        assertThat(lines.of("line-1")).containsExactlyInAnyOrder("io.canbao.problem.DefectHandler", "canbao.access");
    }

    /** Kept as events are when they are written: the context of the thread is gone afterwards. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {
        private final Queue<Map.Entry<String, String>> written = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            String request = event.getMDCPropertyMap().get("request");
            if (request != null) {
                written.add(Map.entry(request, event.getLoggerName()));
            }
        }

        java.util.List<String> of(String request) {
            return written.stream()
                    .filter(line -> line.getKey().equals(request))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }
}
