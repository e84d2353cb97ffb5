package io.canbao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.enrollment.Season;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A town with two villages: targets of four and of two people, a yuan for each person from half of it on and one and a half from all of it. */
class AssessmentIT {
    private static final String SCHEME = "assessment.east";

    private static Season season(DatabaseKind kind) {
        return Season.with(Served.twoCounties(kind), year -> """

                vocabulary:
                  units:
                    east: {zh: 东岭镇, en: East Ridge}
                    east-1: {zh: 东岭一村, en: East Ridge 1, implies: [east]}
                    east-2: {zh: 东岭二村, en: East Ridge 2, implies: [east]}
                  populations: {poor: {zh: 困难群众, en: People in hardship, categories: [subsistence, orphan]}}
                targets:
                  - id: targets.east
                    unit: east
                    title: {zh: 任务, en: Targets}
                    columns: [target]
                    units: [{unit: east-1, target: 4}, {unit: east-2, target: 2}]
                    cite: notice 六
                assessment:
                  - id: assessment.east
                    title: {zh: 东岭镇考核, en: Assessment of East Ridge}
                    unit: east
                    of: villages
                    from: %1$d-01-01
                    cite: notice 六
                    ranking: {by: enrolled / target, cite: notice 六}
                    indicators:
                      - {id: enrollment, then: {rate: enrolled / target, atLeast: 50}, cite: notice 六}
                      - {id: poor, then: {rate: poor.enrolled / poor.members, atLeast: 100}, cite: notice 六}
                    milestones: [{id: january, on: %1$d-01-31, then: {rate: enrolled / target, atLeast: 25}, cite: notice 六}]
                    reports: [{id: monthly, on: {dayOfMonth: 5}, by: "17:00", cite: notice 六}]
                    money: [{id: funds, then: {per: enrolled, rate: enrolled / target, bands: [{from: 50, below: 100, amount: "1.00"}, {from: 100, amount: "1.50"}]}, cite: notice 六}]
                """.formatted(year));
    }

    @ParameterizedTest
    @EnumSource
    void paymentsAreScoredOnTheirDaysAndWhatIsSealedStays(DatabaseKind kind) {
        Season season = season(kind);
        Person assessor = season.somebody(Role.ASSESSOR);
        paid(season, register(season, 1, "east-1"), "400.00", "01-10");
        String poor = register(season, 2, "east-1");
        season.recognise(poor, "subsistence");
        String reduced = paid(season, poor, "40.00", "01-20");
        String orphan = register(season, 3, "east-2");
        season.recognise(orphan, "orphan");
        assertThat(season.enroll(orphan).at("/state")).isEqualTo("confirmed");

        JsonNode first = unit(card(season, assessor, ""), 0);
        assertThat(first.at("/unit").asText()).as(first.toString()).isEqualTo("east-1");
        assertThat(rate(first)).isEqualTo("50.00");
        assertThat(first.at("/indicators/1/parts/0/rate").asText()).isEqualTo("100.00");
        assertThat(first.at("/money").asText()).isEqualTo("2.00");
        assertThat(first.at("/milestones/0/met").asBoolean()).isTrue();
        JsonNode second = unit(card(season, assessor, ""), 1);
        assertThat(rate(second)).isEqualTo("50.00");
        assertThat(second.at("/milestones/0/rate").asText()).isEqualTo("0.00");
        assertThat(List.of(first.at("/rank").asInt(), second.at("/rank").asInt()))
                .containsExactly(1, 1);
        assertThat(rate(unit(card(season, assessor, "&on=" + season.day("01-15")), 0)))
                .isEqualTo("25.00");

        String closings = season.roll().path("/assessments/" + SCHEME + "/closings");
        String form = "{\"on\":\"%s\"}".formatted(season.day("01-31"));
        Answer sealed = assessor.post(closings, form);
        assertThat(sealed.status()).as(sealed.text()).isEqualTo(201);
        assertThat(sealed.at("/digest")).matches("sha256:[0-9a-f]{64}");
        String closing = season.roll().path("/closings/" + sealed.at("/id"));
        String then = assessor.get(closing + "/scorecard").text();
        assertThat(then)
                .isEqualTo(card(season, assessor, "&on=" + season.day("01-31")).text());
        assertThat(assessor.post(closings, form).at("/code")).isEqualTo("CLOSING_SEALED");
        assertThat(assessor.post(closings, form).at("/id")).isEqualTo(sealed.at("/id"));
        assertThat(assessor.post(closings, "{\"on\":\"2999-01-01\"}").at("/faults/0/code"))
                .isEqualTo("CLOSING_DAY_FORM");

        paid(season, register(season, 4, "east-1"), "400.00", "01-30");
        assertThat(rate(unit(card(season, assessor, "&on=" + season.day("01-31")), 0)))
                .isEqualTo("75.00");
        assertThat(assessor.get(closing + "/scorecard").text()).isEqualTo(then);
        Answer adjusted = assessor.post(
                closing + "/adjustments", "{\"unit\":\"east-1\",\"reason\":\"补录\",\"counts\":{\"enrolled\":3}}");
        assertThat(adjusted.at("/adjustments/0/counts/enrolled"))
                .as(adjusted.text())
                .isEqualTo("3");
        assertThat(rate(unit(assessor.get(closing + "/scorecard?adjusted=true"), 0)))
                .isEqualTo("75.00");
        assertThat(assessor.get(closing + "/scorecard").text()).isEqualTo(then);
        assertThat(assessor.get(closing).at("/intact")).isEqualTo("true");

        Answer died = season.officer()
                .post(
                        season.path(reduced, "/withdrawal"),
                        "{\"reason\":\"death\",\"on\":\"%s\"}".formatted(season.day("06-01")));
        assertThat(died.status()).as(died.text()).isEqualTo(200);
        countedAgainEqual(season);
    }

