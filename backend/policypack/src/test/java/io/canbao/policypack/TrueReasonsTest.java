package io.canbao.policypack;

import static io.canbao.policypack.SmallPacks.county;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an answer says of its reasons, from the pack as it is written to the body. */
class TrueReasonsTest {

    private static final String WINDOWS = """
            windows:
              - {id: w.before, title: 未开始, when: {paid: ..last-year 08-31}, then: {closed: true}, cite: s 三}
              - {id: w.central, kind: central, title: 集中期, when: {paid: last-year 09-01..last-year 12-31}, then: {cover: {from: year.start}}, cite: s 三}
              - {id: w.late, kind: late, title: 补缴期, when: {paid: 01-01..12-31}, then: {cover: {from: payment}}, cite: s 三}
              - {id: w.closed, title: 已结束, when: {paid: next-year 01-01..}, then: {closed: true}, cite: s 三}
            """;

    private static SmallPacks pack(String... sections) {
        SmallPacks packs = SmallPacks.of(county("990101", 2025, sections) + WINDOWS);
        assertThat(packs.faults()).isEmpty();
        return packs;
    }

    private static String answered(SmallPacks packs, String facts, String field) {
        return packs.answers("990101/2025", facts, field).getFirst();
    }

    @Test
    void whyAnIdentityEarnsNothingIsTheTestThatFailed() {
        SmallPacks packs = pack(
                "subsidies: [{id: a.x, when: {categories: subsistence, residence: local, age: {min: 60}}, then: {amount: \"300.00\", funder: medical-aid}, cite: s 四}]");
        String poor =
                "{\"payDate\": \"2024-10-10\", \"residence\": \"%s\", \"birthDate\": \"%s\", \"categories\": [{\"id\": \"%s\"}]}";
        String why = "/otherCategories/0/why";
        assertThat(answered(packs, poor.formatted("permit", "1950-01-01", "subsistence"), why))
                .startsWith("该身份的资助条件未满足：")
                .contains("本地户口")
                .doesNotContain("周岁");
        assertThat(answered(packs, poor.formatted("local", "1990-01-01", "subsistence"), why))
                .isEqualTo("该身份的资助条件未满足：年满60周岁");
        assertThat(answered(packs, poor.formatted("local", "1990-01-01", "orphan"), why))
                .isEqualTo("本地政策没有规定对该身份的资助");
    }

    /** The bound is met, and yet nobody has the identity when they pay. */
    @Test
    void whoIsRecognisedAfterPayingIsToldSo() {
        SmallPacks packs = pack(
                "subsidies: [{id: a.x, when: {categories: {any: [subsistence], recognised: {until: last-year 12-31}}}, then: {amount: \"300.00\", funder: medical-aid}, cite: s 四}]");
        String facts =
                "{\"payDate\": \"2024-10-10\", \"categories\": [{\"id\": \"subsistence\", \"recognisedOn\": \"2024-12-01\"}]}";
        assertThat(answered(packs, facts, "/otherCategories/0/why")).isEqualTo("缴费当日不具有该身份");
    }

    @Test
    void aNeedThatIsAFactIsNamed() {
        SmallPacks packs = SmallPacks.of(county("990101", 2025, "facts: {registered: {type: boolean, ask: 到社区登记了吗？}}")
                + WINDOWS.replace("01-01..12-31}, then", "01-01..12-31}, needs: {registered: true}, then"));
        assertThat(answered(packs, "{\"payDate\": \"2025-05-01\"}", "/refusals/0/text"))
                .isEqualTo("不符合“补缴期”的条件：“到社区登记了吗？”答“是”");
        assertThat(packs.option("990101/2025", "{\"payDate\": \"2025-05-01\"}")
                        .at("/refusals/0")
                        .has("proof"))
                .isFalse();
    }

    @Test
    void theLimitThatCutARaiseIsGivenWithItsOwnClause() {
        SmallPacks packs = pack(
                "facts: {y: {type: number, ask: 几年？, default: 0}}",
                "incentives: {limit: {percent: 20, of: \"100000.00\"}, cite: s 九, rows: [{id: i.a, title: 连续参保, when: {y: {min: 1}}, then: {years: y, raise: 4000.00 * y}, cite: s 八}]}");
        String facts = "{\"payDate\": \"2024-10-10\", \"facts\": {\"y\": 6}}";
        assertThat(packs.answers("990101/2025", facts, "/incentives/0/raise", "/incentives/0/beforeLimit"))
                .containsExactly("20000.00", "24000.00");
        assertThat(packs.option("990101/2025", facts).path("reasons")).last().satisfies(line -> {
            assertThat(line.path("clause").asText()).isEqualTo("九");
            assertThat(line.path("text").asText()).isEqualTo("奖励合计以100,000元的20%为限");
        });
    }

