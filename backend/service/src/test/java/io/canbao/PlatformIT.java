package io.canbao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.ConsoleMessage;
import io.canbao.platform.Platform;
import io.canbao.platform.Served;
import io.canbao.tenancy.CountyTime;
import io.canbao.testkit.Browser;
import io.canbao.testkit.Database;
import io.canbao.testkit.MySqlServer;
import io.micronaut.http.client.HttpClient;
import io.micronaut.jdbc.DataSourceResolver;
import java.net.MalformedURLException;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
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

    /** One of two that began together once ended now and then: it wanted to change what the other one, which waited for it, had looked at. */
    @Test
    void instancesBringADatabaseUpToDateOneAfterTheOther() throws Exception {
        Database database = MySqlServer.shared().createDatabase();
        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> one = instances.submit(() -> migrate(named(database, "one")));
            Future<?> other = instances.submit(() -> migrate(named(database, "other")));
            one.get();
            other.get();
        }
        assertThat(steps(database)).isGreaterThan(40);
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

    /** Liquibase keeps by the address what it executes with: two of one process would take each other's connection. */
    private static Database named(Database database, String instance) {
        return new Database(
                database.url() + "&connectionAttributes=instance:" + instance, database.user(), database.password());
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
