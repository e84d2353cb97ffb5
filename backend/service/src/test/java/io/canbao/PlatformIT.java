package io.canbao;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import io.canbao.platform.Platform;
import io.canbao.platform.Served;
import io.canbao.testkit.Browser;
import io.canbao.testkit.Database;
import io.canbao.testkit.MySqlServer;
import io.micronaut.http.client.HttpClient;
import java.net.MalformedURLException;
import java.util.ArrayList;
import java.util.List;
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
    void startsOnEveryDatabase(Database database) throws MalformedURLException {
        try (var platform = start(database);
                var client = HttpClient.create(platform.address().toURL())) {
            assertThat(client.toBlocking().retrieve("/health")).contains("\"UP\"");
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
        return Platform.start(
                List.of(),
                Map.of(
                        "canbao.port", -1,
                        "canbao.database.url", database.url(),
                        "canbao.database.username", database.user(),
                        "canbao.database.password", database.password()));
    }
}
