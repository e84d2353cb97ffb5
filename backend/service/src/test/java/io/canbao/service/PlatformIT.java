package io.canbao.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import io.canbao.testkit.Browser;
import io.canbao.testkit.Database;
import io.canbao.testkit.MySqlServer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlatformIT {
    static Stream<Database> databases() {
        return Stream.of(Database.embedded(), MySqlServer.shared().createDatabase());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isHealthyOnEveryDatabase(Database database) {
        try (var server = start(database);
                var client = HttpClient.create(server.getURL())) {
            assertThat(client.toBlocking().retrieve("/health")).contains("\"UP\"");
        }
    }

    @Test
    void thePageRunsUnderItsOwnSecurityPolicy() {
        try (var server = start(Database.embedded());
                var browser = Browser.start();
                var visitor = browser.phoneVisitor("zh-CN")) {
            var page = visitor.newPage();
            var complaints = new ArrayList<String>();
            page.onConsoleMessage((ConsoleMessage message) -> complaints.add(message.text()));
            page.onPageError(complaints::add);

            var response = page.navigate(server.getURL().toString());

            assertThat(response.headerValue("Content-Security-Policy")).doesNotContain("unsafe");
            assertThat(page.locator("h1").textContent()).isNotBlank();
            assertThat(complaints).isEmpty();
        }
    }

    private static EmbeddedServer start(Database database) {
        return ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "micronaut.server.port", -1,
                        "datasources.default.url", database.url(),
                        "datasources.default.username", database.user(),
                        "datasources.default.password", database.password()));
    }
}
