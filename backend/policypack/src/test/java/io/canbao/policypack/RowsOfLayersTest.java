package io.canbao.policypack;

import static io.canbao.policypack.SmallPacks.county;
import static io.canbao.policypack.SmallPacks.head;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policypack.finding.Finding;
import io.canbao.rules.policy.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What breaks a bound in a county's pack although the row stands in its layer, as a new year's national amount over last year's municipal row. */
class RowsOfLayersTest {

    private static final String WINDOWS = """
            windows:
              - {id: w.central, title: 集中期, when: {paid: ..12-31}, then: {cover: {from: "max(payment, year.start)"}}, cite: s 二}
            """;

    private static String nation(int year, String least) {
        return head("990000", "nation", year, "tiers: [standard]", """
                limits: [{id: frame.fiscal, title: 补助标准, then: {value: fiscal.basic, atLeast: "%s"}, cite: s 一}]
                """.formatted(least));
    }

    private static final String PROVINCE =
            county("990100", 2025, "extends: \"990000\"").replace("level: county", "level: province");

    private static String below(String region, int year) {
        return head(region, "county", year, "extends: \"990100\"", "tiers: [standard]", WINDOWS);
    }

    @Test
    void aRowThatIsRightInItsOwnYearIsToldWhereTheNewYearTakesItOver() {
        PackLibrary library = SmallPacks.of(
                        nation(2025, "670.00"),
                        nation(2026, "700.00"),
                        PROVINCE.replace("extends: \"990000\"", "extends: \"990000/2025\""),
                        below("990101", 2026).replace("\"990100\"", "[\"990100\", \"990000/2026\"]"))
                .library();
        Finding found = library.findings(Set.of("pack4.yaml")).stream()
                .filter(finding -> finding.path().startsWith("fiscal"))
                .findFirst()
                .orElseThrow();
        assertThat(found.toString())
                .startsWith("pack4.yaml:7: WARNING fiscal[fiscal.all]")
                .contains(
                        "found 670.00 for anybody in standard in 990101/2026, by the row that it takes over from pack3.yaml, line 10")
                .contains("wanted at least 700.00", "a row of the same id in 990101/2026");
        assertThat(found.text(Language.ZH))
                .startsWith("990101/2026 沿用的这一行（pack3.yaml 第 10 行）实际为 670.00 元")
                .endsWith("应在 990101/2026 的规则包中以同一编号重写。");
        assertThat(found.code()).isEqualTo("SEEN_FOR");
        assertThat(library.findings()).contains(found);
    }

    @Test
    void aDraftTellsItToo() {
        List<String> found = DraftReader.read(
                        file("own", below("990101", 2026).replace("\"990100\"", "[\"990100\", \"990000/2026\"]")),
                        List.of(
                                file("nation", nation(2025, "670.00")),
                                file("new", nation(2026, "700.00")),
                                file("province", PROVINCE)),
                        PackFile.vocabulary())
                .findings()
                .stream()
                .map(Finding::toString)
                .toList();
        assertThat(found).anyMatch(finding -> finding.startsWith("own:") && finding.contains("from province, line 10"));
    }

    @Test
    void aRowThatIsWrongInItsOwnYearIsToldOnceForAllCountiesAndToEachOfThem() {
        String[] packs = {
            nation(2025, "700.00"),
            PROVINCE,
            below("990101", 2025),
            below("990102", 2025),
            below("990103", 2025),
            below("990104", 2025)
        };
        PackLibrary library = SmallPacks.of(packs).library();
        assertThat(library.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo("pack2.yaml");
            assertThat(finding.text(Language.ZH))
                    .startsWith("在 990101/2025、990102/2025、990103/2025 以及另外 1 个规则包中实际为 670.00 元");
        });
        assertThat(library.findings(Set.of("pack3.yaml"))).isEqualTo(library.findings());
        assertThat(library.findings(Set.of("pack1.yaml"))).isEmpty();
    }

    private static PackFile file(String name, String text) {
        return new PackFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
