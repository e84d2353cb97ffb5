package io.canbao.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.policy.Expression.Snap;
import io.canbao.rules.policy.Expression.Unit;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every way of counting, from every day of a leap year, the year before and the two after: month ends and 29 February included. */
class CountingTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final int MONTHS = 26;

    private static Stream<LocalDate> days() {
        return FIRST.datesUntil(LAST.plusDays(1));
    }

    private static LocalDate after(LocalDate day, int months, int days) {
        return Values.date(Values.shift(day.toEpochDay(), Values.period(months, days), 1));
    }

    private static LocalDate snapped(Snap snap, LocalDate day) {
        return Values.date(Values.snap(snap, day.toEpochDay()));
    }

    @Test
    void theSameDayOfALaterMonthIsThatDayOrTheMonthsLast() {
        days().forEach(day -> {
            for (int months = 0; months <= MONTHS; months++) {
                LocalDate moved = after(day, months, 0);
                int number = 12 * day.getYear() + day.getMonthValue() - 1 + months;
                assertThat(12 * moved.getYear() + moved.getMonthValue() - 1).isEqualTo(number);
                assertThat(moved.getDayOfMonth()).isEqualTo(Math.min(day.getDayOfMonth(), moved.lengthOfMonth()));
            }
        });
    }

    @Test
    void theNextDayAfterMonthsIsTheDayAfterTheirLast() {
        days().forEach(day -> {
            for (int months = 0; months <= MONTHS; months++) {
                assertThat(after(day, months, 1))
                        .isEqualTo(after(day, months, 0).plusDays(1));
            }
        });
    }

    @Test
    void theFirstOfTheNextMonthIsAFirstAndTheNearestLaterOne() {
        days().forEach(day -> {
            LocalDate first = snapped(Snap.NEXT_MONTH, day);
            assertThat(first).isAfter(day);
            assertThat(first.getDayOfMonth()).isOne();
            assertThat(day.datesUntil(first).skip(1)).noneMatch(between -> between.getDayOfMonth() == 1);
            assertThat(snapped(Snap.MONTH_END, day)).isEqualTo(first.minusDays(1));
            assertThat(snapped(Snap.MONTH_START, day).getDayOfMonth()).isOne();
            assertThat(snapped(Snap.MONTH_START, day).lengthOfMonth())
                    .isEqualTo(day.datesUntil(first).count() + day.getDayOfMonth() - 1);
        });
    }

    @Test
    void theYearOfADayBeginsAndEndsWithIt() {
        days().forEach(day -> {
            LocalDate start = snapped(Snap.YEAR_START, day);
            assertThat(start).isEqualTo("%d-01-01".formatted(day.getYear()));
            assertThat(snapped(Snap.YEAR_END, day)).isEqualTo("%d-12-31".formatted(day.getYear()));
            assertThat(snapped(Snap.NEXT_YEAR, day))
                    .isEqualTo(snapped(Snap.YEAR_END, day).plusDays(1));
        });
    }

    @Test
    void aLaterDayIsNeverMovedBeforeAnEarlierOne() {
        days().skip(1).forEach(day -> {
            LocalDate before = day.minusDays(1);
            for (int months = 0; months <= MONTHS; months++) {
                assertThat(after(day, months, 0)).isAfterOrEqualTo(after(before, months, 0));
            }
            for (Snap snap : Snap.values()) {
                assertThat(snapped(snap, day)).isAfterOrEqualTo(snapped(snap, before));
            }
        });
    }

    /** Whether months have passed since a day is one question, however it is asked; at ends of months, too, and on 29 February. */
    @Test
    void monthsThatHavePassedAreTheMostThatLeadNoFurther() {
        days().forEach(day -> {
            for (int months = 1; months <= MONTHS; months++) {
                LocalDate over = after(day, months, 0);
                assertThat(elapsed(Unit.MONTHS, day, over)).isEqualTo(months);
                assertThat(elapsed(Unit.MONTHS, day, over.minusDays(1))).isEqualTo(months - 1);
                assertThat(elapsed(Unit.YEARS, day, over)).isEqualTo(months / 12);
                assertThat(elapsed(Unit.DAYS, day, over))
                        .isEqualTo(day.datesUntil(over).count());
                assertThat(before(over, months, 0)).isAfterOrEqualTo(day);
                assertThat(before(over.minusDays(1), months, 0)).isBefore(day);
                assertThat(before(over.plusDays(5), months, 5)).isAfterOrEqualTo(day);
                assertThat(before(over.plusDays(4), months, 5)).isBefore(day);
            }
        });
    }

    private static LocalDate before(LocalDate day, int months, int days) {
        return Values.date(Values.shift(day.toEpochDay(), Values.period(months, days), -1));
    }

    private static long elapsed(Unit unit, LocalDate from, LocalDate until) {
        return Values.elapsed(unit, from.toEpochDay(), until.toEpochDay());
    }
}
