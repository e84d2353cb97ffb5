package io.canbao.identity;

import static io.canbao.platform.Served.OPERATOR_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.Served;
import io.canbao.platform.TwoCounties;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrowserSessionIT {
    @Test
    void aBrowserGetsACookieAndHasToProveThatItIsOurPage() {
        try (Served served = Served.on(
                DatabaseKind.EMBEDDED.create(),
                TwoCounties.packs(),
                Map.of("canbao.sign-in.origins", "https://canbao.example"))) {
            String body = "{\"username\":\"operator\",\"password\":\"%s\"}".formatted(OPERATOR_PASSWORD);
            assertThat(served.post("/api/v1/login?as=browser", body, "Origin", "https://evil.example")
                            .at("/code"))
                    .isEqualTo("ORIGIN_NOT_ALLOWED");
            assertThat(served.post("/api/v1/login?as=browser", body).at("/code"))
                    .isEqualTo("ORIGIN_NOT_ALLOWED");

            Answer signedIn = served.post("/api/v1/login?as=browser", body, "Origin", "https://canbao.example");

            assertThat(signedIn.json().has("token")).isFalse();
            assertThat(signedIn.header("Set-Cookie"))
                    .startsWith("__Host-canbao=")
                    .contains("Path=/", "Secure", "HTTPOnly", "SameSite=Strict")
                    .doesNotContain("Domain");
            String cookie = signedIn.header("Set-Cookie").split(";", 2)[0];
            String csrf = signedIn.at("/user/csrf");
            assertThat(served.get("/api/v1/me", "Cookie", cookie).at("/csrf")).isEqualTo(csrf);
            assertThat(served.post(Served.policy(TwoCounties.UPPER) + "/quotes", Served.SUBSISTENCE, "Cookie", cookie)
                            .status())
                    .as("an officer looks at the page of residents")
                    .isEqualTo(200);
            Answer anew = served.post(
                    "/api/v1/login?as=browser",
                    body,
                    "Origin",
                    "https://canbao.example",
                    "Cookie",
                    cookie,
                    "X-CSRF-Token",
                    csrf);
            assertThat(anew.status()).as(anew.text()).isEqualTo(200);
            assertThat(served.get("/api/v1/me", "Cookie", cookie).status())
                    .as("the session that was replaced")
                    .isEqualTo(401);
            assertThat(served.post("/api/v1/login?as=Browser", body, "Origin", "https://canbao.example")
                            .at("/code"))
                    .isEqualTo("INVALID_PARAMETER");
            cookie = anew.header("Set-Cookie").split(";", 2)[0];
            csrf = anew.at("/user/csrf");
            assertThat(logout(served, "Cookie", cookie).at("/code")).isEqualTo("ORIGIN_NOT_ALLOWED");
            assertThat(logout(served, "Cookie", cookie, "Origin", "https://canbao.example")
                            .at("/code"))
                    .isEqualTo("CSRF_TOKEN_REQUIRED");
            assertThat(logout(served, "Cookie", cookie, "Origin", "https://canbao.example", "X-CSRF-Token", csrf)
                            .status())
                    .isEqualTo(204);
            assertThat(served.get("/api/v1/me", "Cookie", cookie).status()).isEqualTo(401);
        }
    }

    private static Answer logout(Served served, String... headers) {
        return served.ask(served.request("/api/v1/logout", headers).POST(BodyPublishers.noBody()));
    }
}
