package io.canbao.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.policy.Expression.Operator;
import io.canbao.rules.policy.Expression.Snap;
import io.canbao.rules.policy.Expression.Unit;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

    private static long day(String day) {
        return Values.date(LocalDate.parse(day));
    }

    private static String shifted(String day, int months, int days, int sign) {
        return Values.date(Values.shift(day(day), Values.period(months, days), sign))
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-01, 3, 0, 2025-06-01",
        "2025-01-31, 1, 0, 2025-02-28",
        "2024-01-31, 1, 0, 2024-02-29",
        "2024-02-29, 12, 0, 2025-02-28",
        "2024-02-29, 48, 0, 2028-02-29",
        "2024-03-01, 0, 90, 2024-05-30",
        "2024-12-31, 2, 1, 2025-03-01",
        "2025-03-31, -1, 0, 2025-02-28",
        "2025-03-31, -1, 1, 2025-03-01",
        "2025-01-31, 1, -1, 2025-02-27",
    })
    void monthsEndOnTheSameDayClampedToTheMonthsEndAndDaysFollow(String day, int months, int days, String expected) {
        assertThat(shifted(day, months, days, 1)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-31, 3, 1, 2025-02-28",
        "2024-05-30, 0, 90, 2024-03-01",
        "2025-02-28, 3, 0, 2024-11-30",
        "2025-02-28, 12, 0, 2024-02-29",
        "2025-03-30, 1, 0, 2025-02-28",
        "2025-03-15, 1, 0, 2025-02-15",
        "2025-01-30, -1, 0, 2025-02-28",
    })
    void earlierIsTheLastDayFromWhichThePeriodLeadsNoFurther(String day, int months, int days, String expected) {
        assertThat(shifted(day, months, days, -1)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "3, 0",
        "0, 90",
        "-1, 0",
        "0, -1",
        "-1, -1",
        "1, -1",
        "-1, 1",
        "6, -90",
        "2147483647, -2147483648",
        "-2147483648, 2147483647",
    })
    void bothPartsOfAPeriodSurvivePackingWhateverTheirSigns(int months, int days) {
        long packed = Values.period(months, days);
        assertThat(Values.months(packed)).isEqualTo(months);
        assertThat(Values.days(packed)).isEqualTo(days);
    }

    @Test
    void periodsAddAndMultiplyPartByPart() {
        long sum = Values.period(1, -20) + Values.period(2, 5);
        assertThat(Values.months(sum)).isEqualTo(3);
        assertThat(Values.days(sum)).isEqualTo(-15);
        long product = Values.period(1, -1) * 3;
        assertThat(Values.months(product)).isEqualTo(3);
        assertThat(Values.days(product)).isEqualTo(-3);
    }

    @ParameterizedTest
    @CsvSource({
        "YEARS, 1990-03-02, 2025-03-01, 34",
        "YEARS, 1990-03-02, 2025-03-02, 35",
        "YEARS, 2004-02-29, 2025-02-28, 21",
        "YEARS, 2004-02-29, 2025-02-27, 20",
        "YEARS, 2004-02-29, 2028-02-29, 24",
        "YEARS, 2025-03-02, 2024-03-03, -1",
        "YEARS, 2025-03-02, 2024-03-02, -1",
        "MONTHS, 2025-01-31, 2025-02-28, 1",
        "MONTHS, 2024-11-30, 2025-02-28, 3",
        "MONTHS, 2025-01-31, 2025-03-01, 1",
        "MONTHS, 2025-03-31, 2025-02-28, -1",
        "MONTHS, 2025-03-15, 2025-02-16, -1",
        "MONTHS, 2025-03-15, 2025-03-10, -1",
        "MONTHS, 2025-03-10, 2025-03-15, 0",
        "MONTHS, 2024-12-31, 2025-12-31, 12",
        "DAYS, 2024-02-28, 2024-03-01, 2",
        "DAYS, 2025-03-01, 2025-02-28, -1",
        "DAYS, 2025-03-01, 2025-03-01, 0",
    })
    void onlyWholeUnitsOfTimeCount(Unit unit, String from, String until, long expected) {
        assertThat(Values.elapsed(unit, day(from), day(until))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH_START, 2024-02-29, 2024-02-01",
        "MONTH_END, 2024-02-01, 2024-02-29",
        "MONTH_END, 2025-02-28, 2025-02-28",
        "NEXT_MONTH, 2025-01-31, 2025-02-01",
        "NEXT_MONTH, 2025-12-01, 2026-01-01",
        "YEAR_START, 2024-12-31, 2024-01-01",
        "YEAR_END, 2024-01-01, 2024-12-31",
        "NEXT_YEAR, 2024-02-29, 2025-01-01",
    })
    void daysMoveToTheBoundsOfTheirMonthOrYear(Snap snap, String day, String expected) {
        assertThat(Values.date(Values.snap(snap, day(day)))).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "HALF_UP, 5, 2, 3",
        "HALF_UP, -5, 2, -3",
        "HALF_UP, 4, 3, 1",
        "UP, 1, 3, 1",
        "UP, -1, 3, -1",
        "DOWN, 5, 3, 1",
        "DOWN, -5, 3, -1",
        "CEILING, -5, 3, -1",
        "FLOOR, -5, 3, -2",
        "HALF_EVEN, 5, 2, 2",
        "HALF_UP, 6, 3, 2",
    })
    void quotientsAreRoundedAsThePackSays(RoundingMode rounding, long dividend, long divisor, long expected) {
        assertThat(Values.divide(dividend, divisor, rounding)).isEqualTo(expected);
    }

    /** Products once ran over silently: a large amount came out as another one, and days spilled into the months. */
    @Test
    void whatIsTooLargeToBeCarriedIsAbsent() {
        long large = Long.MAX_VALUE / 2;
        assertThat(Values.times(large, 2)).isEqualTo(Long.MAX_VALUE - 1);
        assertThat(Values.times(large, 3)).isEqualTo(Values.ABSENT);
        assertThat(Values.times(large, -3)).isEqualTo(Values.ABSENT);
        assertThat(Values.plus(large, large)).isEqualTo(Long.MAX_VALUE - 1);
        assertThat(Values.plus(Long.MAX_VALUE, 1)).isEqualTo(Values.ABSENT);
        assertThat(Values.plus(Long.MAX_VALUE, 5)).isEqualTo(Values.ABSENT);
        assertThat(Values.minus(-large, Long.MAX_VALUE)).isEqualTo(Values.ABSENT);
        assertThat(Values.timesPeriod(Values.period(1, 30), 1_000_000)).isEqualTo(Values.period(1_000_000, 30_000_000));
        assertThat(Values.timesPeriod(Values.period(0, 30), Integer.MAX_VALUE)).isEqualTo(Values.ABSENT);
        assertThat(Values.timesPeriod(Values.period(3, 0), Integer.MAX_VALUE)).isEqualTo(Values.ABSENT);
        assertThat(Values.proportion(Long.MAX_VALUE / 3, 90, 100, RoundingMode.DOWN))
                .isEqualTo(2767011611056432741L);
        assertThat(Values.proportion(Long.MAX_VALUE, 300, 100, RoundingMode.DOWN))
                .isEqualTo(Values.ABSENT);
    }

    @Test
    void sumsAndDifferencesOfWhatIsNotKnownAreNotKnown() {
        assertThat(Values.plus(1, Values.UNSPECIFIED)).isEqualTo(Values.UNSPECIFIED);
        assertThat(Values.plus(Values.ABSENT, Values.UNSPECIFIED)).isEqualTo(Values.ABSENT);
        assertThat(Values.minus(1, Values.ABSENT)).isEqualTo(Values.ABSENT);
        assertThat(Values.minus(Values.UNSPECIFIED, 1)).isEqualTo(Values.UNSPECIFIED);
        assertThat(Values.minus(5, 7)).isEqualTo(-2);
    }

    @Test
    void periodsCompareWithThirtyDaysAMonth() {
        long month = Values.period(1, 0);
        long days = Values.period(0, 31);
        assertThat(Values.combine(Operator.LEAST, month, days, true)).isEqualTo(month);
        assertThat(Values.combine(Operator.GREATEST, month, days, true)).isEqualTo(days);
        assertThat(Values.combine(Operator.LEAST, month, days, false)).isEqualTo(days);
    }

    /** As long as no time where times are compared, and yet it moves a day. */
    @Test
    void aMonthLessThirtyDaysIsATime() {
        assertThat(Values.atLeastNone(Values.period(1, -30))).isEqualTo(Values.period(1, -30));
        assertThat(Values.atLeastNone(Values.period(1, -31))).isEqualTo(Values.period(0, 0));
        assertThat(Values.atLeastNone(Values.ABSENT)).isEqualTo(Values.ABSENT);
    }

    @Test
    void whatNobodyToldOutweighsWhatATextLeavesOpen() {
        assertThat(Values.unknown(Values.UNSPECIFIED, Values.ABSENT)).isEqualTo(Values.ABSENT);
        assertThat(Values.unknown(Values.UNSPECIFIED, 5)).isEqualTo(Values.UNSPECIFIED);
        assertThat(Values.unknown(5, Values.ABSENT)).isEqualTo(Values.ABSENT);
        assertThat(Values.known(Values.UNSPECIFIED)).isFalse();
        assertThat(Values.known(Values.LONG_AGO)).isTrue();
    }
}
