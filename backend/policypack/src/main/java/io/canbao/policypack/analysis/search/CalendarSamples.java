package io.canbao.policypack.analysis.search;

import io.canbao.rules.policy.Days;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Days that tests on the calendar can tell apart, as few as show each of them from the year before the insurance year to the one after. */
final class CalendarSamples {

    private final int year;

    CalendarSamples(int year) {
        this.year = year;
    }

    /** Days inside and outside of those that are tested, as epoch days. */
    Set<Long> of(Days days) {
        Stream<LocalDate> samples = switch (days) {
            case Days.OfMonth month ->
                months().flatMap(start -> Stream.of(
                        start,
                        start.plusDays(month.first() - 2L),
                        start.plusDays(month.first() - 1L),
                        start.plusDays(month.last() - 1L),
                        start.plusDays(month.last())));
            case Days.InMonths _ -> months().flatMap(start -> Stream.of(start.minusDays(1), start));
            case Days.OnWeekdays _ -> months().flatMap(CalendarSamples::week);
            case Days.Working working ->
                Stream.of(
                                months().flatMap(CalendarSamples::week),
                                working.calendar().off().stream(),
                                working.calendar().shifted().stream())
                        .flatMap(each -> each);
        };
        Set<Long> found = new LinkedHashSet<>();
        samples.filter(day -> Math.abs(day.getYear() - year) <= 1).forEach(day -> found.add(Values.date(day)));
        return found;
    }

    private Stream<LocalDate> months() {
        return Stream.iterate(
                LocalDate.of(year - 1, 1, 1), month -> month.getYear() <= year + 1, month -> month.plusMonths(1));
    }

    private static Stream<LocalDate> week(LocalDate start) {
        return start.datesUntil(start.plusDays(7));
    }
}
