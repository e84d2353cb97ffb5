package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.People;
import io.canbao.platform.Served;
import io.canbao.platform.TwoCounties;
import io.canbao.tenancy.Role;
import io.canbao.testkit.Browser;
import io.canbao.testkit.WatchedPage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An officer signs in with a Keycloak, as a browser does. */
@Tag("journey")
class SignInElsewhereIT {
    private static final String VERSION_FOLDER = "keycloak-*";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String PASSWORD = "elsewhere, twice";

    @Test
    void whoKeycloakLetsInIsInTheOfficeAsWhoTheyAreHere() throws IOException, InterruptedException {
        int port = freePort();
        String issuer = "http://localhost:" + port + "/realms/county";
        Map<String, Object> settings = Map.of(
                "canbao.sign-in.openid.issuer", issuer,
                "canbao.sign-in.openid.client-id", "canbao",
                "canbao.sign-in.openid.client-secret", "between us",
                "canbao.sign-in.openid.name", "统一身份认证");
        try (Served served = Served.on(DatabaseKind.EMBEDDED.create(), TwoCounties.packs(), settings)) {
            String known =
                    People.of(served, TwoCounties.UPPER, Role.COUNTY_ADMIN).username();
            Process keycloak = keycloak(port, realm(known, "stranger"));
            try {
                awaitAnswer(URI.create(issuer + "/.well-known/openid-configuration"), keycloak);
                try (var visitor = Browser.shared().visitor("zh-CN")) {
                    Page page = atKeycloak(served, WatchedPage.of(visitor).page(), known);
                    page.locator(".frame").waitFor();
                    assertThat(page.url()).doesNotContain("entered", "code=");
                    page.reload();
                    page.locator(".frame").waitFor();
                }
                try (var visitor = Browser.shared().visitor("zh-CN")) {
                    Page page = atKeycloak(served, WatchedPage.of(visitor).page(), "stranger");
                    page.getByText("您已通过统一身份认证，但在本平台还没有账户").waitFor();
                }
            } finally {
                keycloak.descendants().forEach(ProcessHandle::destroy);
                keycloak.destroy();
            }
        }
    }

    private static Page atKeycloak(Served served, Page page, String username) {
        page.navigate(served.address().resolve("/office/").toString());
        page.getByText("用统一身份认证登录").click();
        page.locator("#username").fill(username);
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
        return page;
    }

    private static String realm(String... usernames) {
        StringBuilder users = new StringBuilder();
        for (String username : usernames) {
            users.append(users.isEmpty() ? "" : ",").append("""
                    {"username":"%s","enabled":true,"emailVerified":true,"email":"%1$s@example.gov.cn","firstName":"云","lastName":"李",
                    "credentials":[{"type":"password","value":"%2$s","temporary":false}]}
                    """.formatted(username, PASSWORD));
        }
        return """
                {"realm":"county","enabled":true,"sslRequired":"none",
                "clients":[{"clientId":"canbao","secret":"between us","enabled":true,"publicClient":false,"standardFlowEnabled":true,"redirectUris":["*"]}],
                "users":[%s]}
                """.formatted(users);
    }

    private static Process keycloak(int port, String realm) throws IOException {
        Path home;
        try (var folders = Files.newDirectoryStream(Path.of("target", "keycloak"), VERSION_FOLDER)) {
            home = folders.iterator().next().toAbsolutePath();
        }
        Files.createDirectories(home.resolve("data/import"));
        Files.writeString(home.resolve("data/import/county-realm.json"), realm);
        ProcessBuilder command = new ProcessBuilder(
                "bash", home.resolve("bin/kc.sh").toString(), "start-dev", "--http-port=" + port, "--import-realm");
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return command.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "keycloak", "log.txt").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitAnswer(URI address, Process server) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client, address)) {
                assertThat(server.waitFor(500, TimeUnit.MILLISECONDS))
                        .as("Keycloak ended, see target/keycloak/log.txt")
                        .isFalse();
                assertThat(System.nanoTime()).as("Keycloak is not there").isLessThan(end);
            }
        }
    }

    private static boolean answers(HttpClient client, URI address) throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
