package io.canbao.policypack.analysis.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days of a row agree with a day that its text names. */
class SaidDayTest {

    @ParameterizedTest
    @CsvSource({
        "2025年8月31日止, LAST, 2025-08-31, true",
        "2025年8月31日止, LAST, 2025-08-30, false",
        "2025年8月31日止, LAST, 2025-09-01, false",
        "2025年8月31日止, FIRST, 2025-09-01, false",
        "截至2025年8月31日, LAST, 2025-08-31, true",
        "至2025年8月31日, LAST, 2025-09-01, false",
        "2025年9月1日前, LAST, 2025-08-31, true",
        "2025年9月1日前, LAST, 2025-09-01, true",
        "2025年9月1日前, LAST, 2025-09-02, false",
        "2025年9月1日起, FIRST, 2025-09-01, true",
        "2025年9月1日起, FIRST, 2025-09-02, false",
        "2025年9月1日起, LAST, 2025-08-31, false",
        "9月1日起, FIRST, 2025-09-01, true",
        "9月1日起, FIRST, 2025-10-01, false",
        "12月31日以前, LAST, 2024-12-31, true",
        "2025年9月1日（含）以后, FIRST, 2025-09-01, true",
        "2025年9月1日后, FIRST, 2025-09-02, true",
        "自2025年9月1日, FIRST, 2025-08-31, false",
        "2025年9月1日, POINT, 2025-08-31, true",
        "2025年9月1日, LAST, 2024-09-01, false",
    })
    void theWordsBesideADaySayWhatItIs(String text, BoundDay.Side side, LocalDate bound, boolean agrees) {
        SaidDay said = SaidDay.in(text).getFirst();
        assertThat(said.agreesWith(new BoundDay(bound, side), false))
                .as(said.toString())
                .isEqualTo(agrees);
    }

    @Test
    void aRangeHasAFirstAndALastDay() {
        assertThat(SaidDay.in("2025年9月1日至2025年12月31日缴费，2025年2月30日不算"))
                .containsExactly(
                        new SaidDay(LocalDate.of(2025, 9, 1), SaidDay.Role.FIRST, true),
                        new SaidDay(LocalDate.of(2025, 12, 31), SaidDay.Role.LAST, true));
    }

    @ParameterizedTest
    @CsvSource({
        "2024年8月31日止, LAST, 2025-08-31, 2025-08-31",
        "2025年1月1日前, LAST, 2025-12-31, 2026-01-01",
        "2025年6月5日, LAST, 2025-05-06, 2025-05-06",
        "2025年8月30日止, LAST, 2025-08-31, 2025-08-31",
        "2025年9月2日起, FIRST, 2025-09-01, 2025-09-01",
        "2025年7月1日起, FIRST, 2025-09-01, ",
    })
    void aSlipIsAnotherYearAnExchangeOrTheDayBeside(String text, BoundDay.Side side, LocalDate bound, LocalDate meant) {
        assertThat(SaidDay.in(text)
                        .getFirst()
                        .meant(new BoundDay(bound, side), false)
                        .orElse(null))
                .isEqualTo(meant);
    }

    /** Who is closed until August is open from September on. */
    @ParameterizedTest
    @CsvSource({
        "从2025年9月1日开始, LAST, 2025-08-31",
        "2025年8月31日截止, FIRST, 2025-09-01",
        "9月1日以后, LAST, 2025-08-31",
    })
    void closedDaysLieOnTheOtherSide(String text, BoundDay.Side side, LocalDate bound) {
        SaidDay said = SaidDay.in(text).getFirst();
        assertThat(said.agreesWith(new BoundDay(bound, side), true)).isTrue();
        assertThat(said.agreesWith(new BoundDay(bound, side), false)).isFalse();
        assertThat(said.isOtherSideOf(new BoundDay(bound, side))).isTrue();
    }

    @Test
    void aYearThatIsOnlyRelativeIsNotRead() {
        assertThat(SaidDay.in("次年2月28日止、上年12月31日前")).isEmpty();
    }
}