    /** What is folded is what was counted, and what was counted is what is enrolled. */
    private static void countedAgainEqual(Season season) {
        Served served = season.roll().served();
        CountyCode county = CountyCode.parse(season.roll().code());
        List<Headcount> before = served.bean(Headcounts.class).all(county);
        assertThat(before).isNotEmpty();
        while (served.bean(Headcounts.class).fold(county, 2) > 0) {
            assertThat(served.bean(Headcounts.class).all(county)).isEqualTo(before);
        }
        assertThat(served.bean(Recount.class).recount(false).different())
                .filteredOn(one -> one.county().equals(county))
                .isEmpty();
        served.bean(Headcounts.class)
                .add(
                        county,
                        List.of(new Headcount(
                                season.year(),
                                before.getFirst().unit(),
                                before.getFirst().on(),
                                1)));
        assertThat(served.bean(Recount.class).recount(true).different())
                .filteredOn(one -> one.county().equals(county))
                .hasSize(1);
        assertThat(served.bean(Headcounts.class).all(county)).isEqualTo(before);
    }

    @OnMySql
    void figuresAndReportsComeFromWhoeverMayTellThem(DatabaseKind kind) {
        Season season = season(kind);
        Person assessor = season.somebody(Role.ASSESSOR);
        Person agent = season.somebody(Role.AGENT, "east-1");
        String targets = season.roll().path("/targets");
        assertThat(assessor.post(
                                targets,
                                "{\"year\":%d,\"unit\":\"nowhere\",\"counts\":{\"target\":-1,\"enrolled\":3}}"
                                        .formatted(season.year()))
                        .json()
                        .path("faults")
                        .findValuesAsText("code"))
                .containsExactlyInAnyOrder("FIGURES_UNIT_UNKNOWN", "FIGURE_FORM", "FIGURE_UNKNOWN");
        Answer set = assessor.post(
                targets, "{\"year\":%d,\"unit\":\"east-2\",\"counts\":{\"target\":0}}".formatted(season.year()));
        assertThat(set.at("/0/count")).as(set.text()).isEqualTo("0");
        assertThat(assessor.get(targets + "?year=" + season.year()).at("/items/0/column"))
                .isEqualTo("target");
        assertThat(agent.get(targets + "?year=" + season.year()).at("/total")).isEqualTo("0");
        assertThat(agent.post(targets, "{}").status()).isEqualTo(403);

        JsonNode without = unit(card(season, assessor, ""), 1);
        assertThat(without.at("/rank").isNull()).as(without.toString()).isTrue();
        assertThat(without.at("/money").isNull()).isTrue();

        String reports = season.roll().path("/reports");
        Answer handedIn = agent.post(
                reports,
                "{\"unit\":\"east-1\",\"enrolled\":5}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(handedIn.status()).as(handedIn.text()).isEqualTo(201);
        assertThat(agent.post(reports, "{\"unit\":\"east-2\",\"enrolled\":-1}")
                        .json()
                        .path("faults")
                        .findValuesAsText("code"))
                .containsExactly("REPORT_UNIT_UNKNOWN", "REPORT_FIGURE_FORM");
        assertThat(assessor.get(reports).at("/items/0/enrolled")).isEqualTo("5");

        assertThat(card(season, agent, "").json().path("units").findValuesAsText("unit"))
                .containsExactly("east-1");
        Answer bulletin = assessor.get(path(season, ""), "Accept", "text/csv");
        assertThat(bulletin.text()).startsWith("\uFEFF").contains("东岭一村", "东岭二村");
        assertThat(assessor.get(season.roll().path("/assessments?year=" + season.year()))
                        .at("/items/0/title/zh"))
                .isEqualTo("东岭镇考核");
    }

    @OnMySql
    void aSchemeIsTriedWithCountsThatSomebodyTells(DatabaseKind kind) {
        Season season = season(kind);
        Person assessor = season.somebody(Role.ASSESSOR);
        String trial = season.roll().path("/assessments/" + SCHEME + "/trial");
        String counts =
                "{\"on\":\"%s\",\"units\":[{\"unit\":\"anywhere\",\"counts\":[{\"on\":\"%s\",\"enrolled\":95,\"target\":%s}]}]%s}";
        String day = season.day("01-31");

        Answer scored = assessor.post(trial, counts.formatted(day, day, "100", ""));
        assertThat(scored.status()).as(scored.text()).isEqualTo(200);
        assertThat(scored.at("/units/0/money")).isEqualTo("95.00");
        assertThat(scored.at("/scheme")).isEqualTo(SCHEME);
        Answer wrong = assessor.post(trial, counts.formatted(day, day, "-1", ",\"scheme\":\"other\""));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("faults").findValuesAsText("pointer"))
                .contains("/scheme", "/units/0/counts/0/target");
        assertThat(assessor.post(season.roll().path("/assessments/none/trial"), counts.formatted(day, day, "1", ""))
                        .at("/code"))
                .isEqualTo("SCHEME_NOT_FOUND");
        assertThat(season.somebody(Role.CASHIER).post(trial, "{}").status()).isEqualTo(403);
    }

    private static String register(Season season, int number, String unit) {
        return season.register(number, unit, ",\"group\":\"resident\"");
    }

    private static String paid(Season season, String resident, String amount, String day) {
        String id = season.enroll(resident).at("/id");
        Answer paid = season.pay(
                season.officer(),
                id,
                amount,
                ",\"paidOn\":\"%s\"".formatted(season.day(day)),
                UUID.randomUUID().toString());
        assertThat(paid.status()).as(paid.text()).isEqualTo(201);
        return id;
    }

    private static String path(Season season, String more) {
        return season.roll().path("/assessments/" + SCHEME + "?year=" + season.year() + more);
    }

    private static Answer card(Season season, Person by, String more) {
        Answer card = by.get(path(season, more));
        assertThat(card.status()).as(card.text()).isEqualTo(200);
        return card;
    }

    private static JsonNode unit(Answer card, int place) {
        return card.json().path("units").path(place);
    }

    private static String rate(JsonNode unit) {
        return unit.at("/indicators/0/parts/0/rate").asText();
    }
}
