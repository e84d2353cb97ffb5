package io.canbao.policy.draft;

import static io.canbao.policy.draft.Desk.VERSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.platform.SettableClock;
import io.canbao.platform.TwoCounties;
import io.canbao.policy.webhook.SendNews;
import io.canbao.tenancy.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A county's own system is told of what is published, at least once, and can tell who told it. */
class WebhookIT {
    private static final String SECRET = "three tin boats, no oars";
    private static final String WEBHOOK = "/webhook";

    @ParameterizedTest
    @EnumSource
    void whatIsPublishedIsToldUntilItIsTaken(DatabaseKind kind) throws Exception {
        SettableClock clock = new SettableClock(Instant.parse("2026-08-01T00:00:00Z"));
        try (Receiver receiver = Receiver.start();
                Served served =
                        Served.on(kind.create(), TwoCounties.packs(), Map.of("canbao.webhooks.inside", true), clock)) {
            Desk desk = Desk.of(served);
            Person admin = People.of(served, desk.code(), Role.COUNTY_ADMIN);
            Answer kept = admin.put(desk.path(WEBHOOK), receiver.form(), "If-None-Match", "*");
            assertThat(kept.status()).as(kept.text()).isEqualTo(200);
            assertThat(kept.text()).doesNotContain(SECRET);
            receiver.status = 500;
            desk.publish(desk.approved(80));
            SendNews news = served.bean(SendNews.class);

            news.send();
            news.send();

            assertThat(receiver.got).hasSize(1); // the second time it is not due yet
            Answer waiting = admin.get(desk.path(WEBHOOK + "/deliveries"));
            assertThat(waiting.at("/items/0/state")).as(waiting.text()).isEqualTo("waiting");
            assertThat(waiting.at("/items/0/outcome")).isEqualTo("500");
            receiver.status = 204;
            clock.set(clock.instant().plus(Duration.ofSeconds(10)));
            news.send();
            news.send();

            assertThat(receiver.got).hasSize(2);
            Received told = receiver.got.getLast();
            assertThat(told.signed()).isTrue();
            assertThat(told.json("/event")).isEqualTo("policy.published");
            assertThat(told.json("/region")).isEqualTo(desk.code());
            assertThat(told.json("/version")).isEqualTo("2");
            assertThat(told.header("Canbao-delivery"))
                    .isEqualTo(receiver.got.getFirst().header("Canbao-delivery"))
                    .isEqualTo(told.json("/id"));
            Answer delivered = admin.get(desk.path(WEBHOOK + "/deliveries"));
            assertThat(delivered.at("/items/0/state")).isEqualTo("delivered");
            assertThat(delivered.at("/items/0/attempts")).isEqualTo("2");

            String again = desk.path(WEBHOOK + "/deliveries/" + told.json("/id") + "/repetition");
            assertThat(admin.post(again, "").status()).isEqualTo(202);
            news.send();
            assertThat(receiver.got).hasSize(3);
            assertThat(admin.post(desk.path(WEBHOOK + "/deliveries/x/repetition"), "")
                            .at("/code"))
                    .isEqualTo("DELIVERY_NOT_FOUND");
            afterADayItIsGivenUp(served, receiver, clock);
        }
    }

    /** What is refused to be published is told to nobody. */
    private static void afterADayItIsGivenUp(Served served, Receiver receiver, SettableClock clock) {
        Desk desk = Desk.of(served);
        Person admin = People.of(served, desk.code(), Role.COUNTY_ADMIN);
        admin.put(desk.path(WEBHOOK), receiver.form(), "If-None-Match", "*");
        receiver.status = 302; // nobody is followed
        receiver.got.clear();
        String digest = desk.approved(80);
        desk.publish(digest, "\"2026-07-01T00:00:00Z\"");
        desk.publish(digest, "\"2099-01-01T00:00:00Z\"");
        for (int hour = 0; hour < 30; hour++) {
            served.bean(SendNews.class).send();
            clock.set(clock.instant().plus(Duration.ofHours(1)));
        }

        assertThat(receiver.got).hasSize(8);
        Person later = served.signIn(admin.username(), People.PASSWORD);
        Answer given = later.get(desk.path(WEBHOOK + "/deliveries"));
        assertThat(given.at("/total")).as(given.text()).isEqualTo("1");
        assertThat(given.at("/items/0/event")).isEqualTo("policy.scheduled");
        assertThat(given.at("/items/0/state")).isEqualTo("failed");
        assertThat(given.at("/items/0/outcome")).isEqualTo("302");
    }

