package io.canbao.policypack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.canbao.policypack.finding.Finding;
import io.canbao.policypack.tree.TreeReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that cannot be packs in the first place: each gives one finding with its line, never an exception. */
class UnreadableFilesTest {

    private static final String HEAD = "canbao: 1\nregion: \"990001\"\nname: 试县\nlevel: county\nyear: 2025\n";

    @Test
    void bytesOfAnotherCharacterSet() {
        assertThat(findings(HEAD.getBytes(Charset.forName("GB18030"))))
                .extracting(Finding::line, finding -> finding.found().toString())
                .containsExactly(tuple(3, "a file saved as GBK"));
    }

    @Test
    void aControlCharacter() {
        assertThat(findings(utf8(HEAD + "title: a\u0001b\n")))
                .extracting(Finding::line, finding -> finding.found().toString())
                .containsExactly(tuple(6, "the character U+0001"));
    }

    @Test
    void anEscapedControlCharacterThatCouldNotBeStored() {
        assertThat(findings(utf8(HEAD + "title: \"a\\x7fb\"\n")))
                .extracting(Finding::line, finding -> finding.found().toString())
                .containsExactly(tuple(6, "the character U+007F"));
    }

    /** They are kept with whatever is said about them, and units stand in the registry. */
    @Test
    void idsAndNamesForWhichNoListHasRoom() {
        String unit = "vocabulary: {units: {%s: {zh: %s}}}\n";

        assertThat(findings(utf8(HEAD + "windows: [{id: %s}]\n".formatted("w".repeat(201)))))
                .extracting(Finding::line, finding -> finding.found().toString())
                .contains(tuple(6, "an id of 201 characters"));
        assertThat(findings(utf8(HEAD.replace("试县", "县".repeat(201)))))
                .extracting(Finding::line, finding -> finding.found().toString())
                .contains(tuple(3, "a name of 201 characters"));
        assertThat(findings(utf8(HEAD + unit.formatted("u".repeat(65), "村"))))
                .extracting(Finding::line, finding -> finding.wanted().toString())
                .contains(tuple(6, "at most 64"));
        assertThat(findings(utf8(HEAD + unit.formatted("u", "村".repeat(201)))))
                .extracting(Finding::line, finding -> finding.wanted().toString())
                .contains(tuple(6, "at most 200"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\x", "\\x4", "\\u12", "\\u第一条", "\\UFFFFFFFF", "C:\\users", "50\\%"})
    void aCodeBehindABackslashThatIsNone(String written) {
        assertThat(findings(utf8(HEAD + "note: [{b: \"c" + written + "\"}]\n")))
                .extracting(Finding::line, finding -> finding.wanted().toString())
                .containsExactly(tuple(6, "two backslashes for one, or \\u and the four digits of a character"));
    }

    /** A table that no notice has: what lies beside each other is compared, and nobody waits for that. */
    @ParameterizedTest
    @ValueSource(strings = {"windows:%s", "subsidies:\n  - stage: identity\n    rows:%s"})
    void moreRowsThanAnyTableHas(String table) {
        String row = "\n      - {id: r%d, then: {percent: 10}, cite: s 一}";
        String rows = IntStream.rangeClosed(1, 1_001).mapToObj(row::formatted).collect(Collectors.joining());
        assertThat(SmallPacks.of(SmallPacks.county("990001", 2025, table.formatted(rows)))
                        .faults())
                .filteredOn(fault -> fault.contains("1001 rows; wanted at most 1000"))
                .hasSize(1);
    }

    /** Editors on Windows put a mark in front of the text, and write two characters at the end of a line. */
    @Test
    void aFileFromAnotherEditorIsReadAsAnyOther() {
        String windows = "\uFEFF" + HEAD.replace("\n", "\r\n");
        assertThat(findings(utf8(windows))).isEqualTo(findings(utf8(HEAD)));
    }

    @Test
    void aKeyAsLongAsABook() {
        assertThat(findings(utf8(HEAD + "? " + "a-".repeat(50_000) + "b\n: 1\n")))
                .extracting(Finding::line, finding -> finding.wanted().toString())
                .containsExactly(tuple(6, "a short word"));
    }

    @Test
    void aFormulaAsLongAsABook() {
        String formula = "1.00" + " + 1.00".repeat(100_000);
        byte[] pack = utf8(HEAD + "define: {much: {amount: " + formula + "}}\n");
        assertThat(findings(pack)).anySatisfy(finding -> {
            assertThat(finding.line()).isEqualTo(6);
            assertThat(finding.found().toString()).contains("a formula of 700004 characters");
            assertThat(finding.toString().length()).isLessThan(1_000);
        });
    }

    @Test
    void aHugeFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("policy.yaml");
        Files.write(file, new byte[TreeReader.MAXIMUM_BYTES * 3]);
        PackLibrary library = PackLibrary.read(PackFile.under(folder));
        assertThat(library.findings())
                .extracting(Finding::line, finding -> finding.found().toString())
                .containsExactly(tuple(1, "more than 4194304 bytes"));
    }

    @Test
    void deeplyNestedJson() {
        String open = "{\"a\":".repeat(100_000);
        assertThat(findings(utf8(open)))
                .extracting(finding -> finding.wanted().toString())
                .containsExactly("a flatter document");
    }

    @Test
    void manyFaultsAreAllFoundInReasonableTime() {
        StringBuilder pack = new StringBuilder(HEAD).append("fiscal:\n");
        for (int row = 0; row < 1_000; row++) {
            pack.append("  - {id: f.").append(row).append(", when: {colour: red}}\n");
        }
        assertThat(findings(utf8(pack.toString()))).hasSizeGreaterThan(2_000);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Finding> findings(byte[] content) {
        return PackLibrary.read(List.of(new PackFile("policy.yaml", content))).findings();
    }
}
