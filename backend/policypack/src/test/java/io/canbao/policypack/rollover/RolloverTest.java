package io.canbao.policypack.rollover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canbao.policypack.ChangedCase;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.comparison.CaseChanges;
import io.canbao.rules.policy.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RolloverTest {
    private static final String PACK = """
            # 注释
            canbao: 1
            region: "990101" # 代码
            name:
              zh: 上县
              en: Upper County
            level: county
            year: 2025 # 年度
            extends: "990000/2025"
            sources:
              notice: {document: 上政〔2024〕9号, issued: 2024-08-20}
            define:
              missed: {number: {history: [missed], since: 2025}}
            fees:
              - {id: fee.basic, title: {zh: 400.00元}, then: {amount: "400.00"}, cite: notice 二}
            windows:
              - {id: window.central, when: {paid: 2024-09-01..2024-12-31}, then: {cover: {from: year.start}}}
              - {id: window.late, when: {paid: last-year 10-15 .. 02-28}, then: {cover: {from: payment}}}
            subsidies:
              - {id: subsidy.orphan, when: {age: {max: 17}}, then: {percent: 90, of: basic}}
              - {id: subsidy.other, then: {amount: "min(fee, 30.00)"}}
            """;

    @Test
    void whatACountyDecidesEachYearIsFoundByItsPlace() {
        assertThat(DatedValues.of(file(PACK)).entrySet())
                .extracting(Map.Entry::toString)
                .containsExactly(
                        "sources.notice.issued=2024-08-20",
                        "define.missed.number.since=2025",
                        "fees[fee.basic].then.amount=400.00",
                        "windows[window.central].when.paid=2024-09-01..2024-12-31",
                        "subsidies[subsidy.orphan].then.percent=90",
                        "subsidies[subsidy.other].then.amount=min(fee, 30.00)");
        assertThat(DatedValues.of(file("a: [1"))).isEmpty();
        String another = PACK.replace("号,", "号, title: {zh: 甲, en: A}, issuer: 乙镇,")
                .replace("then: {percent: 90", "title: {zh: 丙市孤儿, en: Orphans}, cite: 丙市 一, then: {percent: 90");
        assertThat(DatedValues.ofAnother(file(another), Set.of("丙市")))
                .hasSize(11)
                .containsEntry("subsidies[subsidy.orphan].title.zh", "丙市孤儿")
                .containsEntry("sources.notice.document", "上政〔2024〕9号")
                .containsEntry("sources.notice.title.zh", "甲")
                .containsEntry("sources.notice.issuer", "乙镇");
    }

    /** A stage that is written in front made all that stood behind it look ended. */
    @Test
    void aValueIsKnownByItsStageAndPercentagesStandInFormulasToo() {
        String stage = "  - {stage: identity, rows: [{id: one, then: {amount: 30% of basic}}]}\n";
        String pack = "canbao: 1\nsubsidies:\n";

        assertThat(DatedValues.of(file(pack + stage)))
                .containsExactly(Map.entry("subsidies[identity].rows[one].then.amount", "30% of basic"));
        assertThat(DatedValues.of(file(pack + "  - {stage: town, rows: [{id: two, then: {percent: 5}}]}\n" + stage)))
                .containsKey("subsidies[identity].rows[one].then.amount");
    }

    @Test
    void whatUnitsAreToReachAndGetIsDecidedEachYearToo() {
        String pack = """
                targets: [{id: t, unit: "5001", columns: [target], units: [{unit: "500101", target: 2490}], printedTotal: 2490}]
                assessment:
                  - id: a
                    until: 2024-12-31
                    indicators: [{id: i, when: {rank: {max: 3}}, then: {rate: enrolled / target, atLeast: 95}}]
                    money: [{id: m, then: {per: enrolled, bands: [{from: 90, below: 95.5, amount: "1.00"}]}}]
                    points: [{id: p, at: october, inARow: 2, then: {points: -0.5}}]
                """;

        assertThat(DatedValues.of(file(pack)).entrySet())
                .extracting(Map.Entry::toString)
                .containsExactly(
                        "targets[t].units[0].target=2490",
                        "targets[t].printedTotal=2490",
                        "assessment[a].until=2024-12-31",
                        "assessment[a].indicators[i].then.atLeast=95",
                        "assessment[a].money[m].then.bands[0].from=90",
                        "assessment[a].money[m].then.bands[0].below=95.5",
                        "assessment[a].money[m].then.bands[0].amount=1.00",
                        "assessment[a].points[p].then.points=-0.5");
    }

    @Test
    void aCopyKeepsEveryWordButWhoseItIsAndOfWhichYear() {
        String own =
                CopiedPack.of(file(PACK), "990101", "county", new Text("上县", "Upper County"), 2026, "抄自 990101/2025");
        String other = CopiedPack.of(file(PACK), "990102", "county", new Text("下\"县", "Lower"), 2026, "抄自 990101/2025");

        assertThat(own).isEqualTo("# 抄自 990101/2025\n" + PACK.replace("year: 2025", "year: 2026"));
        assertThat(other.lines().toList())
                .containsAll(List.of("region: \"990102\" # 代码", "year: 2026 # 年度", "level: county"))
                .doesNotContain("  zh: 上县");
        assertThat(DatedValues.of(file(other))).isEqualTo(DatedValues.of(file(PACK)));
        assertThat(CopiedPack.of(file(PACK), "990000", "province", new Text("上省", "Upper"), 2026, "抄自"))
                .contains("level: \"province\"");
    }

    /** A county whose towns pay something of their own began with rows about another one's towns, under their titles. */
    @Test
    void aCopyForAnotherRegionLeavesOutRowsOfStagesThatAreAboutItsPlaces() {
        String pack = """
                canbao: 1
                region: "990101"
                year: 2025
                vocabulary: {units: {town: {zh: 上镇}, farm: {zh: 茶场, implies: [town]}}}
                subsidies:
                  - stage: town
                    rows:
                      - {id: subsidy.town, when: {unit: town}, then: {amount: "10.00"}}
                      - id: subsidy.farm
                        when: {any: [{unit: [farm]}, {age: 3}]}
                  - stage: identity
                    rows:
                      # of the farm
                      - {id: subsidy.farmers, when: {unit: farm}, then: {percent: 5}}
                      - {id: subsidy.orphan, then: {percent: 90}}
                  - {stage: last, rows: [{id: one, when: {unit: town}}, {id: two, then: {percent: 1}}, {id: three, when: {unit: farm}}]}
                incentives: {limit: {percent: 20}, rows: [{id: prize, when: {unit: town}}, {id: all}]}
                """;

        for (String written : List.of(pack, pack.replace("\n", "\r\n"), pack.replace('\n', '\r'))) {
            String copy =
                    CopiedPack.of(file(written), "990102", "county", new Text("下县", "Lower"), 2026, "抄自 990101/2025");

            assertThat(copy)
                    .doesNotContain("town", "farm:", "subsidy.farm", "one", "three", "prize")
                    .contains(
                            "subsidy.orphan", "- {stage: last, rows: [{id: two, then: {percent: 1}}]}", "[{id: all}]");
        }
    }

    /** A case that is gone fails no more; one that is only laid out otherwise is the same. */
    @Test
    void casesThatAreGoneOrChangedAreNamed() {
        String before = """
                pack: "990101/2025"
                cases:
                  - {name: 甲, facts: {payDate: 2024-10-01}, expect: {tier1: {payable: "40.00"}}}
                  - {name: 乙, facts: {payDate: 2024-10-02}}
                  - {name: 丙, facts: {payDate: 2024-10-03}}
                """;
        String now = """
                pack: "990101/2025"
                cases:
                  - name: 甲 # 同上
                    facts:
                      payDate: 2024-10-01
                    expect: {tier1: {payable: "40.00"}}
                  - {name: 丙, facts: {payDate: 2024-10-04}}
                  - {name: 丁, facts: {payDate: 2024-10-05}}
                """;

        CaseChanges changes =
                CaseChanges.between(Optional.of(before), Optional.of(now)).orElseThrow();
        assertThat(changes.changed()).extracting(ChangedCase::name).containsExactly("丙");
        assertThat(changes).isEqualTo(new CaseChanges(3, 3, List.of("乙"), changes.changed(), List.of("丁")));
        assertThat(CaseChanges.between(Optional.of(before), Optional.empty()))
                .hasValue(new CaseChanges(3, 0, List.of("甲", "乙", "丙"), List.of(), List.of()));
        assertThat(CaseChanges.between(Optional.of(before), Optional.of("cases: [")))
                .isEmpty();
    }

    /** The villages of one county are none of another's, and nobody calls its office. */
    @Test
    void aCopyForAnotherRegionLeavesOutWhatIsAboutPlaces() {
        String places = PACK + """
                contact: {name: 上县医保局, telephone: "0500-1234567"}
                vocabulary:
                  channels:
                    bank: {zh: 银行, en: Bank}
                  units:
                    town: {zh: 上镇, en: Upper Town}
                    village:
                      zh: 上镇一村
                      implies: [town]
                targets:
                  - id: targets.town
                    units: [{unit: village, target: 2490}]
                assessment:
                  # of the town
                  - id: assessment.town
                    unit: town
                    indicators: [{id: i}]
                  - id: assessment.all
                    of: towns
                notes:
                  - {id: note.town, when: {unit: [town]}, text: {zh: 到镇里办}}
                """;
        String cases = """
                pack: "990101/2025"
                cases:
                  - name: 甲
                    facts: {payDate: 2024-10-01}
                  - name: 考核
                    assessment:
                      counts: {scheme: assessment.town, units: [{unit: v1}]}
                  - {name: 一村, facts: {unit: village}}
                  - {name: 依据, expect: {reasons: [{layer: "990101"}, {layer: 990000}]}}
                  - {name: 全县, assessment: {counts: {scheme: assessment.all, units: [{unit: v1}]}}}""";
        Text name = new Text("下县", "Lower County");

        String copy = CopiedPack.of(file(places), "990102", "county", name, 2025, "抄自 990101/2025");

        assertThat(copy)
                .contains("vocabulary:\n  channels:\n    bank: {zh: 银行, en: Bank}\n")
                .contains("assessment:\n  # of the town\n  - id: assessment.all\n    of: towns\n")
                .doesNotContain("contact", "0500", "上镇", "targets", "village", "assessment.town", "notes", "units");
        assertThat(CopiedPack.of(file(places), "990101", "county", name, 2025, "抄自"))
                .endsWith(places);
        assertThat(CasesText.copied(file(places), cases, 0, "990102", 2025)).contains("""
                pack: "990102/2025"
                cases:
                  - name: 甲
                    facts: {payDate: 2024-10-01}
                  - {name: 依据, expect: {reasons: [{layer: "990102"}, {layer: 990000}]}}
                  - {name: 全县, assessment: {counts: {scheme: assessment.all, units: [{unit: v1}]}}}
                """);
        assertThat(CasesText.count(cases)).isEqualTo(5);
        assertThat(CasesText.count("cases: [")).isZero();
        String json = "{\"canbao\":1,\"region\":\"990101\",\"name\":{\"zh\":\"上县\"},\"year\":2025,"
                + "\"vocabulary\":{\"units\":{\"town\":{\"zh\":\"上镇\"}}},\"targets\":[{\"id\":\"t\"}],\"serves\":[\"990103\"]}";
        assertThat(CopiedPack.of(file(json), "990102", "county", name, 2025, "抄自"))
                .contains("\"990102\"")
                .doesNotContain("vocabulary", "targets", "serves");
    }

    @Test
    void casesOfSeveralFilesBecomeOneText() {
        String lines = """
                # 缴费
                pack: "990101/2025"
                cases:
                  - name: 甲
                    facts: {payDate: 2024-10-01}
                """;
        String deeper = """
                pack: "990101/2025"
                cases:
                - name: 乙
                  expect:
                    outcome: REFUSED
                - {name: 丙}
                """;

        assertThat(CasesText.of(List.of())).isEmpty();
        assertThat(CasesText.of(List.of("\uFEFF" + lines))).contains(lines);
        assertThatThrownBy(() -> CasesText.of(List.of("a: b"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(CasesText.of(List.of("{pack: \"990101/2025\", cases: [{name: 丁}]}", lines, deeper)))
                .contains("""
                        # 缴费
                        pack: "990101/2025"
                        cases:
                          - {name: 丁}
                          - name: 乙
                            expect:
                              outcome: REFUSED
                          - {name: 丙}
                          - name: 甲
                            facts: {payDate: 2024-10-01}
                        """);
        assertThat(CasesText.of(List.of("{pack: \"1\", cases: [{name: 丁}]}", "{pack: \"1\", cases: [{name: 戊}]}")))
                .contains("{pack: \"1\", cases: [{name: 戊}, {name: 丁}]}");
    }

    @Test
    void casesOfACopyAreOfItsYearAndRegion() {
        String text = """
                pack: "990101/2024" # 2024年度
                cases:
                  - name: 2024年2月底出生
                    facts: {payDate: 2024-02-29, history: {"2023": late, 2022: missed}, phone: 12024-02-290}
                    expect: {tier1: {fee: "400.00", clause: 上政〔2024〕9号}}
                """;

        assertThat(CasesText.copied(text, 1, "990102", 2025)).isEqualTo("""
                pack: "990102/2025" # 2025年度
                cases:
                  - name: 2025年2月底出生
                    facts: {payDate: 2025-02-28, history: {"2024": late, 2023: missed}, phone: 12024-02-290}
                    expect: {tier1: {fee: "400.00", clause: 上政〔2024〕9号}}
                """);
        assertThat(CasesText.copied("\uFEFF" + text, 0, "990101", 2024)).isEqualTo(text);
    }

    private static PackFile file(String text) {
        return new PackFile("990101/2025/policy.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
