package io.canbao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.ConsoleMessage;
import io.canbao.platform.Platform;
import io.canbao.platform.Served;
import io.canbao.tenancy.CountyTime;
import io.canbao.testkit.Browser;
import io.canbao.testkit.Database;
import io.canbao.testkit.JavaProcess;
import io.canbao.testkit.MySqlServer;
import io.micronaut.http.client.HttpClient;
import io.micronaut.jdbc.DataSourceResolver;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlatformIT {
    static Stream<Database> databases() {
        return Stream.of(Database.embedded(), MySqlServer.shared().createDatabase());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void startsOnEveryDatabase(Database database) throws MalformedURLException {
        try (var platform = start(database);
                var client = HttpClient.create(platform.address().toURL())) {
            assertThat(client.toBlocking().retrieve("/health")).contains("\"UP\"");
        }
    }

    /** The default of MySQL is another one, under which a repeat would not see what the first request wrote. */
    @ParameterizedTest
    @MethodSource("databases")
    void everyConnectionReadsWhatIsCommitted(Database database) throws SQLException {
        try (var platform = start(database)) {
            var pool = platform.context()
                    .getBean(DataSourceResolver.class)
                    .resolve(platform.context().getBean(DataSource.class));
            try (var connection = pool.getConnection()) {
                assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
            }
        }
    }

    @Test
    void theClockThatItIsGivenIsTheOnlyOne() {
        Clock noon = Clock.fixed(Instant.parse("2025-03-10T04:00:00Z"), CountyTime.ZONE);

        try (var platform = Platform.start(List.of(), settings(Database.embedded()), noon)) {
            assertThat(platform.context().getBeansOfType(InstantSource.class)).containsExactly(noon);
        }
    }

    /** One of two that began together once ended now and then: it wanted to change what the other one, which waited for it, had looked at. Each is a process: Liquibase does it once at a time in one. */
    @Test
    void instancesBringADatabaseUpToDateOneAfterTheOther(@TempDir Path folder) throws Exception {
        Database database = MySqlServer.shared().createDatabase();
        List<Process> instances = new ArrayList<>();
        for (String instance : List.of("one", "other")) {
            ProcessBuilder migration = new ProcessBuilder(JavaProcess.command(Canbao.class, "migrate"));
            migration
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(instance).toFile());
            migration
                    .environment()
                    .putAll(Map.of(
                            "CANBAO_DATA",
                            folder.toString(),
                            "CANBAO_DATABASE_URL",
                            database.url(),
                            "CANBAO_DATABASE_USERNAME",
                            database.user(),
                            "CANBAO_DATABASE_PASSWORD",
                            database.password()));
            instances.add(migration.start());
        }
        for (Process instance : instances) {
            assertThat(instance.waitFor()).isZero();
        }
        assertThat(steps(database)).isGreaterThan(40);
        assertThat(Files.readString(folder.resolve("one")) + Files.readString(folder.resolve("other")))
                .doesNotContain("was done already");
    }

    /** One that was killed on its way stopped every later start: after five silent minutes, or at a table that was there already. */
    @Test
    void aStartGoesOnWhereOneWasKilled() throws Exception {
        Database database = MySqlServer.shared().createDatabase();
        migrate(database);
        long steps = steps(database);
        try (Connection connection = database.connect();
                Statement killed = connection.createStatement()) {
            killed.executeUpdate("DELETE FROM DATABASECHANGELOG WHERE ORDEREXECUTED > 5");
            killed.execute(
                    "CREATE TABLE DATABASECHANGELOGLOCK (ID INT PRIMARY KEY, LOCKED BIT(1), LOCKGRANTED DATETIME, LOCKEDBY VARCHAR(255))");
            killed.execute("INSERT INTO DATABASECHANGELOGLOCK VALUES (1, 1, NOW(), 'a process that was killed')");
        }

        migrate(database);

        assertThat(steps(database)).isEqualTo(steps);
    }

    private static long steps(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet done = statement.executeQuery("SELECT COUNT(*) FROM DATABASECHANGELOG")) {
            done.next();
            return done.getLong(1);
        }
    }

    private static void migrate(Database database) {
        Platform.open(settings(database)).close();
    }

    @Test
    void aSettingThatIsOutOfItsBoundsEndsTheStartAndIsNamed() {
        Map<String, Object> settings = new HashMap<>(settings(Database.embedded()));
        settings.put("canbao.rate-limit.requests-per-minute", 0);

        assertThatThrownBy(() -> Platform.start(List.of(), settings))
                .rootCause()
                .hasMessageContaining("canbao.rate-limit.requests-per-minute");
    }

    @Test
    void thePageRunsUnderItsOwnSecurityPolicy() {
        try (var visitor = Browser.shared().phoneVisitor("zh-CN")) {
            var page = visitor.newPage();
            var complaints = new ArrayList<String>();
            page.onConsoleMessage((ConsoleMessage message) -> complaints.add(message.text()));
            page.onPageError(complaints::add);

            var response = page.navigate(Served.twoCounties().address().toString());

            assertThat(response.headerValue("Content-Security-Policy"))
                    .contains("default-src")
                    .doesNotContain("unsafe");
            assertThat(page.locator("h1").textContent()).isNotBlank();
            assertThat(complaints).isEmpty();
        }
    }

    private static Platform start(Database database) {
        return Platform.start(List.of(), settings(database));
    }

    private static Map<String, Object> settings(Database database) {
        return Map.of(
                "canbao.port", -1,
                "canbao.jobs.enabled", false,
                "canbao.database.url", database.url(),
                "canbao.database.username", database.user(),
                "canbao.database.password", database.password());
    }
}
