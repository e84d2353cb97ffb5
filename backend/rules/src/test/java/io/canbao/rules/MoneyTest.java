package io.canbao.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void amountsAreWrittenWithTwoDecimalsAndNoSeparators() {
        assertThat(Money.ofFen(107_000)).hasToString("1070.00");
        assertThat(Money.ofFen(5)).hasToString("0.05");
        assertThat(Money.ofFen(9)).hasToString("0.09");
        assertThat(Money.ofFen(10)).hasToString("0.10");
        assertThat(Money.ofFen(-40_050)).hasToString("-400.50");
        assertThat(Money.ofFen(-1)).hasToString("-0.01");
        assertThat(Money.ZERO).hasToString("0.00");
        assertThat(Money.ofFen(123_456_789_01L)).hasToString("123456789.01");
    }

    @Test
    void whatIsWrittenIsReadBack() {
        assertThat(Money.parse("400")).isEqualTo(Money.parse("400.00")).isEqualTo(Money.ofFen(40_000));
        assertThat(Money.parse("0.1")).isEqualTo(Money.ofFen(10));
        assertThat(Money.parse("-0.01")).isEqualTo(Money.ofFen(-1));
    }

    @Test
    void nothingIsRoundedSilently() {
        assertThatThrownBy(() -> Money.parse("0.005")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.parse("92233720368547758.08")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.parse("many")).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void lessMoneyComesFirst() {
        assertThat(Money.parse("99.99")).isLessThan(Money.parse("100.00"));
    }
}
