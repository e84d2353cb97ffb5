package io.canbao.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.platform.TwoCounties;
import io.canbao.tenancy.Role;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing of the roll is changed from the field: it is proposed, and whoever keeps the roll decides. */
class CorrectionsIT {
    private static final String PHONE = "13900000001";

    @OnMySql
    void aProposalIsAcceptedInPartWhereTheFileHasChangedSinceAndTheTimelineSaysWhoProposedIt(DatabaseKind kind) {
        RollOfCounty roll = RollOfCounty.of(Served.twoCounties(kind));
        Answer added = roll.register(1, "");
        Person agent = agent(roll, "v1");
        Person officer = roll.officer();
        String file = roll.path("/residents/" + added.at("/id"));

        Answer proposed = agent.post(
                file + "/corrections",
                "{\"name\":\"乙一\",\"unit\":\"二村\",\"phone\":\"%s\",\"note\":\"见户口簿\"}".formatted(PHONE));

        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        assertThat(proposed.json().path("fields").toString()).isEqualTo("[\"name\",\"unit\",\"phone\"]");
        assertThat(proposed.at("/state")).isEqualTo("open");
        assertThat(officer.get(file).at("/name")).isEqualTo("甲1");
        Answer again = agent.post(file + "/corrections", "{\"name\":\"丙\"}");
        assertThat(again.at("/code")).isEqualTo("CORRECTION_OPEN");
        assertThat(again.at("/id")).isEqualTo(proposed.at("/id"));

        officer.put(
                file,
                "{\"idNumber\":\"%s\",\"name\":\"甲1\",\"unit\":\"v1\",\"phone\":\"13900000002\"}"
                        .formatted(RollOfCounty.number(1)),
                "If-Match",
                added.header("ETag"));
        String correction = roll.path("/corrections/" + proposed.at("/id"));
        JsonNode seen = officer.get(file + "/corrections").json().get(0);
        assertThat(seen.path("note").asText()).isEqualTo("见户口簿");
        JsonNode phone = seen.path("changes").get(2);
        assertThat(phone.path("conflict").asBoolean()).isTrue();
        assertThat(phone.has("then")).isFalse();
        assertThat(phone.path("now").asText()).isEqualTo("13900000002");
        String tag = "\"" + seen.path("revision").asText() + "\"";
        assertThat(officer.post(correction + "/acceptance", "{}").status()).isEqualTo(428);
        assertThat(officer.post(correction + "/acceptance", "{}", "If-Match", added.header("ETag"))
                        .status())
                .isEqualTo(412);
        Answer conflict = officer.post(correction + "/acceptance", "{}", "If-Match", tag);
        assertThat(conflict.at("/code")).isEqualTo("CORRECTION_CONFLICTS");
        assertThat(conflict.at("/fields/0")).isEqualTo("phone");
        for (String fields : List.of("[]", "[\"diedOn\"]", "[\"name\",\"x\"]")) {
            Answer wrong = officer.post(correction + "/acceptance", "{\"fields\":" + fields + "}", "If-Match", tag);
            assertThat(wrong.at("/faults/0/code")).as(fields).isEqualTo("FIELD_NOT_PROPOSED");
        }

        Answer accepted = officer.post(correction + "/acceptance", "{\"fields\":[\"name\",\"unit\"]}", "If-Match", tag);

        assertThat(accepted.at("/state")).as(accepted.text()).isEqualTo("accepted");
        assertThat(accepted.json().path("changes").findValuesAsText("accepted"))
                .containsExactly("true", "true", "false");
        Answer now = officer.get(file);
        assertThat(now.at("/name")).isEqualTo("乙一");
        assertThat(now.at("/unit")).isEqualTo("v2");
        assertThat(now.at("/phone")).isEqualTo("13900000002");
        JsonNode timeline = now.json().path("timeline");
        JsonNode last = timeline.get(timeline.size() - 1);
        assertThat(last.path("kind").asText()).isEqualTo("corrected");
        assertThat(last.path("by").asText()).isEqualTo(officer.username());
        assertThat(last.path("detail").path("proposedBy").asText()).isEqualTo(agent.username());
        assertThat(officer.post(correction + "/acceptance", "{}", "If-Match", tag)
                        .at("/code"))
                .isEqualTo("CORRECTION_DECIDED");

        assertThat(agent.get(file).status()).isEqualTo(404); // who has left the unit
        Answer own = agent.get(correction);
        assertThat(own.at("/state")).as(own.text()).isEqualTo("accepted");
        assertThat(own.json().has("revision")).isFalse();
        assertThat(own.text()).doesNotContain("13900000002", "\"now\"");
        String trail = roll.admin()
                .get(roll.path("/audit?subject=resident/" + added.at("/id")))
                .text();
        assertThat(trail)
                .contains("correction.proposed", "correction.accepted", "correction.read")
                .doesNotContain(PHONE, "乙一", "见户口簿");
    }

