package io.canbao.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartScoreTest {

    private static @Nullable Fraction exact(@Nullable String number) {
        return number == null ? null : Fraction.of(new BigDecimal(number));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # counted, whole, rate,  at least, at most, shortfall, missing
            90,        100,   90,    95,       ,        5,         5
            95,        100,   95,    95,       ,        0,         0
            96,        100,   96,    95,       ,        0,         0
            2365,      2490,  94.97, 95,       ,        0.03,      1
            90,        0,     ,      95,       ,        0,         0
            ,          100,   ,      95,       ,        0,         0
            90,        100,   90,    ,         80,      10,        0
            80,        100,   80,    ,         80,      0,         0
            90,        100,   90,    85,       95,      0,         0
            90,        100,   90,    ,         ,        0,         0
            """)
    void aShareLacksPointsAndPeople(
            @Nullable String counted,
            @Nullable String whole,
            @Nullable String rate,
            @Nullable String least,
            @Nullable String most,
            String shortfall,
            String missing) {
        var part = new Scorecard.PartScore(
                exact(counted), exact(whole), true, exact(rate), exact(least), exact(most), null);

        assertThat(part.shortfall()).hasToString(shortfall);
        assertThat(part.missing()).hasToString(missing);
    }

    @ParameterizedTest
    @CsvSource({"90, 99, 9, 9", "99, 99, 0, 0", "98.5, 99, 0.5, 1", ", 99, 0, 0"})
    void aFigureLacksWhatItIsBelowItsBound(@Nullable String counted, String least, String shortfall, String missing) {
        var part = new Scorecard.PartScore(exact(counted), null, false, null, exact(least), null, null);

        assertThat(part.measured()).isEqualTo(exact(counted));
        assertThat(part.shortfall()).hasToString(shortfall);
        assertThat(part.missing()).hasToString(missing);
    }

    @ParameterizedTest
    @CsvSource({"90", "0"})
    void aShareWithoutItsWholeLacksNobodyThatCouldBeTold(String counted) {
        var part = new Scorecard.PartScore(exact(counted), null, true, null, exact("95"), null, null);

        assertThat(part.missing()).isEqualTo(Fraction.ZERO);
    }
}