    @Test
    void aChildIsCoveredFromBirthAndTheAuthorIsToldSo() {
        SmallPacks packs = SmallPacks.of(county("990101", 2025)
                + WINDOWS.replace("..last-year 12-31}, then", "..02-28}, then")
                        .replace("01-01..12-31", "03-01..12-31"));
        assertThat(packs.faults()).isEmpty();
        assertThat(packs.findings())
                .singleElement()
                .asString()
                .contains("windows[w.central]", "a cover from 2025-01-01 also for a child who is born on 2025-01-02");
        assertThat(answered(packs, "{\"payDate\": \"2025-02-20\", \"birthDate\": \"2025-02-10\"}", "/coverage/from"))
                .isEqualTo("2025-02-10");
        assertThat(SmallPacks.of(county("990101", 2025)
                                + WINDOWS.replace("..last-year 12-31}, then", "..02-28}, then")
                                        .replace("01-01..12-31", "03-01..12-31")
                                        .replace("from: year.start", "from: \"max(year.start, birth)\""))
                        .findings())
                .noneMatch(finding -> finding.contains("child"));
    }

    @Test
    void whatIsOnlySaidIsAnswered() {
        SmallPacks packs = pack(
                "notes: [{id: note.poor, when: {categories: subsistence}, text: {zh: 请到民政办核对, en: See civil affairs}, cite: s 七}]");
        String poor = "{\"payDate\": \"2024-10-10\", \"categories\": [{\"id\": \"subsistence\"}]}";
        assertThat(packs.answers("990101/2025", poor, "/notes/0/rule", "/notes/0/text", "/notes/0/clause"))
                .containsExactly("note.poor", "请到民政办核对", "七");
        assertThat(packs.option("990101/2025", "{\"payDate\": \"2024-10-10\"}").path("notes"))
                .isEmpty();
    }

    @Test
    void aSubsidyOnRequestIsMarked() {
        SmallPacks packs = pack(
                "subsidies: [{id: a.x, when: {categories: subsistence}, then: {percent: 90, of: basic, funder: medical-aid, apply: on-request}, cite: s 四}, {id: a.y, when: {categories: orphan}, then: {amount: \"100.00\", funder: medical-aid, apply: automatic}, cite: s 四}]");
        String facts = "{\"payDate\": \"2024-10-10\", \"categories\": [{\"id\": \"%s\"}]}";
        assertThat(answered(packs, facts.formatted("subsistence"), "/subsidies/0/apply"))
                .isEqualTo("on-request");
        assertThat(answered(packs, facts.formatted("orphan"), "/subsidies/0/apply"))
                .isEqualTo("automatic");
    }

    @Test
    void whoPaysForOneTierMayHaveTheBenefitsOfAnother() {
        String tiers = county(
                        "990101",
                        2025,
                        "benefitTier: [{id: b.poor, when: {categories: subsistence, tier: tier1}, then: {tier: tier2}, cite: s 七}]",
                        "benefits: [{id: b.rate, by: tier, then: {tier1: {rate: 60}, tier2: {rate: 70}}, cite: s 八}, {id: b.away, when: {hospitalLevel: level3}, then: {times: 80%}, cite: s 八}]")
                .replace("tiers: [standard]", "tiers: [tier1, tier2]");
        SmallPacks packs = SmallPacks.of(tiers + WINDOWS);
        assertThat(packs.faults()).isEmpty();
        String poor = "{\"payDate\": \"2024-10-10\", \"categories\": [{\"id\": \"subsistence\"}]}";
        assertThat(packs.answers("990101/2025", poor, "/benefitTier", "/tier")).containsExactly("tier2", "tier1");
        assertThat(packs.answers("990101/2025", "{\"payDate\": \"2024-10-10\"}", "/benefitTier"))
                .containsExactly("null");
    }

    @Test
    void aContactIsReadAndItsMistakesAreFound() {
        String units =
                "vocabulary: {units: {town-a: {zh: 甲镇, en: Town A, contact: {name: 甲镇便民服务中心, telephone: \"0500-7654321\"}}}}";
        SmallPacks packs = pack(
                units,
                "contact: {name: {zh: 试县医保局, en: Office}, telephone: \"0500-1234567\", address: 和平路1号, hours: {zh: 工作日9时至17时, en: Weekdays 9 to 17}}");
        assertThat(packs.policy("990101/2025").data().contact())
                .satisfies(contact -> assertThat(contact.telephone()).isEqualTo("0500-1234567"));
        assertThat(packs.policy("990101/2025").data().unitContacts()).containsOnlyKeys("town-a");
        assertThat(SmallPacks.of(county("990101", 2025, "contact: {name: 局, telephone: 见公示栏, room: 3}") + WINDOWS)
                        .faults())
                .hasSize(2)
                .anyMatch(fault -> fault.contains("0500-1234567"))
                .anyMatch(fault -> fault.contains("room"));
        assertThat(SmallPacks.of(county(
                                        "990101",
                                        2025,
                                        "vocabulary: {categories: {low-income: {zh: 低收入, contact: {name: 局}}}}")
                                + WINDOWS)
                        .faults())
                .anyMatch(fault -> fault.contains("vocabulary.units"));
    }
}
