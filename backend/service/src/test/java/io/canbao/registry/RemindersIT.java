package io.canbao.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.enrollment.Season;
import io.canbao.paper.Printed;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.policy.PoliciesInForce;
import io.canbao.registry.RemindResidents.Reminder;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Role;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is not insured hears what they pay, until when, and what comes after. */
class RemindersIT {

    @ParameterizedTest
    @EnumSource
    void whoIsNotInsuredIsListedWithTheirPrice(DatabaseKind kind) {
        Season season = Season.of(Served.twoCounties(kind));
        String plain = season.register(1, ",\"group\":\"resident\",\"phone\":\"13800000001\"");
        String poor = season.register(2);
        season.recognise(poor, "subsistence");
        String orphan = season.register(3, "v2", ",\"group\":\"resident\"");
        season.recognise(orphan, "orphan");
        String paid = season.register(4);
        season.pay(season.officer(), season.enroll(paid).at("/id"), "400.00");

        Answer told = season.officer().get(path(season, "&sort=name"));
        assertThat(told.at("/total")).as(told.text()).isEqualTo("3");
        assertThat(told.json().path("items").findValuesAsText("payable")).containsExactly("400.00", "40.00", "0.00");
        JsonNode first = told.json().at("/items/0");
        assertThat(first.path("resident").asText()).isEqualTo(plain);
        assertThat(first.path("phone").asText()).isEqualTo("13800000001");
        assertThat(first.path("coveredFrom").asText()).isEqualTo(season.day("01-01"));
        assertThat(first.path("until").asText()).isEqualTo(season.day("12-31"));
        assertThat(first.has("laterPayable")).isFalse();
        assertThat(first.path("message").asText())
                .isEqualTo("甲1您好：%1$d年度城乡居民医保，%1$d年12月31日及以前办理的，个人缴400元，%1$d年1月1日起享受待遇；此后本年度不再办理。"
                        .formatted(season.year()));
        assertThat(told.json().at("/items/2/message").asText()).contains("个人不用缴费");

        Person agent = season.somebody(Role.AGENT, "v2");
        assertThat(agent.get(path(season, "")).json().path("items").findValuesAsText("resident"))
                .containsExactly(orphan);
        assertThat(season.officer().get(path(season, "&insuredBefore=true")).at("/total"))
                .isEqualTo("0");
        String file = season.officer()
                .get(path(season, ""), "Accept", "text/csv", "Accept-Language", "en")
                .text();
        assertThat(file).contains("13800000001", "you pay CNY\u00a040 and are covered from");
        assertThat(season.officer().get(season.roll().path("/reminders")).at("/code"))
                .isEqualTo("INVALID_PARAMETER");
    }

    /** Numbers of nobody in particular leave no line in the trail; whose they are is a list. */
    @ParameterizedTest
    @EnumSource
    void whatRunsOutWithinAMonthIsCounted(DatabaseKind kind) {
        Season season = Season.of(Served.twoCounties(kind));
        String path = season.roll().path("/roll/expiring");
        assertThat(season.officer().get(path).json()).isEmpty();
        LocalDate today = LocalDate.parse(
                season.officer().get(season.roll().path("/roll")).at("/today"));
        String ending = season.register(1);
        season.takeIn(1, "subsistence,%s,%s".formatted(today.minusYears(1), today.plusDays(20)));
        season.register(2);
        season.takeIn(2, "subsistence,%s,%s".formatted(today.minusYears(1), today.plusDays(40)));
        String before = season.roll().admin().get(season.roll().path("/audit")).at("/total");

        Answer counted = season.officer().get(path);
        assertThat(counted.at("/0/kind")).as(counted.text()).isEqualTo("identities");
        assertThat(counted.at("/0/people")).isEqualTo("1");
        assertThat(season.roll().admin().get(season.roll().path("/audit")).at("/total"))
                .isEqualTo(before);
        String until = counted.at("/0/until");
        assertThat(season.officer()
                        .get(season.roll().path("/residents?identityEndsBy=" + until))
                        .json()
                        .path("items")
                        .findValuesAsText("id"))
                .containsExactly(ending);
    }

    /** Whoever said why they are not enrolled is left out, and counted; a year that is over has nobody to remind. */
    @ParameterizedTest
    @EnumSource
    void whoSaidWhyIsLeftOutUnlessAsked(DatabaseKind kind) {
        Season season = Season.of(Served.twoCounties(kind));
        String silent = season.register(1);
        String explained = season.register(2);
        season.officer()
                .post(
                        season.roll().path("/residents/" + explained + "/reasons"),
                        "{\"year\":%d,\"reason\":\"employee-cover\"}".formatted(season.year()));

        assertThat(season.officer().get(path(season, "")).json().path("items").findValuesAsText("resident"))
                .containsExactly(silent);
        assertThat(season.officer().get(path(season, "&withReason=true")).at("/total"))
                .isEqualTo("2");
        Answer leftOut = season.officer().get(season.roll().path("/reminders/left-out?year=" + season.year()));
        assertThat(leftOut.at("/people")).as(leftOut.text()).isEqualTo("1");
        String file = season.officer()
                .get(path(season, ""), "Accept", "text/csv", "Accept-Language", "zh")
                .text();
        assertThat(file).contains("一村").doesNotContain("v1");
    }

