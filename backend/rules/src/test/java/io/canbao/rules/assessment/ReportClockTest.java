package io.canbao.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.policy.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportClockTest {

    private static final Scheme.Report FRIDAYS =
            new Scheme.Report("weekly", null, new Days.OnWeekdays(Set.of(DayOfWeek.FRIDAY)), LocalTime.NOON, List.of());

    private static List<Standings.Report> reports(String... times) {
        return Stream.of(times)
                .map(time -> new Standings.Report(LocalDateTime.parse(time), (long) time.hashCode()))
                .toList();
    }

    /** Three Fridays: 1, 8 and 15 November 2024. */
    private static ReportClock november() {
        return ReportClock.of(FRIDAYS, LocalDate.of(2024, 11, 1), LocalDate.of(2024, 11, 15));
    }

    @Test
    void theLastMinuteItselfIsInTime() {
        assertThat(november().score(reports("2024-11-01T12:00", "2024-11-08T11:59", "2024-11-09T00:00")))
                .isEqualTo(new Scorecard.ReportScore("weekly", 3, 0, 0));
    }

    @Test
    void aReportLaterThatDayIsLateAndNoneForTheNextDeadline() {
        assertThat(november().score(reports("2024-11-01T12:00:01", "2024-11-08T23:59")))
                .isEqualTo(new Scorecard.ReportScore("weekly", 3, 2, 1));
    }

    @Test
    void whatCameInTimeCountsUntilTheNextDeadline() {
        List<Standings.Report> given = reports("2024-11-08T12:00", "2024-11-15T12:00:01");

        assertThat(november().counting(given)).isEqualTo(Value.of("2024-11-08T12:00".hashCode()));
        assertThat(november().counting(reports("2024-11-15T12:01"))).isEqualTo(new Value.Open(Gap.UNKNOWN));
    }

    @Test
    void beforeTheFirstDeadlineNothingIsDue() {
        ReportClock clock = ReportClock.of(FRIDAYS, LocalDate.of(2024, 11, 2), LocalDate.of(2024, 11, 7));

        assertThat(clock.score(reports())).isEqualTo(new Scorecard.ReportScore("weekly", 0, 0, 0));
    }
}