    @Test
    void aRefusalSaysWhyAndOnlyWhoProposedTakesItBack() {
        RollOfCounty roll = RollOfCounty.of(Served.twoCounties());
        Person agent = agent(roll, "v1");
        String proposals = roll.path("/residents/" + roll.register(1, "").at("/id") + "/corrections");
        String body = "{\"phone\":\"" + PHONE + "\"}";
        String refused = roll.path("/corrections/" + agent.post(proposals, body).at("/id"));

        assertThat(agent.post(refused + "/refusal", "{\"reason\":\"否\"}").status())
                .isEqualTo(403);
        assertThat(roll.officer()
                        .post(refused + "/refusal", "{\"reason\":\" \"}")
                        .at("/faults/0/pointer"))
                .isEqualTo("/reason");
        assertThat(roll.officer()
                        .post(refused + "/refusal", "{\"reason\":\"号码是空号\"}")
                        .at("/state"))
                .isEqualTo("refused");
        assertThat(agent.get(refused).at("/reason")).isEqualTo("号码是空号");

        String withdrawn =
                roll.path("/corrections/" + agent.post(proposals, body).at("/id"));
        assertThat(agent(roll, "v1").post(withdrawn + "/withdrawal", "").at("/code"))
                .isEqualTo("CORRECTION_NOT_FOUND");
        assertThat(roll.officer().post(withdrawn + "/withdrawal", "").at("/code"))
                .isEqualTo("CORRECTION_NOT_FOUND");
        assertThat(agent.post(withdrawn + "/withdrawal", "").at("/state")).isEqualTo("withdrawn");
        assertThat(agent.post(withdrawn + "/withdrawal", "").at("/code")).isEqualTo("CORRECTION_DECIDED");
        assertThat(roll.officer()
                        .post(withdrawn + "/refusal", "{\"reason\":\"否\"}")
                        .at("/code"))
                .isEqualTo("CORRECTION_DECIDED");

        assertThat(agent.post(proposals, body).status()).isEqualTo(201);
        assertThat(total(roll.officer(), roll, "")).isEqualTo("3");
        assertThat(total(roll.officer(), roll, "?state=open")).isEqualTo("1");
        assertThat(total(roll.officer(), roll, "?state=refused&unit=t1")).isEqualTo("1");
        assertThat(total(agent, roll, "?sort=-at")).isEqualTo("3");
        assertThat(roll.officer().get(roll.path("/corrections?unit=v2")).at("/total"))
                .isEqualTo("0");
        Answer sheet = roll.officer().ask("GET", roll.path("/corrections?sort=at"), "", "Accept", "text/csv");
        assertThat(sheet.text()).contains("手机号码", "未采纳", "号码是空号").doesNotContain(PHONE);
        assertThat(roll.officer().get(roll.path("/corrections")).text()).doesNotContain(PHONE);
    }

    private static String total(Person by, RollOfCounty roll, String query) {
        return by.get(roll.path("/corrections" + query)).at("/total");
    }

