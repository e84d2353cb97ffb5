package io.canbao.policypack.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policypack.finding.Finding;
import io.canbao.policypack.finding.Findings;
import io.canbao.rules.policy.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever keeps YAML from being read is told in one message, at its place, in both languages, and never in the words of the parser. */
class SyntaxFaultTest {

    private static final String BEFORE = "canbao: 1\nfees:\n  - id: fee.all\n    cite: s 一\n";

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
            title: @甲        ¦ 5 ¦ 8  ¦ '@' in column 8, which no value begins with     ¦ 第 8 列的“@”不能作为值的开头；属于文字的，值应加双引号
            title: %甲        ¦ 5 ¦ 8  ¦ '%' in column 8, which no value begins with     ¦ 第 8 列的“%”不能作为值的开头
            title: `甲`       ¦ 5 ¦ 8  ¦ '`' in column 8, which no value begins with     ¦ 第 8 列的“`”不能作为值的开头
            title: !甲        ¦ 5 ¦ 8  ¦ '!' in column 8, which no value begins with     ¦ 第 8 列的“!”不能作为值的开头
            title: &a 甲      ¦ 5 ¦ 8  ¦ the anchor &a                                   ¦ 使用了锚点 &a；应把值直接写出来
            title: *a         ¦ 5 ¦ 8  ¦ the reference *a                                ¦ 使用了引用 *a；应把值直接写出来
            title: >=60       ¦ 5 ¦ 8  ¦ a value that begins with '>' in column 8        ¦ 第 8 列的值以“>”开头；表示范围的，应写 min
            title: - 甲       ¦ 5 ¦ 8  ¦ a dash in column 8, on the line of its key      ¦ 第 8 列的短横线写在了项名的同一行
            title: 甲: 乙     ¦ 5 ¦ 9  ¦ a further colon in column 9                     ¦ 第 9 列又出现了冒号
            title: {zh: 甲    ¦ 5 ¦ 8  ¦ the bracket in column 8 still open              ¦ 第 8 列的括号到第
            title: {zh: 甲}}  ¦ 5 ¦ 15 ¦ '}' in column 15, which closes no bracket       ¦ 第 15 列多了一个“}”
            title             ¦ 5 ¦ 1  ¦ a line without a colon                          ¦ 这一行没有冒号；应写“项: 值”
            """)
    void isToldInBothLanguages(String line, int number, int column, String english, String chinese) {
        Findings findings = new Findings();
        String text = BEFORE + line + "\nlevel: county\n";
        TreeReader.read("pack", text.getBytes(StandardCharsets.UTF_8), findings);
        List<Finding> told = findings.all();

        assertThat(told).as(line).hasSize(1);
        assertThat(told.getFirst().mark().line()).isEqualTo(number);
        assertThat(told.getFirst().mark().column()).isEqualTo(column);
        assertThat(told.getFirst().text(Language.EN)).contains(english);
        assertThat(told.getFirst().text(Language.ZH)).contains(chinese).doesNotContain("expected", "found");
    }
}
