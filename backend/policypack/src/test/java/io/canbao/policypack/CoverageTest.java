package io.canbao.policypack;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policypack.analysis.coverage.Coverage;
import io.canbao.rules.policy.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases of the built-in packs try every row, and every fixed day with its neighbours. */
class CoverageTest {

    @Test
    void everyRowAndEveryBoundOfTheBuiltInPacksHasACase() {
        assertThat(PackLibrary.read(PackFile.builtIn()).coverage())
                .hasSize(5)
                .allSatisfy(pack ->
                        assertThat(pack.missing()).as(pack.line().toString()).isEmpty());
    }

    @Test
    void aCellOfTheAnnexWithoutACaseIsNamed() {
        assertThat(qijiang("categories: [{id: orphan}]", "categories: [{id: subsistence}]")
                        .missing())
                .containsExactly("subsidy.orphan.tier1", "subsidy.orphan.tier2");
    }

    @Test
    void aDayBesideABoundWithoutACaseIsNamed() {
        assertThat(qijiang("payDate: 2024-10-07", "payDate: 2024-10-01").line().in(Language.EN))
                .isEqualTo(
                        "cases of 500110/2025: 73 of 73 rows, 8 of 9 bounds; without a case: windows paid 2024-10-07");
    }

    @Test
    void aBillTriesTheRowsThatItIsSettledBy() {
        assertThat(qijiang(
                                "bill: {tier: tier1, setting: outpatient, hospitalLevel: level1",
                                "bill: {tier: tier2, setting: outpatient, hospitalLevel: level1")
                        .missing())
                .containsExactly("benefit.outpatient.level1.tier1");
    }

    @Test
    void aRowByWhichUnitsAreScoredWithoutACaseIsNamed() {
        assertThat(qijiang("scheme: assessment.goals", "scheme: assessment.custody")
                        .missing())
                .containsExactly("assessment.goals indicators enrollment", "assessment.goals indicators hardship");
    }

    /** The coverage of a pack, some of whose cases were about something else. */
    private static Coverage qijiang(String found, String replacement) {
        List<PackFile> files = PackFile.builtIn().stream()
                .filter(file -> !file.name().matches(".*(430682|340422|500243).*"))
                .map(file -> new PackFile(
                        file.name(),
                        file.name().contains("500110")
                                ? new String(file.content(), StandardCharsets.UTF_8)
                                        .replace(found, replacement)
                                        .getBytes(StandardCharsets.UTF_8)
                                : file.content()))
                .toList();
        return PackLibrary.read(files).coverage().getFirst();
    }
}
