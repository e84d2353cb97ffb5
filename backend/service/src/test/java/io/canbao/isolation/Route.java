package io.canbao.isolation;

import static io.canbao.platform.TwoCounties.UPPER;

import io.canbao.platform.Answer;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An endpoint, asked for what is the upper county's. */
record Route(String method, String template, String username) {
    private static final String SHOWN =
            "{\"name\":{\"zh\":\"改\"},\"username\":\"x1\",\"roles\":[\"cashier\"],\"reason\":\"x\"}";

    private static final Map<String, String> VARIABLES =
            Map.of("{code}", UPPER, "{county}", UPPER, "{year}", "2025", "{token}", "x");

    /** Every endpoint of an application, those that are new as well. */
    static List<Route> all(Served served) {
        return served.bean(Router.class)
                .uriRoutes()
                .map(Route::of)
                .filter(route -> !route.method().equals("HEAD"))
                .distinct()
                .toList();
    }

    static Route of(UriRouteInfo<?, ?> route) {
        return new Route(route.getHttpMethodName(), route.getUriMatchTemplate().toPathString(), "x");
    }

    Route about(String somebody) {
        return new Route(method, template, somebody);
    }

    String path() {
        String path = template.replace("{username}", username);
        for (Map.Entry<String, String> variable : VARIABLES.entrySet()) {
            path = path.replace(variable.getKey(), variable.getValue());
        }
        return path.replaceAll("\\{kind[^}]*}", "withdrawal").replaceAll("\\{[^}]*}", "x");
    }

    Answer ask(Person person) {
        return person.ask(method, path().substring("/api/v1".length()), body(), "If-Match", "*");
    }

    /** Asks for what is another county's, with a body of one's own. */
    Answer ask(Person person, String county, String body) {
        String path = path().replace(UPPER, county).substring("/api/v1".length());
        return person.ask(
                method,
                path,
                body,
                "If-Match",
                "*",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    /** As it goes over the wire: with a body that no form, file or pack is. */
    byte[] large(String county, String token) {
        String body = "x".repeat(160_000);
        return "%s %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(
                        method,
                        path().replace(UPPER, county),
                        token,
                        path().endsWith("/imports") ? "text/csv" : "application/json",
                        body.length(),
                        body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether operators alone may ask it. */
    boolean isOfThePlatform() {
        return template.startsWith("/api/v1/platform");
    }

    /** Whether it takes a body. */
    boolean takesBody() {
        return method.equals("POST") || method.equals("PUT");
    }

    Answer askAnonymously(Served served) {
        var request = served.request(path(), "If-Match", "*");
        return served.ask(
                body().isEmpty()
                        ? request.method(method, BodyPublishers.noBody())
                        : request.header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(body())));
    }

    private String body() {
        return takesBody() ? SHOWN : "";
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
