package io.canbao.policy.draft;

import static io.canbao.policy.draft.Desk.DRAFT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.registry.RollOfCounty;
import io.canbao.tenancy.Role;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImpactIT {

    @ParameterizedTest
    @EnumSource
    void whoWouldPayMoreIsCountedByIdentityAndFunder(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Desk desk = Desk.of(served);
        assertThat(ask(desk, "{\"population\":\"generated\"}").at("/code")).isEqualTo("DRAFT_NOT_FOUND");
        desk.begin(desk.pack(80));
        String town = People.newName();
        People.of(served, desk.code(), Role.COUNTY_ADMIN)
                .post(
                        desk.path("/units"),
                        "{\"code\":\"%s\",\"kind\":\"town\",\"name\":{\"zh\":\"东镇\"}}".formatted(town));
        assertThat(ask(desk, "{\"population\":\"everybody\",\"size\":0}").json().path("faults"))
                .hasSize(2);

        Answer asked = ask(desk, "{\"population\":\"generated\",\"size\":500}");

        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        String job = asked.at("/job");
        assertThat(job(desk, job).at("/state")).isEqualTo("waiting");
        served.work(desk.code(), job);
        Answer done = job(desk, job);
        assertThat(done.at("/state")).as(done.text()).isEqualTo("done");
        assertThat(done.at("/done")).isEqualTo("500");
        JsonNode tier = done.json().at("/result/tiers/0");
        JsonNode all = row(tier, "all", "");
        JsonNode subsistence = row(tier, "category", "subsistence");
        assertThat(all.path("people").asInt()).isEqualTo(500);
        assertThat(subsistence.path("people").asInt()).isBetween(1, 499);
        BigDecimal more = difference(all, "payable");
        assertThat(more).isPositive();
        assertThat(difference(all, "subsidy")).isEqualByComparingTo(more.negate());
        assertThat(difference(row(tier, "funder", "medical-aid"), "subsidy")).isEqualByComparingTo(more.negate());
        assertThat(tier.path("losers")).isNotEmpty();
        assertThat(tier.at("/name/zh").asText()).isEqualTo("统一标准");
        assertThat(tier.at("/losers/0/held").findValuesAsText("zh")).contains("最低生活保障对象");
        assertThat(tier.at("/losers/0/payable/from").asText()).isEqualTo("40.00");
        assertThat(tier.at("/losers/0/payable/to").asText()).isEqualTo("80.00");
        assertThat(tier.at("/losers/0/name/zh").asText()).matches("模拟人员 \\d+ 号");
        assertThat(tier.path("winners")).isEmpty();
        JsonNode dearer = row(tier, "change", "more");
        assertThat(dearer.path("people").asInt())
                .isBetween(1, subsistence.path("people").asInt());
        assertThat(new BigDecimal(dearer.path("difference").asText())).isEqualByComparingTo(more);
        assertThat(row(tier, "change", "less").path("people").asInt()).isZero();
        assertThat(peopleOf(tier, "change")).isEqualTo(500);
        assertThat(peopleOf(tier, "group")).isEqualTo(500);
        assertThat(row(tier, "unit", town).path("people").asInt()).isEqualTo(500);
        Answer lines = desk.second().get(desk.path("/policies/2025/impacts/" + job + "?dimension=unit"));
        assertThat(lines.at("/total")).as(lines.text()).isEqualTo("1");
        assertThat(lines.at("/items/0/name/zh")).isEqualTo("东镇");
        String file = desk.second()
                .get(desk.path("/policies/2025/impacts/" + job), "Accept", "text/csv")
                .text();
        assertThat(file).contains("原个人缴费", "medical-aid", "东镇", "按资助身份", "统一标准");
        assertThat(file)
                .containsPattern("缴费增减,more,缴费增加,\\d+,")
                .containsPattern("缴费增加最多的人,[^,]+,模拟人员 \\d+ 号（[^,]*最低生活保障对象");
        assertThat(desk.second().get(desk.path("/policies/2025/impacts/x")).at("/code"))
                .isEqualTo("JOB_NOT_FOUND");
        assertThat(cancel(desk, job).at("/code")).isEqualTo("JOB_ENDED");
    }

    @OnMySql
    void whatNobodyWantsAnyMoreIsNotDone(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Desk desk = Desk.of(served);
        desk.begin(desk.pack(80));
        assertThat(ask(desk, "{\"population\":\"registry\"}").at("/code")).isEqualTo("NOBODY_THERE");
        String job = ask(desk, "{\"population\":\"generated\",\"size\":10}").at("/job");

        assertThat(cancel(desk, job).at("/state")).isEqualTo("cancelled");
        served.work(desk.code(), job);

        assertThat(job(desk, job).at("/state")).isEqualTo("cancelled");
        assertThat(job(Desk.of(served), job).at("/code")).isEqualTo("JOB_NOT_FOUND");
    }

    @Test
    void whoeverWatchesIsToldUntilItHasEnded() throws Exception {
        Served served = Served.twoCounties();
        Desk desk = Desk.of(served);
        desk.begin(desk.pack(80));
        String job = ask(desk, "{\"population\":\"generated\",\"size\":10}").at("/job");
        String events = desk.path("/jobs/" + job + "/events");
        assertThat(Desk.of(served).editor().get(events).at("/code")).isEqualTo("UNKNOWN_COUNTY");

        HttpRequest watch = served.request(
                        "/api/v1" + events,
                        "Authorization",
                        "Bearer " + desk.editor().token())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<String> told = client.send(watch, BodyHandlers.ofLines())
                    .body()
                    .filter(line -> !line.isEmpty())
                    .peek(first -> served.work(desk.code(), job))
                    .toList();
            assertThat(told.getFirst()).startsWith("data: ").contains("\"state\":\"waiting\"");
            assertThat(told.getLast()).contains("\"state\":\"done\"", "\"done\":10");
        }
    }

    @OnMySql
    void thePeopleOfTheRollAreDecidedAsTheyWouldBeQuoted(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Desk desk = Desk.of(served);
        desk.begin(desk.pack(80));
        Person admin = People.of(served, desk.code(), Role.COUNTY_ADMIN);
        admin.post(desk.path("/units"), "{\"code\":\"v1\",\"kind\":\"village\",\"name\":{\"zh\":\"一村\"}}");
        String first = register(desk, admin, RollOfCounty.number(1));
        admin.post(desk.path("/residents/" + first + "/categories"), "{\"id\":\"subsistence\"}");
        register(desk, admin, RollOfCounty.number(2));
        String dead = register(desk, admin, RollOfCounty.number(3));
        admin.post(desk.path("/residents/" + dead + "/death"), "{\"on\":\"2024-01-01\"}");
        String merged = register(desk, admin, RollOfCounty.number(4));
        admin.post(desk.path("/residents/" + merged + "/merge"), "{\"into\":\"" + first + "\"}");
        register(desk, admin, RollOfCounty.number("20250301", 5)); // born after the day of payment

        String job = ask(desk, "{\"population\":\"registry\"}").at("/job");
        served.work(desk.code(), job);

        JsonNode result = job(desk, job).json().path("result");
        assertThat(result.path("population").asText()).as(result.toString()).isEqualTo("registry");
        assertThat(result.path("people").asInt()).isEqualTo(2);
        assertThat(result.path("notComparable").asInt()).isEqualTo(1);
        JsonNode tier = result.at("/tiers/0");
        assertThat(row(tier, "category", "subsistence").path("people").asInt()).isEqualTo(1);
        assertThat(row(tier, "unit", "v1").path("people").asInt()).isEqualTo(2);
        assertThat(tier.at("/losers/0/person").asText()).isEqualTo(first);
        assertThat(tier.at("/losers/0/name/en").asText()).isEqualTo("resident " + first);
        assertThat(tier.at("/losers/0/payable/to").asText()).isEqualTo("80.00");
    }

    private static String register(Desk desk, Person by, String number) {
        Answer added = by.post(
                desk.path("/residents"), "{\"idNumber\":\"%s\",\"name\":\"甲\",\"unit\":\"v1\"}".formatted(number));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added.at("/id");
    }

    private static Answer ask(Desk desk, String form) {
        return desk.editor()
                .post(
                        desk.path(DRAFT + "/impact"),
                        form,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private static Answer job(Desk desk, String job) {
        return desk.editor().get(desk.path("/jobs/" + job));
    }

    private static Answer cancel(Desk desk, String job) {
        return desk.editor().post(desk.path("/jobs/" + job + "/cancellation"), "");
    }

    private static JsonNode row(JsonNode tier, String dimension, String id) {
        for (JsonNode row : tier.path("rows")) {
            if (row.path("dimension").asText().equals(dimension)
                    && row.path("id").asText().equals(id)) {
                return row;
            }
        }
        throw new AssertionError(dimension + " " + id + ": " + tier);
    }

    private static int peopleOf(JsonNode tier, String dimension) {
        int people = 0;
        for (JsonNode row : tier.path("rows")) {
            people += row.path("dimension").asText().equals(dimension)
                    ? row.path("people").asInt()
                    : 0;
        }
        return people;
    }

    private static BigDecimal difference(JsonNode row, String figure) {
        return new BigDecimal(row.path(figure).path("to").asText())
                .subtract(new BigDecimal(row.path(figure).path("from").asText()));
    }
}
