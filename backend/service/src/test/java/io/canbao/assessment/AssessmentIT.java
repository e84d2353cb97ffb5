package io.canbao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.enrollment.Season;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.registry.RollOfCounty;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How {@link EastRidge} stands, and who says so. */
class AssessmentIT {

    @ParameterizedTest
    @EnumSource
    void paymentsAreScoredOnTheirDaysAndWhatIsSealedStays(DatabaseKind kind) {
        Season season = EastRidge.season(Served.twoCounties(kind));
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

        String closings = season.roll().path("/assessments/" + EastRidge.SCHEME + "/closings");
        String form = "{\"on\":\"%s\"}".formatted(season.day("01-31"));
        Answer sealed = assessor.post(closings, form);
        assertThat(sealed.status()).as(sealed.text()).isEqualTo(201);
        assertThat(sealed.at("/digest")).matches("sha256:[0-9a-f]{64}");
        String closing = season.roll().path("/closings/" + sealed.at("/id"));
        String then = assessor.get(closing + "/scorecard").text();
        assertThat(then)
                .isEqualTo(card(season, assessor, "&on=" + season.day("01-31")).text());
        assertThat(assessor.post(closings, form).at("/code")).isEqualTo("CLOSING_SEALED");
        assertThat(assessor.get(
                                season.roll().path("/assessments/nothing/closings"),
                                "Accept",
                                "text/csv, application/problem+json;q=0.5")
                        .at("/code"))
                .isEqualTo("SCHEME_NOT_FOUND");
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

        season.officer()
                .post(
                        season.roll().path("/residents/" + orphan + "/moves"),
                        "{\"unit\":\"east-1\",\"on\":\"%s\"}".formatted(season.day("06-02")));
        assertThat(List.of(rate(unit(card(season, assessor, ""), 0)), rate(unit(card(season, assessor, ""), 1))))
                .as("whoever moved is counted where they live")
                .containsExactly("75.00", "0.00");
        assertThat(assessor.get(closing + "/scorecard").text()).isEqualTo(then);
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
        Season season = EastRidge.season(Served.twoCounties(kind));
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
        for (String list :
                List.of("/assessments", "/assessments?year=", "/progress?year=", "/progress/sum", "/targets")) {
            Answer refused = assessor.get(season.roll().path(list));
            assertThat(refused.status()).as(list + refused.text()).isEqualTo(400);
            assertThat(refused.at("/parameter")).as(list).isEqualTo("year");
        }
        Answer schemes = assessor.get(season.roll().path("/assessments?year=" + season.year()));
        assertThat(schemes.at("/items/0/title/zh")).isEqualTo("东岭镇考核");
        assertThat(schemes.json().at("/items/0/rows").findValuesAsText("table"))
                .containsExactly("indicators", "indicators", "milestones", "money", "reports");
    }

    @OnMySql
    void targetsComeAsAFileOnce(DatabaseKind kind) {
        Season season = EastRidge.season(Served.twoCounties(kind));
        Person assessor = season.somebody(Role.ASSESSOR);
        RollOfCounty roll = season.roll();
        String file = "单位代码,项目,人数\neast-1,目标任务数,40\neast-2,employee,7\n";
        Answer waiting = roll.bring(assessor, "targets", file + "nowhere,enrolled,-1\neast-1,target,41\n");
        assertThat(List.of(waiting.at("/new"), waiting.at("/rejected")))
                .as(waiting.text())
                .containsExactly("2", "2");
        assertThat(assessor.get(roll.path("/imports/" + waiting.at("/id") + "/rejected"), "Accept", "text/csv")
                        .text())
                .contains("单位代码", "项数据", "0 至 2147483647", "已有同一条记录");
        assertThat(roll.confirm(assessor, waiting).at("/state")).isEqualTo("done");
        assertThat(assessor.get(roll.path("/targets?year=" + season.year()))
                        .json()
                        .at("/items")
                        .findValuesAsText("count"))
                .containsExactly("40", "7");
        Answer again = roll.bring(assessor, "targets", file + "east-2,employee,8\n");
        assertThat(List.of(again.at("/same"), again.at("/changed"), again.at("/rejected")))
                .containsExactly("2", "0", "1");
        Answer other = roll.bring(assessor, "targets", "unit,column,count,year\neast-1,target,44,1999\n");
        assertThat(other.at("/rejected")).isEqualTo("1");
        assertThat(roll.bring("targets", file).at("/code")).isEqualTo("NOT_ALLOWED");
    }

