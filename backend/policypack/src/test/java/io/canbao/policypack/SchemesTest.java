package io.canbao.policypack;

import static io.canbao.policypack.SmallPacks.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.policypack.answer.Answers;
import io.canbao.policypack.answer.BodyFault;
import io.canbao.policypack.answer.InvalidFacts;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.rules.assessment.Scheme;
import io.canbao.rules.assessment.Scoring;
import io.canbao.rules.assessment.Standings;
import io.canbao.rules.policy.Language;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemesTest {

    private static final String PROVINCE = head("990500", "province", 2025, """
            vocabulary: {populations: {poor: {zh: 困难群众, categories: [severe-disability]}}}
            assessment:
              - id: towns
                title: {zh: 考核, en: Assessment}
                until: 2024-12-31
                ranking: {by: enrolled / target, cite: s 一}
                indicators:
                  - {id: rate, then: {rate: enrolled / target, atLeast: 95}, cite: s 一}
                  - {id: poor, then: {rate: poor.enrolled / poor.members, atLeast: 100}, cite: s 一}
                money: [{id: funds, then: {per: enrolled, amount: "1.00"}, cite: s 一}]
            """);

    private static String counts(String... units) {
        return "{\"scheme\":\"towns\",\"on\":\"2024-12-31\",\"units\":[" + String.join(",", units) + "]}";
    }

    private static String unit(String id, long enrolled, long target) {
        return "{\"unit\":\"%s\",\"counts\":[{\"on\":\"2024-12-31\",\"enrolled\":%d,\"target\":%d}]}"
                .formatted(id, enrolled, target);
    }

    @Test
    void aCountyTakesOverASchemeRowByRow() {
        SmallPacks packs = SmallPacks.of(PROVINCE, head("990501", "county", 2025, """
                extends: "990500"
                assessment:
                  - id: towns
                    until: 2025-02-28
                    indicators: [{id: poor, drop: true}, {id: rate, then: {rate: enrolled / target, atLeast: 90}, cite: s 二}]
                    money: [{id: bonus, when: {rank: 1}, then: {amount: "500.00"}, cite: s 二}]
                """));

        assertThat(packs.faults()).isEmpty();
        JsonNode unit =
                packs.scorecard("990501/2025", counts(unit("a", 90, 100))).at("/units/0");
        assertThat(unit.path("indicators")).hasSize(1);
        assertThat(unit.at("/indicators/0/parts/0/atLeast").asText()).isEqualTo("90");
        assertThat(unit.path("money").asText()).isEqualTo("590.00");
        assertThat(unit.path("reasons").findValuesAsText("layer")).contains("990500", "990501");
    }

    @Test
    void aLayerBelowWithoutASchemeOfItsOwnHasTheInheritedOne() {
        SmallPacks packs = SmallPacks.of(PROVINCE, head("990501", "county", 2025, "extends: \"990500\""));

        JsonNode unit =
                packs.scorecard("990501/2025", counts(unit("a", 95, 100))).at("/units/0");
        assertThat(unit.path("money").asText()).isEqualTo("95.00");
        assertThat(unit.at("/indicators/1/met").isNull()).isTrue();
    }

    @Test
    void theSameCountsGiveTheSameBytesAlsoFromTheStoredPack() {
        SmallPacks packs = SmallPacks.of(PROVINCE);
        EffectivePolicy written = packs.policy("990500/2025");
        Random random = new Random(7);
        String[] units = new String[40];
        for (int index = 0; index < units.length; index++) {
            units[index] = unit("u" + index, random.nextInt(100), random.nextInt(4) * 25L);
        }
        byte[] body = counts(units).getBytes(StandardCharsets.UTF_8);

        byte[] answer = Answers.assessment(written, body, Language.EN);

        assertThat(Answers.assessment(EffectivePolicy.ofJson(written.json()), body, Language.EN))
                .isEqualTo(answer);
    }

    @Test
    void ranksFollowTheExactRatesAndUnitsWithoutATargetHaveNone() {
        JsonNode card = SmallPacks.of(PROVINCE)
                .scorecard(
                        "990500/2025",
                        counts(unit("a", 1, 3), unit("b", 33_333, 100_000), unit("c", 2, 6), unit("d", 1, 0)));

        assertThat(card.findValuesAsText("rank")).containsExactly("1", "3", "1", "null");
        assertThat(card.findValuesAsText("rate").getFirst()).isEqualTo("33.33");
        assertThat(card.at("/warnings").findValuesAsText("code")).contains("NO_RATE", "FIGURE_MISSING");
    }

    @Test
    void allThatIsWrongWithCountsIsToldWithItsPlace() {
        EffectivePolicy policy = SmallPacks.of(PROVINCE).policy("990500/2025");
        String body = """
                {"scheme":"villages","on":"2024-13-01","units":[
                  {"unit":"a","counts":[{"on":"2024-12-31","enrolled":-1,"members":3},{"on":"2024-12-31","cells":[{"categories":["rich"],"members":1,"enrolled":2}]}],
                   "reports":[{"at":"2024-11-01"},{"at":"2024-11-01T10:00:00+08:00"},{"at":"2024-11-01T02:00:00Z"}]},
                  {"unit":"a","counts":{}, "attributes":{"size":"large"}}]}""";

        InvalidFacts wrong = catchThrowableOfType(
                InvalidFacts.class,
                () -> Answers.assessment(policy, body.getBytes(StandardCharsets.UTF_8), Language.ZH));

        assertThat(wrong.faults())
                .extracting(BodyFault::pointer)
                .containsExactlyInAnyOrder(
                        "/scheme",
                        "/on",
                        "/units/0/counts/0/enrolled",
                        "/units/0/counts/0/members",
                        "/units/0/counts/1/on",
                        "/units/0/counts/1/cells/0/categories/0",
                        "/units/0/counts/1/cells/0/enrolled",
                        "/units/0/reports/0/at",
                        "/units/0/reports/2/at",
                        "/units/1/unit",
                        "/units/1/counts",
                        "/units/1/attributes/size");
    }

    /** What a closing keeps is scored as what was counted, and written in one way only. */
    @Test
    void standingsAreReadAsTheyWereWritten() {
        EffectivePolicy policy = SmallPacks.of(PROVINCE).policy("990500/2025");
        LocalDate first = LocalDate.of(2024, 10, 1);
        LocalDate last = LocalDate.of(2024, 12, 31);
        Standings standings = new Standings(
                last,
                List.of(new Standings.Unit(
                        "a",
                        List.of(
                                new Standings.Entry(first, Map.of("target", 100L, "enrolled", 0L), null),
                                new Standings.Entry(
                                        last,
                                        Map.of("enrolled", 95L),
                                        List.of(new Standings.Cell(Set.of("severe-disability"), "resident", 2, 1)))),
                        Map.of(),
                        List.of(new Standings.Report(last.atTime(11, 40), 94L)))));

        byte[] counts = Answers.counts("towns", standings);

        Scheme scheme = policy.data().assessment().getFirst();
        assertThat(Answers.score(policy, "towns", counts))
                .isEqualTo(new Scoring(scheme, policy.data().measures()).score(standings));
        assertThat(new String(counts, StandardCharsets.UTF_8)).isEqualTo("""
                {"scheme":"towns","on":"2024-12-31","units":[{"unit":"a","counts":[{"on":"2024-10-01","enrolled":0,"target":100},{"on":"2024-12-31","enrolled":95,\
                "cells":[{"categories":["severe-disability"],"group":"resident","members":2,"enrolled":1}]}],"reports":[{"at":"2024-12-31T11:40:00+08:00","enrolled":94}]}]}""");
    }

    @Test
    void countsOfAnotherSchemeThanTheOneThatIsAskedAreRefused() {
        EffectivePolicy policy =
                SmallPacks.of(PROVINCE, head("990501", "county", 2025, """
                extends: "990500"
                assessment: [{id: other, cite: s 一}]
                """)).policy("990501/2025");
        byte[] body = counts(unit("a", 95, 100)).getBytes(StandardCharsets.UTF_8);

        InvalidFacts wrong = catchThrowableOfType(InvalidFacts.class, () -> Answers.score(policy, "other", body));

        assertThat(wrong.faults()).extracting(BodyFault::pointer).containsExactly("/scheme");
        assertThat(Answers.score(policy, "towns", body).scheme()).isEqualTo("towns");
    }

    @Test
    void peopleWithoutAnyCellAreNotTakenForNone() {
        JsonNode card = SmallPacks.of(PROVINCE).scorecard("990500/2025", counts(unit("a", 99, 100)));

        assertThat(card.at("/units/0/indicators/1/parts/0/numerator").isNull()).isTrue();
        assertThat(card.at("/warnings/0/text").asText()).contains("困难群众");
    }

    /** All authorities are those that certify an identity of the vocabulary; of any other one no list can come. */
    @Test
    void aScheduleNamesTheAuthoritiesWhoseListsAreDue() {
        assertThat(due("lists: [health, civil-affairs]")).containsExactly("health", "civil-affairs");
        assertThat(due("lists: civil-affairs")).containsExactly("civil-affairs");
        assertThat(due("lists: all")).contains("civil-affairs", "health", "veterans-affairs");
        assertThat(due("what: {zh: 报送名单, en: Hand in the list}")).isEmpty();
        assertThat(SmallPacks.of(lists("lists: [health, civil-affair]")).faults())
                .singleElement()
                .asString()
                .contains("civil-affair", "wanted civil-affairs");
    }

    private static List<String> due(String lists) {
        SmallPacks packs = SmallPacks.of(lists(lists));
        assertThat(packs.faults()).isEmpty();
        Scheme scheme = packs.policy("990600/2025").data().assessment().getFirst();
        return scheme.moments().deadlines().getFirst().lists();
    }

    private static String lists(String lists) {
        return head("990600", "province", 2025, """
                assessment:
                  - id: lists
                    of: departments
                    schedule: [{id: due, on: 2024-10-20, %s, cite: s 二}]
                    cite: s 二
                """.formatted(lists));
    }

    @Test
    void aSchemeThatAnEarlierReleaseStoredIsLeftAlone() {
        EffectivePolicy written = SmallPacks.of(PROVINCE).policy("990500/2025");
        String stored = written.json()
                .replace(
                        "\"indicators\":{\"rows\":[",
                        "\"prizes\":[{\"id\":\"first\",\"count\":1}],\"indicators\":{\"rows\":[");

        EffectivePolicy earlier = EffectivePolicy.ofJson(stored);

        assertThat(earlier.data().assessment()).isEmpty();
        assertThat(earlier.json()).isEqualTo(stored);
        assertThat(List.of(written.data().assessment().getFirst().id())).containsExactly("towns");
    }
}
