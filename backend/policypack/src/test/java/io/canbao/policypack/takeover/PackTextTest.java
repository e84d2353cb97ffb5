package io.canbao.policypack.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PackTextTest {
    private static final String OWN = """
            canbao: 1
            region: "990101"
            year: 2025
            name: {zh: 上县, en: Upper County}
            sources:
              notice: {document: 上政〔2024〕9号} # the first
            subsidies:
              # what most people ask for
              - {id: one, then: {percent: 90}, cite: notice 三} # nine tenths
              - id: two
                then:
                  percent: 50
                cite: notice 四

            windows:
              - {id: open, when: {paid: 2024-09-01..}}
            """;

    private static PackText read(String text) {
        return PackText.read(text).orElseThrow();
    }

    private static String taken(String into, String from, String path) {
        return read(into).taking(read(from), path).orElseThrow();
    }

    @Test
    void aRowIsPutInThePlaceOfOnesOwnAndAllElseStays() {
        String other = OWN.replace("percent: 90", "percent: 80").replace("nine tenths", "eight");
        assertThat(read(OWN).changesTo(read(other))).containsExactly("subsidies[one]");
        assertThat(taken(OWN, other, "subsidies[one]")).isEqualTo(OWN.replace("percent: 90", "percent: 80"));
    }

    /** Also where one writes it on a line and the other in a block that stands elsewhere. */
    @Test
    void aBlockTakesThePlaceOfALineAndALineOfABlock() {
        String other = OWN.replace(
                "  - id: two\n    then:\n      percent: 50\n    cite: notice 四\n",
                "  - {id: two, then: {percent: 40}, cite: notice 四}\n");
        assertThat(taken(OWN, other, "subsidies[two]"))
                .contains("  - {id: two, then: {percent: 40}, cite: notice 四}\n");
        String wide = OWN.replace(
                "  - {id: one, then: {percent: 90}, cite: notice 三} # nine tenths\n",
                "  -   id: one\n      then:\n        percent: 70\n      cite: notice 三\n");
        assertThat(taken(OWN, wide, "subsidies[one]"))
                .contains("  - id: one\n    then:\n      percent: 70\n    cite: notice 三");
    }

    @Test
    void rowsOfStagesAreNamedAsFindingsNameThemAndUnderstoodAsOthersDo() {
        PackText staged = read("""
                subsidies:
                  - stage: identity
                    rows:
                      - id: subsidy.orphan
                        then: {percent: 100}
                fees:
                  hit: first
                  rows:
                    - {id: fee.basic, then: {basic: "400.00"}}
                """);
        String row = "subsidies[identity][subsidy.orphan]";

        assertThat(staged.places()).contains("subsidies", "subsidies[identity]", row, "fees[fee.basic]");
        assertThat(staged.line(row)).contains(4);
        assertThat(List.of(
                        row,
                        "subsidies[subsidy.orphan]",
                        "subsidies[0].rows[subsidy.orphan]",
                        row + ".then.percent",
                        "subsidies[subsidy.orphan].then"))
                .allSatisfy(path -> assertThat(staged.place(path)).contains(row));
        assertThat(staged.place("fees.rows[fee.basic]")).contains("fees[fee.basic]");
        assertThat(List.of("subsidies[other][subsidy.orphan]", "subsidies[none]", "windows[fee.basic]", "", "]["))
                .allSatisfy(path -> assertThat(staged.place(path)).isEmpty());
    }

    @Test
    void aNewRowComesLastInItsTableAndANewTableLastInTheText() {
        String other = OWN.replace("  - {id: open,", "  - {id: late, when: {paid: 2025-01-01..}}\n  - {id: open,")
                + "waiting:\n  - {id: wait, then: {days: 30}}\n";
        assertThat(read(OWN).changesTo(read(other))).containsExactly("windows[late]", "waiting[wait]");
        assertThat(taken(OWN, other, "windows[late]")).isEqualTo(OWN + "  - {id: late, when: {paid: 2025-01-01..}}\n");
        assertThat(taken(OWN, other, "waiting[wait]")).isEqualTo(OWN + "waiting:\n  - {id: wait, then: {days: 30}}\n");
        String third = OWN.replace("\nwindows:", "  - {id: three, cite: notice 五}\n\nwindows:");
        assertThat(taken(OWN, third, "subsidies[three]")).isEqualTo(third);
        String source = OWN.replace("subsidies:", "  annex: {document: 附件}\nsubsidies:");
        assertThat(taken(OWN, source, "sources.annex")).isEqualTo(source);
    }

    @Test
    void aRowThatIsGoneGoesAndATableMayStayEmpty() {
        String other = OWN.replace("  - id: two\n    then:\n      percent: 50\n    cite: notice 四\n", "");
        assertThat(read(OWN).changesTo(read(other))).containsExactly("subsidies[two]");
        assertThat(read(taken(OWN, other, "subsidies[two]")).paths())
                .doesNotContain("subsidies[two]")
                .contains("subsidies[one]");
        String none = OWN.replace("windows:\n  - {id: open, when: {paid: 2024-09-01..}}\n", "windows: []\n");
        assertThat(read(taken(OWN, none, "windows[open]")).paths()).doesNotContain("windows[open]");
        assertThat(taken(taken(OWN, none, "windows[open]"), OWN, "windows[open]"))
                .contains("[{\"id\":\"open\"");
    }

    @Test
    void theHeadAndSourcesArePartsTooButNotWhichPackItIs() {
        String other = OWN.replace("Upper County", "Uppermost County")
                .replace("9号", "10号")
                .replace("year: 2025", "year: 2026");
        assertThat(read(OWN).changesTo(read(other))).containsExactly("name", "sources.notice");
        assertThat(taken(OWN, other, "sources.notice")).isEqualTo(OWN.replace("9号", "10号"));
        assertThat(taken(OWN, other, "name")).contains("Uppermost County", "year: 2025");
    }

    /** Nothing is guessed at: where rows share a line, a person does it. */
    @Test
    void whatItsFormDoesNotAllowIsLeftToPeople() {
        String one = "canbao: 1\nfees: [{id: a}, {id: b}]\n";
        String other = "canbao: 1\nfees: [{id: a}]\n";
        assertThat(read(one).taking(read(other), "fees[b]")).isEmpty();
        assertThat(PackText.read("半截: [")).isEqualTo(Optional.empty());
        assertThat(PackText.empty().changesTo(read(other))).isEqualTo(List.of("fees[a]"));
    }

    @Test
    void aTextInJsonStaysOne() {
        String json = "{\"canbao\":1,\"fees\":[{\"id\":\"a\",\"then\":{\"basic\":\"400.00\"}}]}";
        String yaml = "canbao: 1\nfees:\n  - id: a\n    then:\n      basic: \"380.00\"\n";
        assertThat(taken(json, yaml, "fees[a]")).isEqualTo(json.replace("400.00", "380.00"));
    }
}