    @OnMySql
    void howFarUnitsAreIsASumOverWhatLiesInThem(DatabaseKind kind) {
        Season season = EastRidge.season(Served.twoCounties(kind));
        Person assessor = season.somebody(Role.ASSESSOR);
        Person agent = season.somebody(Role.AGENT, "east-1");
        paid(season, register(season, 1, "east-1"), "400.00", "01-10");
        paid(season, register(season, 2, "east-2"), "400.00", "01-20");
        register(season, 3, "east-2");
        String progress = season.roll().path("/progress");
        String asked = "?year=" + season.year() + "&on=" + season.day("01-20");

        Answer town = assessor.get(progress + asked + "&sort=-enrolled");
        assertThat(town.at("/items/0/unit")).as(town.text()).isEqualTo("east");
        JsonNode figures = town.json().at("/items/0/figures");
        assertThat(figures.path("enrolled").asInt()).isEqualTo(2);
        assertThat(figures.path("today").asInt()).isEqualTo(1);
        assertThat(figures.path("week").asInt()).isEqualTo(1);
        assertThat(figures.path("target").asInt()).isEqualTo(6);
        assertThat(figures.path("residents").asInt()).isEqualTo(3);
        assertThat(figures.path("rate").asText()).isEqualTo("33.33");
        assertThat(figures.path("missing").asInt()).isEqualTo(4);
        Answer villages = assessor.get(progress + asked + "&in=east&sort=rate");
        assertThat(villages.json().path("items").findValuesAsText("unit")).containsExactly("east-1", "east-2");
        assertThat(villages.json().path("items").findValuesAsText("rate")).containsExactly("25.00", "50.00");
        Answer sum = assessor.get(progress + "/sum" + asked + "&in=east");
        assertThat(sum.json().at("/figures")).isEqualTo(figures);
        assertThat(sum.json().at("/days").findValuesAsText("enrolled")).containsExactly("1", "2");
        assertThat(sum.at("/path/0/name/zh")).isEqualTo("东岭镇");
        assertThat(assessor.get(progress + asked, "Accept", "text/csv").text()).contains("东岭镇");

        assertThat(agent.get(progress + asked).json().path("items").findValuesAsText("unit"))
                .containsExactly("east-1");
        assertThat(agent.get(progress + "/sum" + asked).at("/figures/enrolled")).isEqualTo("1");
        assertThat(agent.get(progress + asked + "&in=east").at("/code")).isEqualTo("MEASURED_UNIT_NOT_FOUND");
        assertThat(assessor.get(progress + "/sum?on=2024-11-01").at("/code")).isEqualTo("INVALID_PARAMETER");
    }

    @OnMySql
    void aSchemeIsTriedWithCountsThatSomebodyTells(DatabaseKind kind) {
        Season season = EastRidge.season(Served.twoCounties(kind));
        Person assessor = season.somebody(Role.ASSESSOR);
        String trial = season.roll().path("/assessments/" + EastRidge.SCHEME + "/trial");
        String counts =
                "{\"on\":\"%s\",\"units\":[{\"unit\":\"anywhere\",\"counts\":[{\"on\":\"%s\",\"enrolled\":95,\"target\":%s}]}]%s}";
        String day = season.day("01-31");

        Answer scored = assessor.post(trial, counts.formatted(day, day, "100", ""));
        assertThat(scored.status()).as(scored.text()).isEqualTo(200);
        assertThat(scored.at("/units/0/money")).isEqualTo("95.00");
        assertThat(scored.at("/scheme")).isEqualTo(EastRidge.SCHEME);
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
        return season.roll().path("/assessments/" + EastRidge.SCHEME + "?year=" + season.year() + more);
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
