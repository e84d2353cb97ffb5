package io.canbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1+1", "-1+cmd", "@SUM(A1)", " =1", "\t=1", "\u00a0=1", "＝1", "'quoted", "\u200b=1", "-"
            })
    void whatLooksLikeAFormulaIsText(String text) {
        assertThat(CsvCells.of(text)).isEqualTo("'" + text);
        assertThat(CsvCells.read(CsvCells.of(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-40.00", "360.00", "张三", "2024-11-01", "a=b", "", "500243"})
    void whatIsPlainStaysAsItIs(String text) {
        assertThat(CsvCells.of(text)).isEqualTo(text);
        assertThat(CsvCells.read(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"110101199003070011", "138001380001"})
    void aLongNumberKeepsItsDigits(String digits) {
        assertThat(CsvCells.of(digits)).isEqualTo("\t" + digits);
        assertThat(CsvCells.read(CsvCells.of(digits))).isEqualTo(digits);
    }
}