    /** What is worked out once for people who are alike is what each of them is told alone. */
    @Test
    void peopleWhoAreAlikeAreToldWhatEachIsToldAlone() {
        Served served = Served.twoCounties();
        Season season = Season.with(served, year -> """
                surcharges:
                  - {id: surcharge.grown, when: {age: {min: 18}}, then: {basic: "100.00"}, cite: notice 四}
                """);
        LocalDate today = LocalDate.parse(
                season.officer().get(season.roll().path("/roll")).at("/today"));
        int number = 20;
        for (LocalDate born : List.of(
                today.minusYears(18).minusDays(1),
                today.minusYears(18).plusDays(1),
                today.minusYears(18).plusDays(9),
                today.minusYears(17),
                today.minusYears(40),
                today.minusYears(41),
                today.minusYears(1),
                today.minusDays(20))) {
            season.register(born, number++);
        }
        CountyCode county = CountyCode.parse(season.roll().code());
        List<Resident> people = served.bean(Residents.class).after(county, "", 20);
        RemindResidents reminding = served.bean(RemindResidents.class);
        RemindResidents.Policy policy = reminding.policy(county, season.year());

        assertThat(reminding.remind(county, policy, people))
                .hasSize(8)
                .isEqualTo(people.stream()
                        .flatMap(one -> reminding.remind(county, policy, List.of(one)).stream())
                        .toList());
    }

    /** A household has one letter, which says of each member what they pay. */
    @Test
    void aHouseholdHasALetter() {
        Season season = Season.of(Served.twoCounties());
        season.register(1, ",\"group\":\"resident\",\"household\":\"h1\"");
        season.recognise(season.register(2, ",\"group\":\"resident\",\"household\":\"h1\""), "orphan");
        Answer printed = season.officer()
                .get(
                        season.roll().path("/reminders?year=" + season.year()),
                        "Accept",
                        "application/pdf",
                        "Accept-Language",
                        "zh");
        assertThat(printed.status()).as(printed.text()).isEqualTo(200);
        assertThat(Printed.text(printed.response().body()).replaceAll("\\s", ""))
                .contains("村社区", "打印日期", "户号h1", "甲1", "甲2", "个人缴400元", "个人不用缴费", "此后本年度不再办理");
        Answer nobody = season.officer().get(path(season, "&insuredBefore=true"), "Accept", "application/pdf");
        assertThat(nobody.at("/code")).isEqualTo("NOBODY_TO_REMIND");
    }

    /** Whoever pays on the last day of the year pays 100.00 more. */
    @Test
    void aDearerDayIsNamedBeforeItComes() {
        Served served = Served.twoCounties();
        Season season = Season.with(served, year -> """
                surcharges:
                  - {id: surcharge.last-day, when: {paid: %1$d-12-31..}, then: {basic: "100.00"}, cite: notice 四}
                """.formatted(year));
        season.register(1);
        List<Resident> people = served.bean(Residents.class)
                .after(CountyCode.parse(season.roll().code()), "", 10);

        assertThat(told(season, people, LocalDate.of(season.year() - 1, 10, 1)))
                .isEqualTo("甲1，%1$d年度：现在缴费的，400.00，%1$d-01-01；%1$d-12-30；500.00".formatted(season.year()));
        assertThat(told(season, people, LocalDate.of(season.year() - 1, 3, 1)))
                .isEqualTo("甲1，%1$d年度：；%2$d-08-31；400.00".formatted(season.year(), season.year() - 1));
        assertThat(told(season, people, LocalDate.of(season.year() + 1, 2, 1)))
                .isEqualTo("甲1，%d年度：；；".formatted(season.year()));
    }

    /** A year for which nobody can pay any more has nobody to remind. */
    @Test
    void aYearIsClosedAfterItsLastDayOfPayment() {
        Season season = Season.of(Served.twoCounties());
        var policy = season.roll()
                .served()
                .bean(PoliciesInForce.class)
                .get(season.roll().code(), season.year(), 1);

        assertThat(RemindResidents.isOpen(new RemindResidents.Policy(policy, LocalDate.of(season.year(), 12, 31))))
                .isTrue();
        assertThat(RemindResidents.isOpen(new RemindResidents.Policy(policy, LocalDate.of(season.year() + 1, 1, 1))))
                .isFalse();
    }

    private static String told(Season season, List<Resident> people, LocalDate today) {
        RemindResidents reminding = season.roll().served().bean(RemindResidents.class);
        var policy = season.roll()
                .served()
                .bean(PoliciesInForce.class)
                .get(season.roll().code(), season.year(), 1);
        Reminder told = reminding
                .remind(CountyCode.parse(season.roll().code()), new RemindResidents.Policy(policy, today), people)
                .getFirst();
        String now = told.today()
                .map(offer -> "现在缴费的，" + offer.payable().orElseThrow() + "，"
                        + offer.coveredFrom().orElseThrow())
                .orElse("");
        String later = told.later()
                .map(offer -> offer.payable().orElseThrow().toString())
                .orElse("");
        return told.person().particulars().name() + "，" + season.year() + "年度：" + now + "；"
                + told.until().map(LocalDate::toString).orElse("") + "；" + later;
    }

    private static String path(Season season, String rest) {
        return season.roll().path("/reminders?year=" + season.year() + rest);
    }
}
