package io.canbao.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class FractionTest {

    private static Fraction of(long numerator, long denominator) {
        return Fraction.of(numerator).over(Fraction.of(denominator));
    }

    @Test
    void aRateJustBelowABoundIsBelowItAndNotPrintedAsTheBound() {
        Fraction rate = of(94_999, 100_000).percent();

        assertThat(rate.cutOff()).isEqualTo("94.99");
        assertThat(rate.compareTo(Fraction.of(95))).isNegative();
        assertThat(Fraction.of(95).minus(rate).filledUp()).isEqualTo("0.01");
    }

    @Test
    void oneNumberHasOneForm() {
        assertThat(of(2, -4)).isEqualTo(of(-1, 2)).hasToString("-0.5");
        assertThat(Fraction.of(new BigDecimal("95.50"))).isEqualTo(of(191, 2));
        assertThat(Fraction.of(new BigDecimal("1E+2"))).isEqualTo(Fraction.of(100));
    }

    @Test
    void pointsHaveAsFewDecimalsAsTheyNeed() {
        assertThat(of(3, 1).plain()).isEqualTo("3");
        assertThat(of(100, 1).plain()).isEqualTo("100");
        assertThat(of(-3, 2).plain()).isEqualTo("-1.5");
        assertThat(of(2, 3).plain()).isEqualTo("0.666666");
        assertThat(Fraction.ZERO.plain()).isEqualTo("0");
    }

    @Test
    void roundingIsToAUnit() {
        assertThat(of(86_615, 1).rounded(RoundingMode.HALF_UP, 100)).isEqualTo(Fraction.of(86_600));
        assertThat(of(5, 2).rounded(RoundingMode.HALF_UP, 1)).isEqualTo(Fraction.of(3));
        assertThat(of(-1, 3).rounded(RoundingMode.FLOOR, 1)).isEqualTo(Fraction.of(-1));
    }

    @Test
    void nothingIsDividedByZeroAndHalvesAreNotCarriedAsWholeNumbers() {
        assertThatThrownBy(() -> of(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(of(1, 2)::longValue).isInstanceOf(ArithmeticException.class);
        assertThat(of(4, 2).longValue()).isEqualTo(2);
    }
}