    @Test
    void nobodyOfAnotherUnitOrCountyKnowsOfIt() {
        Served served = Served.twoCounties();
        RollOfCounty roll = RollOfCounty.of(served);
        String file = roll.path("/residents/" + roll.register(1, "").at("/id"));
        String proposed = agent(roll, "v1")
                .post(file + "/corrections", "{\"phone\":\"" + PHONE + "\"}")
                .at("/id");
        Person neighbour = agent(roll, "v2");
        Person elsewhere = People.lowerAdmin(served);

        assertThat(neighbour.post(file + "/corrections", "{\"name\":\"乙\"}").at("/code"))
                .isEqualTo("RESIDENT_NOT_FOUND");
        assertThat(neighbour.get(file + "/corrections").status()).isEqualTo(404);
        assertThat(neighbour.get(roll.path("/corrections/" + proposed)).at("/code"))
                .isEqualTo("CORRECTION_NOT_FOUND");
        assertThat(total(neighbour, roll, "")).isEqualTo("0");
        assertThat(agent(roll, "v1").get(file + "/corrections").json()).isEmpty();
        assertThat(elsewhere.get(roll.path("/corrections/" + proposed)).status())
                .isEqualTo(404);
        assertThat(elsewhere
                        .get("/counties/" + TwoCounties.LOWER + "/corrections/" + proposed)
                        .at("/code"))
                .isEqualTo("CORRECTION_NOT_FOUND");
        assertThat(People.of(served, roll.code(), Role.CASHIER)
                        .get(roll.path("/corrections"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatAFormOfAResidentRefusesIsNotProposedAndNobodyDiesTwice() {
        RollOfCounty roll = RollOfCounty.of(Served.twoCounties());
        String one = roll.register(1, "").at("/id");
        String other = roll.register(2, "").at("/id");
        Person agent = agent(roll, "t1");
        String proposals = roll.path("/residents/" + one + "/corrections");

        assertThat(agent.post(
                                proposals,
                                "{\"name\":\"%s\",\"birthDate\":\"1990-03-03\",\"unit\":\"v9\",\"phone\":\"abc\",\"diedOn\":\"1980-01-01\",\"note\":\"%s\"}"
                                        .formatted("甲".repeat(101), "a".repeat(501)))
                        .json()
                        .path("faults")
                        .findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/name", "/birthDate", "/unit", "/phone", "/diedOn", "/note");
        assertThat(agent.post(proposals, "{\"name\":\"甲1\",\"unit\":\"一村\"}").at("/code"))
                .isEqualTo("NOTHING_PROPOSED");
        Answer died = agent.post(proposals, "{\"diedOn\":\"2025/2/1\"}");
        assertThat(died.at("/changes/0/proposed")).as(died.text()).isEqualTo("2025-02-01");
        assertThat(roll.officer()
                        .post(
                                roll.path("/corrections/" + died.at("/id") + "/acceptance"),
                                "",
                                "If-Match",
                                "\"" + died.at("/revision") + "\"")
                        .at("/state"))
                .isEqualTo("accepted");
        Answer dead = roll.officer().get(roll.path("/residents/" + one));
        assertThat(dead.at("/diedOn")).isEqualTo("2025-02-01");
        assertThat(dead.json().path("timeline").findValuesAsText("kind")).containsExactly("registered", "died");
        assertThat(agent.post(proposals, "{\"name\":\"乙\"}").at("/code")).isEqualTo("RESIDENT_DEAD");

        Answer waiting = agent.post(roll.path("/residents/" + other + "/corrections"), "{\"name\":\"乙\"}");
        roll.officer().post(roll.path("/residents/" + other + "/merge"), "{\"into\":\"" + one + "\"}");
        assertThat(roll.officer()
                        .post(roll.path("/corrections/" + waiting.at("/id") + "/acceptance"), "{}", "If-Match", "*")
                        .at("/code"))
                .isEqualTo("RESIDENT_MERGED");
    }

    @OnMySql
    void ofTwoWhoAcceptAtOnceOneIsToldThatTheOtherDid(DatabaseKind kind) {
        RollOfCounty roll = RollOfCounty.of(Served.twoCounties(kind));
        String file = roll.path("/residents/" + roll.register(1, "").at("/id"));
        Answer proposed = agent(roll, "v1").post(file + "/corrections", "{\"phone\":\"" + PHONE + "\"}");
        String acceptance = roll.path("/corrections/" + proposed.at("/id") + "/acceptance");
        String tag = "\"" + proposed.at("/revision") + "\"";

        List<CompletableFuture<Answer>> both = Stream.of(roll.officer(), roll.admin())
                .map(by -> CompletableFuture.supplyAsync(() -> by.post(acceptance, "{}", "If-Match", tag)))
                .toList();

        List<Integer> statuses =
                both.stream().map(answer -> answer.join().status()).sorted().toList();
        assertThat(statuses).first().isEqualTo(200);
        assertThat(statuses.getLast()).isIn(409, 412);
        assertThat(roll.officer().get(file).json().path("timeline").findValuesAsText("kind"))
                .containsExactly("registered", "corrected");
    }

    private static Person agent(RollOfCounty roll, String unit) {
        return People.of(roll.served(), roll.code(), Role.AGENT, unit);
    }
}
