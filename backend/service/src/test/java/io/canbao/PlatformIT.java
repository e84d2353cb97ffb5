package io.canbao;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
