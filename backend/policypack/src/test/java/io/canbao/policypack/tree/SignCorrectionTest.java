package io.canbao.policypack.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signs of a Chinese keyboard are put right where YAML wants others, and left alone where they are right. */
class SignCorrectionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zh: 寿县，堰口镇：二村（甲）、三村；“两病”患者　专用",
                "note: 见第二条：按年度缴费，不得中断。",
                "name: {zh: 寿县，堰口, en: Shou County}",
                "title: \"首次参保，不设等待期：新生儿\"",
                "# year：2025，其他｛同上｝",
                "year: 2025 # 参保年度：2025，下同",
                "note: |\n  第一行：甲，乙\n  year：2025\nlevel: county",
                "- note: >-\n    甲：乙\n  id: a",
                "note: 第一行\n  year：第二行\nlevel: county",
                "cite: s （１）",
                "document: 堰政［2024］97号",
                "what: {zh: 每周五 12：00 前报送, en: By noon}",
                "fees: [{id: fee.a, cite: s 二(一)}, {id: fee.b, cite: [s 一, s 二（二）]}]",
                "{\"a\":{\"b\":[1,2]},\"c\":\"甲：乙，丙\"}",
                "title: '甲''乙，丙'",
                "- \"a \\\" b，c\""
            })
    void whatIsRightStays(String text) {
        CorrectedText corrected = SignCorrection.of(text);

        assertThat(corrected.text()).isEqualTo(text);
        assertThat(corrected.corrections()).isEmpty();
    }

    @Test
    void eachSignIsPutRightAndKnowsItsPlace() {
        CorrectedText corrected = SignCorrection.of("a：1\nb: ｛c: “2.00”， d：[3，4]｝\n");

        assertThat(corrected.text()).isEqualTo("a: 1\nb: {c: \"2.00\", d: [3,4]}\n");
        assertThat(corrected.corrections())
                .extracting(CorrectedText.Correction::start)
                .containsExactly(1, 7, 11, 17, 20, 23);
        assertThat(corrected.offset(corrected.text().indexOf('4'))).isEqualTo(24);
    }

    @Test
    void aQuotationMarkThatIsNotClosedIsShownWhereItOpens() {
        CorrectedText corrected = SignCorrection.of("a: {b: \"甲, c: 1}\nd: \"乙\ne: 2\n");

        assertThat(corrected.text()).isEqualTo("a: {b: \"甲\", c: 1}\nd: \"乙\"\ne: 2\n");
        assertThat(corrected.corrections())
                .extracting(CorrectedText.Correction::start)
                .containsExactly(7, 20);
    }

    @Test
    void aTextInQuotationMarksMayRunOverSeveralLines() {
        String text = "a: \"甲\n  乙，丙\"\nb: 2\n";

        assertThat(SignCorrection.of(text).text()).isEqualTo(text);
    }
}
