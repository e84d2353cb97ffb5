package io.canbao.http;

import static io.canbao.platform.Served.SUBSISTENCE;
import static io.canbao.platform.Served.policy;
import static io.canbao.platform.TwoCounties.LOWER;
import static io.canbao.platform.TwoCounties.UPPER;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import io.canbao.platform.Served;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that are slow, idle or gone do not keep others from their answers. */
class UnrulyClientsIT {
    private static final int SLOW = 200;
    private static final int DEAF = 20;
    private static final int IDLE = 2_000;
    private static final Duration PROMPT = Duration.ofSeconds(20);
    private static final byte[] QUESTION = RawConnection.question(policy(UPPER) + "/quotes", SUBSISTENCE);

    private final Served served = Served.twoCounties();
    private final String upper = served.quote(UPPER, SUBSISTENCE).text();
    private final String lower = served.quote(LOWER, SUBSISTENCE).text();

    @BeforeEach
    void theTwoCountiesAnswerDifferently() {
        assertThat(upper).contains("\"payable\":\"40.00\"").isNotEqualTo(lower);
    }

    @Test
    void bytesThatTrickleInAreWaitedForAndKeepNobodyWaiting() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = IntStream.range(0, SLOW)
                    .mapToObj(client -> clients.submit(this::askByteByByte))
                    .toList();
            int asked = 0;
            while (answers.stream().anyMatch(answer -> !answer.isDone())) {
                answersOthersPromptly();
                asked++;
            }
            assertThat(asked).as("answered while others were slow").isGreaterThan(1);
            for (Future<String> answer : answers) {
                assertThat(answer.get()).startsWith("HTTP/1.1 200").endsWith(upper);
            }
        }
    }

    @Test
    void whoNeverReadsTheirAnswersKeepsNobodyWaiting() throws IOException {
        byte[] request =
                ("GET " + policy(UPPER) + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        List<RawConnection> deaf = new ArrayList<>();
        try {
            for (int client = 0; client < DEAF; client++) {
                RawConnection connection = RawConnection.to(served);
                deaf.add(connection);
                for (int times = 0; times < 50; times++) {
                    connection.send(request, 0, request.length);
                }
            }
            answersOthersPromptly();
        } finally {
            for (RawConnection connection : deaf) {
                connection.vanish();
            }
        }
        answersOthersPromptly();
    }

    @Test
    void idleConnectionsKeepNobodyWaitingAndAreAnsweredOnceTheyAsk() throws IOException {
        int possible = Math.min(IDLE, connectionsThatFilesAreLeftFor());
        assertThat(possible)
                .as("%d connections wanted; the open files of this process allow for %d", IDLE, possible)
                .isGreaterThan(100);
        List<RawConnection> idle = new ArrayList<>();
        try {
            for (int client = 0; client < possible; client++) {
                RawConnection connection = RawConnection.to(served);
                idle.add(connection);
                connection.send(QUESTION, 0, client % QUESTION.length);
            }
            answersOthersPromptly();
            for (int client = 0; client < possible; client += 20) {
                idle.get(client).send(QUESTION, client % QUESTION.length, QUESTION.length);
                assertThat(idle.get(client).answer())
                        .as("%d of %d idle connections", client, possible)
                        .startsWith("HTTP/1.1 200")
                        .endsWith(upper);
            }
        } finally {
            for (RawConnection connection : idle) {
                connection.close();
            }
        }
        answersOthersPromptly();
    }

    @Test
    void aRequestThatBreaksOffAnywhereHarmsNoOther() throws IOException {
        for (int until = 0; until <= QUESTION.length; until++) {
            for (boolean farewell : new boolean[] {true, false}) {
                RawConnection connection = RawConnection.to(served);
                connection.send(QUESTION, 0, until);
                if (farewell) {
                    connection.close();
                } else {
                    connection.vanish();
                }
            }
            if (until % 20 == 0) {
                answersOthersPromptly();
            }
        }
        answersOthersPromptly();
    }

    private String askByteByByte() throws IOException, InterruptedException {
        try (RawConnection connection = RawConnection.to(served)) {
            for (int at = 0; at < QUESTION.length; at++) {
                connection.send(QUESTION, at, at + 1);
                Thread.sleep(Duration.ofMillis(5)); // slowness is what is tried here
            }
            return connection.answer();
        }
    }

    private void answersOthersPromptly() {
        assertThat(within(() -> served.quote(UPPER, SUBSISTENCE).text())).isEqualTo(upper);
        assertThat(within(() -> served.quote(LOWER, SUBSISTENCE).text())).isEqualTo(lower);
    }

    private static String within(Callable<String> question) {
        try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> answer = asking.submit(question);
            assertThat(answer).succeedsWithin(PROMPT);
            return answer.resultNow();
        }
    }

    /** Both ends are in this process; some files are left for everything else. */
    private static int connectionsThatFilesAreLeftFor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean files
                ? (int) Math.min(
                        IDLE, (files.getMaxFileDescriptorCount() - files.getOpenFileDescriptorCount()) / 2 - 100)
                : IDLE;
    }
}
