package io.canbao.payment;

import static io.canbao.payment.Notices.PATH;
import static io.canbao.payment.Notices.notice;
import static io.canbao.payment.Notices.send;
import static io.canbao.payment.Notices.signature;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.enrollment.Season;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.tenancy.Role;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallbacksIT {
    @Test
    void whoeverDoesNotSignIsNotHeard() {
        Season season = Season.of(Served.twoCounties());
        String body = notice(season, "t1", season.enroll(season.register(1)).at("/id"), "400.00");

        assertThat(season.roll().served().post(PATH, body).at("/code")).isEqualTo("SIGNATURE_WRONG");
        assertThat(season.roll()
                        .served()
                        .post(PATH, body, "Canbao-Signature", signature(body + " "))
                        .status())
                .isEqualTo(401);
        assertThat(season.roll()
                        .served()
                        .post(PATH.replace("simulated", "nobody"), body)
                        .status())
                .isEqualTo(401);
        assertThat(send(season, "{}").at("/code")).isEqualTo("INVALID_CALLBACK");
        assertThat(send(season, notice(season, "t2", "x", "400.00")).at("/code"))
                .isEqualTo("INVALID_CALLBACK");
    }

    @ParameterizedTest
    @EnumSource
    void aNoticeThatComesAgainIsAnsweredAsTheFirstTime(DatabaseKind kind) throws Exception {
        Season season = Season.of(Served.twoCounties(kind));
        String id = season.enroll(season.register(1)).at("/id");
        String body = notice(season, "same", id, "400.00");
        Set<String> answers = ConcurrentHashMap.newKeySet();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> sent = IntStream.range(0, 40)
                    .mapToObj(_ -> threads.submit(() -> {
                        Answer answer = send(season, body);
                        answers.add(answer.text());
                        return answer.status();
                    }))
                    .toList();
            for (Future<Integer> one : sent) {
                assertThat(one.get()).isEqualTo(200);
            }
        }
        assertThat(answers).hasSize(1);
        assertThat(answers.iterator().next()).contains("\"state\":\"paid\"", season.year() + "-0001-00000001");
        assertThat(season.balance("online/simulated")).isEqualTo("400.00");
        assertThat(send(season, notice(season, "same", id, "401.00")).at("/code"))
                .isEqualTo("CALLBACK_DIFFERS");
    }

    @OnMySql
    void whatPaysNothingStandsInSuspense(DatabaseKind kind) {
        Season season = Season.of(Served.twoCounties(kind));
        Person cashier = season.somebody(Role.CASHIER);
        String poor = season.register(1);
        season.recognise(poor, "subsistence");
        String first = season.enroll(poor).at("/id");
        String second = season.enroll(season.register(2)).at("/id");
        String third = season.enroll(season.register(3)).at("/id");
        season.officer().post(season.path(third, "/withdrawal"), "{\"reason\":\"mistake\"}");

        assertThat(send(season, notice(season, "high", first, "400.00")).at("/state"))
                .isEqualTo("paid");
        assertThat(send(season, notice(season, "low", second, "39.99")).at("/state"))
                .isEqualTo("suspense");
        assertThat(send(season, notice(season, "late", third, "400.00")).at("/state"))
                .isEqualTo("suspense");
        assertThat(send(season, notice(season, "twice", first, "40.00")).at("/state"))
                .isEqualTo("suspense");

        Answer suspense = cashier.get(season.roll().path("/suspense?sort=since"));
        assertThat(suspense.json().path("items").findValuesAsText("amount"))
                .containsExactly("360.00", "39.99", "400.00", "40.00");
        assertThat(suspense.json().path("items").findValuesAsText("reason"))
                .containsExactly("surplus", "too-low", "ended", "paid-before");
        assertThat(suspense.json().path("items").findValuesAsText("refund")).hasSize(3);
        assertThat(season.balance("suspense")).isEqualTo("-839.99");
        assertThat(season.officer().get(season.path(third, "")).at("/state")).isEqualTo("withdrawn");

        Answer trail = season.somebody(Role.AUDITOR).get(season.roll().path("/audit?size=200&sort=-at"));
        assertThat(trail.json().path("items").findParents("actor"))
                .filteredOn(line -> line.path("actor").asText().equals("provider-simulated"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.path("request").asText()).matches("[0-9a-f]{32}"))
                .allSatisfy(line -> assertThat(line.path("from").asText()).isNotBlank());

        String low = suspense.at("/items/1/id");
        Answer ordered = cashier.post(season.roll().path("/suspense/" + low + "/refund"), "", "Idempotency-Key", "a");
        assertThat(ordered.at("/amount")).as(ordered.text()).isEqualTo("39.99");
        Answer out = cashier.post(
                season.roll().path("/refunds/" + ordered.at("/id") + "/payment"),
                "{\"from\":\"bank\"}",
                "Idempotency-Key",
                "b");
        assertThat(out.at("/state")).as(out.text()).isEqualTo("paid");
        assertThat(season.balance("suspense")).isEqualTo("-800.00");
        assertThat(season.balance("cash/" + cashier.username())).isEqualTo("0.00");
    }
}