    @OnMySql
    void anAddressInsideIsRefusedAndTheAdminAloneKeepsIt(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Desk desk = Desk.of(served);
        Person admin = People.of(served, desk.code(), Role.COUNTY_ADMIN);
        assertThat(admin.get(desk.path(WEBHOOK)).json().has("address")).isFalse();
        assertThat(admin.delete(desk.path(WEBHOOK), "If-Match", "*").at("/code"))
                .isEqualTo("WEBHOOK_NOT_FOUND");
        Answer refused = admin.put(
                desk.path(WEBHOOK), "{\"address\":\"http://127.0.0.1/\",\"secret\":\"short\"}", "If-None-Match", "*");
        assertThat(refused.json().path("faults").findValuesAsText("pointer")).containsExactly("/address", "/secret");
        String form = "{\"address\":\"https://localhost/\",\"secret\":\"" + SECRET + "\"}";
        assertThat(desk.editor()
                        .put(desk.path(WEBHOOK), form, "If-None-Match", "*")
                        .at("/code"))
                .isEqualTo("NOT_ALLOWED");
        Answer kept = admin.put(desk.path(WEBHOOK), form, "If-None-Match", "*");
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(admin.put(desk.path(WEBHOOK), form).status()).isEqualTo(428);
        desk.publish(desk.approved(80));
        served.bean(SendNews.class).send();
        assertThat(admin.get(desk.path(WEBHOOK + "/deliveries")).at("/items/0/outcome"))
                .isEqualTo("inside"); // the name means this machine
        assertThat(admin.delete(desk.path(WEBHOOK), "If-Match", kept.header("ETag"))
                        .status())
                .isEqualTo(204);
        assertThat(admin.get(desk.path(WEBHOOK + "/deliveries")).at("/total")).isEqualTo("0");
        assertThat(desk.editor().get(desk.path(VERSIONS)).at("/total")).isEqualTo("2");
    }

    /** What a receiver got. */
    private record Received(Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }

        String json(String pointer) throws IOException {
            return new ObjectMapper().readTree(body).at(pointer).asText();
        }

        /** As a receiver has to look, by what the description says. */
        boolean signed() throws GeneralSecurityException {
            String[] parts = header("Canbao-signature").split(",v1=", 2);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String signed = parts[0].substring("t=".length()) + "." + body;
            return HexFormat.of()
                    .formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)))
                    .equals(parts[1]);
        }
    }

    /** A county's own system, on this machine. */
    private static final class Receiver implements AutoCloseable {
        private final HttpServer server;
        private final List<Received> got = new CopyOnWriteArrayList<>();
        private volatile int status = 204;

        private Receiver(HttpServer server) {
            this.server = server;
        }

        static Receiver start() throws IOException {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Receiver receiver = new Receiver(server);
            server.createContext("/", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                receiver.got.add(new Received(Map.copyOf(exchange.getRequestHeaders()), body));
                exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
                exchange.sendResponseHeaders(receiver.status, -1);
                exchange.close();
            });
            server.start();
            return receiver;
        }

        String form() {
            return "{\"address\":\"http://127.0.0.1:%d/news\",\"secret\":\"%s\"}"
                    .formatted(server.getAddress().getPort(), SECRET);
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
