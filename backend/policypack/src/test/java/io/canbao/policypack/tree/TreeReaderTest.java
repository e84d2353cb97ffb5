package io.canbao.policypack.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policypack.PackFile;
import io.canbao.policypack.finding.Finding;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Mark;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every value knows where it begins and ends, so that an editor can mark it and put something else in its place. */
class TreeReaderTest {

    private static final String PACK = """
            fees: # 缴费标准
              - id: fee.all
                when: {group: resident}
                then: {basic: "400.00"} # 一档

              # 下一行
              - {id: fee.𠮷, then: {basic: "775.00"}, cite: 甲 一} # 二档
              - id: fee.note
                note: |
                  第一行
                  第二行

              - id: fee.last
                when:
            windows: []
            """;

    private static Tree.Mapping read(String text) {
        Findings findings = new Findings();
        Tree tree = TreeReader.read("pack", text.getBytes(StandardCharsets.UTF_8), findings)
                .orElseThrow();
        assertThat(findings.all()).isEmpty();
        return (Tree.Mapping) tree;
    }

    private static List<Tree> rows(String text) {
        return ((Tree.Sequence) Objects.requireNonNull(read(text).entries().get("fees"))).items();
    }

    @Test
    void theTextOfARowIsCutOutExactly() {
        assertThat(rows(PACK))
                .extracting(row -> row.mark().cut(PACK))
                .containsExactly(
                        "id: fee.all\n    when: {group: resident}\n    then: {basic: \"400.00\"}",
                        "{id: fee.𠮷, then: {basic: \"775.00\"}, cite: 甲 一}",
                        "id: fee.note\n    note: |\n      第一行\n      第二行",
                        "id: fee.last\n    when:");
    }

    /** A line of millions of characters costs as much as the same on many lines, also where nobody reads what it says. */
    @Test
    void aLongLineIsReadInTimeThatGrowsAsTheLineDoes() {
        read(commented(100_000));

        long small = time(commented(100_000));
        long large = time(commented(1_000_000));

        assertThat((double) large / small).isLessThan(60); // ten times as long; it was a hundred and fifty times
    }

    private static String commented(int characters) {
        return "# " + "x".repeat(characters) + "\n" + PACK;
    }

    private static long time(String text) {
        return IntStream.range(0, 3)
                .mapToLong(_ -> {
                    long begun = System.nanoTime();
                    read(text);
                    return System.nanoTime() - begun;
                })
                .min()
                .orElseThrow();
    }

    @Test
    void columnsCountCharactersAsEditorsDo() {
        Tree.Mapping row = (Tree.Mapping) rows(PACK).get(1);

        assertThat(row.mark()).isEqualTo(new Mark("pack", 7, 5, 7, 53));
        assertThat(row.entries().get("then"))
                .isNotNull()
                .satisfies(then -> assertThat(then.mark().cut(PACK)).isEqualTo("{basic: \"775.00\"}"));
    }

    @Test
    void linesOfWindowsEndWithTwoCharacters() {
        String windows = PACK.replace("\n", "\r\n");

        assertThat(rows(windows))
                .extracting(row -> row.mark().cut(windows).replace("\r", ""))
                .isEqualTo(rows(PACK).stream().map(row -> row.mark().cut(PACK)).toList());
    }

    @Test
    void rowsOfJsonAreCutOutAsWell() {
        String json =
                "{\"fees\": [\n  {\"id\": \"fee.all\", \"then\": {\"basic\": \"400.00\"}},\n  {\"id\": \"b\"}\n]}";

        assertThat(rows(json))
                .extracting(row -> row.mark().cut(json))
                .containsExactly("{\"id\": \"fee.all\", \"then\": {\"basic\": \"400.00\"}}", "{\"id\": \"b\"}");
    }

    @Test
    void oneRowIsReplacedAndAllElseStays() {
        Mark mark = rows(PACK).get(1).mark();
        String changed = mark.replaced(PACK, "{id: fee.new}");

        assertThat(changed)
                .isEqualTo(PACK.replace("{id: fee.𠮷, then: {basic: \"775.00\"}, cite: 甲 一}", "{id: fee.new}"));
    }

    /** Whatever is cut out of a pack of the platform means what it meant in its place. */
    @Test
    void everyFlowRowOfTheBuiltInPacksIsWhatItsMarkCutsOut() {
        for (PackFile file : PackFile.builtIn()) {
            String text = new String(file.content(), StandardCharsets.UTF_8);
            List<Tree> flow = new ArrayList<>();
            collect(read(text), text, flow);
            assertThat(flow)
                    .allSatisfy(
                            tree -> assertThat(TreeWriter.json(read(tree.mark().cut(text))))
                                    .isEqualTo(TreeWriter.json(tree)));
        }
    }

    private static void collect(Tree tree, String text, List<Tree> flow) {
        switch (tree) {
            case Tree.Mapping mapping -> {
                if (mapping.mark().cut(text).startsWith("{")) {
                    flow.add(mapping);
                } else {
                    mapping.entries().values().forEach(value -> collect(value, text, flow));
                }
            }
            case Tree.Sequence sequence -> sequence.items().forEach(item -> collect(item, text, flow));
            case Tree.Scalar _ -> {}
        }
    }

    /** Whoever points at a key that means nothing points at the key, however many lines its value has. */
    @Test
    void aKeyKnowsWhereItStands() {
        Tree.Mapping pack = read(PACK);

        assertThat(pack.keyMark("windows").cut(PACK)).isEqualTo("windows");
        assertThat(((Tree.Mapping) rows(PACK).get(2)).keyMark("note")).isEqualTo(new Mark("pack", 9, 5, 9, 9));
        assertThat(pack.with("fees", pack).without("windows").keyMark("fees").cut(PACK))
                .isEqualTo("fees");
    }

    @Test
    void aFileThatIsCutOffSaysWhere() {
        Findings findings = new Findings();
        TreeReader.read("pack", "a: 1\nb: {c: 2".getBytes(StandardCharsets.UTF_8), findings);

        assertThat(findings.all()).extracting(Finding::line).containsExactly(2);
    }
}
