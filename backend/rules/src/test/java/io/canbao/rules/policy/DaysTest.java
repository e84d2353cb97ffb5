package io.canbao.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days by their place in the calendar. */
class DaysTest {

    private static final WorkingDays KNOWN =
            new WorkingDays(Set.of(2025), Set.of(LocalDate.of(2025, 1, 28)), Set.of(LocalDate.of(2025, 1, 26)));

    @ParameterizedTest
    @CsvSource({"2025-02-28, true", "2025-02-27, false", "2025-03-31, true", "2025-04-01, false"})
    void aMonthThatIsShorterEndsWithItsLastDay(LocalDate day, boolean included) {
        assertThat(new Days.OfMonth(28, 31).include(day)).isEqualTo(included);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, true", "2026-01-01, true", "2025-11-30, false"})
    void monthsMayGoOnIntoTheNextYear(LocalDate day, boolean included) {
        assertThat(new Days.InMonths(Set.of(12, 1)).include(day)).isEqualTo(included);
    }

    @ParameterizedTest
    @CsvSource({"2025-01-27, true", "2025-01-28, false"})
    void aWeekdayComesBackEachWeek(LocalDate day, boolean included) {
        assertThat(new Days.OnWeekdays(Set.of(DayOfWeek.MONDAY)).include(day)).isEqualTo(included);
    }

    /** Whether a day of a year without a list is a working day, nobody says. */
    @ParameterizedTest
    @CsvSource({
        "2025-01-27, true, false",
        "2025-01-28, false, true",
        "2025-01-25, false, true",
        "2025-01-26, true, false",
        "2026-01-26, false, false"
    })
    void workingDaysAreThoseOfAKnownYear(LocalDate day, boolean working, boolean free) {
        assertThat(new Days.Working(KNOWN, true).include(day)).isEqualTo(working);
        assertThat(new Days.Working(KNOWN, false).include(day)).isEqualTo(free);
    }
}
