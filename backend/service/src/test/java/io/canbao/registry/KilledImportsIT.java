package io.canbao.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OtherProcess;
import io.canbao.platform.Served;
import io.canbao.platform.TwoCounties;
import io.canbao.testkit.Database;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server is killed somewhere in each of fifty imports: while the file comes, is checked, waits, is taken in. Whoever got no answer asks again. */
@Tag("journey")
class KilledImportsIT {
    private static final int IMPORTS = 50;
    private static final int ROWS = 1_500;
    private static final int MOST_MILLIS = 3_000;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1960, 1, 1);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random chance = new Random(15);

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostAndNothingTakenInTwice() throws Exception {
        Database database = DatabaseKind.MYSQL.create();
        try (Served watching = Served.on(database, TwoCounties.packs(), Map.of())) {
            RollOfCounty roll = RollOfCounty.of(watching);
            for (int number = 0; number < IMPORTS; number++) {
                try (OtherProcess server = OtherProcess.on(database, folder)) {
                    Thread killer = killedLater(server);
                    bringAll(roll, server.address(), number);
                    confirmAll(roll, server.address());
                    killer.join();
                }
            }
            try (OtherProcess server = OtherProcess.on(database, folder)) {
                long end = System.nanoTime() + PATIENCE.toNanos();
                while (!all(roll, "done")) {
                    assertThat(System.nanoTime()).as(listed(roll)).isLessThan(end);
                    bringAll(roll, server.address(), IMPORTS - 1);
                    confirmAll(roll, server.address());
                    Thread.sleep(500);
                }
            }

            String people = Integer.toString(IMPORTS * ROWS);
            assertThat(count(database, roll, "COUNT(*) FROM resident")).isEqualTo(people);
            assertThat(count(database, roll, "COUNT(*) FROM resident_event")).isEqualTo(people);
            assertThat(count(database, roll, "COUNT(DISTINCT resident_id) FROM resident_event"))
                    .isEqualTo(people);
            assertThat(count(database, roll, "COUNT(*) FROM file_import")).isEqualTo(Integer.toString(IMPORTS));
            assertThat(count(database, roll, "SUM(done_count) FROM file_import"))
                    .isEqualTo(people);
            for (int number = 0; number < IMPORTS; number += 7) {
                Answer again = roll.bring("residents", file(number));
                assertThat(again.at("/same")).as(again.text()).isEqualTo(Integer.toString(ROWS));
            }
        }
    }

    private Thread killedLater(OtherProcess server) {
        long millis = chance.nextInt(MOST_MILLIS);
        return Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(millis);
                server.kill();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Every file so far: one that is there already is answered again. */
    private void bringAll(RollOfCounty roll, URI server, int last) {
        for (int number = last; number >= 0 && !isThere(roll, last + 1); number--) {
            post(roll, server, "/imports?kind=residents", file(number), "file-" + number);
        }
    }

    private static boolean isThere(RollOfCounty roll, int files) {
        return roll.officer().get(roll.path("/imports?size=1")).at("/total").equals(Integer.toString(files));
    }

    private void confirmAll(RollOfCounty roll, URI server) {
        for (JsonNode waiting : roll.officer()
                .get(roll.path("/imports?state=waiting&size=100"))
                .json()
                .path("items")) {
            post(roll, server, "/imports/" + waiting.path("id").asText() + "/confirmation", "", "");
        }
    }

    private static boolean all(RollOfCounty roll, String state) {
        return roll.officer()
                .get(roll.path("/imports?size=1&state=" + state))
                .at("/total")
                .equals(Integer.toString(IMPORTS));
    }

    private static String listed(RollOfCounty roll) {
        return roll.officer().get(roll.path("/imports?size=100")).text();
    }

    /** Of a server that may be gone before it answers. */
    private void post(RollOfCounty roll, URI server, String path, String body, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve("/api/v1" + roll.path(path)))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + roll.officer().token())
                .POST(BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "text/csv").header("Idempotency-Key", key);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as(answer.body())
                    .isIn(202, 409); // taken in, or being taken in by another request
        } catch (IOException killed) {
            assertThat(killed).isNotNull(); // asked again later
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String file(int number) {
        return "idNumber,name,unit\n"
                + IntStream.range(0, ROWS)
                        .mapToObj(row -> RollOfCounty.number(
                                        FIRST_BIRTH
                                                .plusDays(number * 2L + row / 1_000)
                                                .format(DateTimeFormatter.BASIC_ISO_DATE),
                                        row % 1_000)
                                + ",甲"
                                + row
                                + ",v1")
                        .collect(Collectors.joining("\n"));
    }

    private static String count(Database database, RollOfCounty roll, String what) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT " + what + " WHERE county_code = '" + roll.code() + "'")) {
            found.next();
            return found.getString(1);
        }
    }
}
