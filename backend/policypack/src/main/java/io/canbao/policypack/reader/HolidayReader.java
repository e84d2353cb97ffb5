package io.canbao.policypack.reader;

import io.canbao.rules.policy.WorkingDays;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads which days people do not work, and to which days at weekends work is shifted, year by year. */
final class HolidayReader {

    private static final int LONGEST = 31;

    private final Set<Integer> years = new LinkedHashSet<>();
    private final Set<LocalDate> off = new LinkedHashSet<>();
    private final Set<LocalDate> shifted = new LinkedHashSet<>();

    private HolidayReader() {}

    /** The working days that a pack and its layers know. */
    static WorkingDays read(Place holidays) {
        HolidayReader reader = new HolidayReader();
        holidays.entries().forEach(reader::year);
        return new WorkingDays(reader.years, reader.off, reader.shifted);
    }

    private void year(String year, Place list) {
        list.allow(Shape.HOLIDAYS);
        if (!year.matches("20\\d\\d")) {
            list.fault(list.shown(), PackPhrase.A_HOLIDAY_YEAR.of());
            return;
        }
        years.add(Integer.parseInt(year));
        days(list.need("off"), off);
        days(list.at("working"), shifted);
    }

    private static void days(Place list, Set<LocalDate> days) {
        for (Place item : list.items()) {
            span(item.text().orElse(""))
                    .ifPresentOrElse(days::addAll, () -> item.fault(item.shown(), PackPhrase.A_HOLIDAY.of()));
        }
    }

    /** A day or {@code A..B}; nothing where it is neither. */
    private static Optional<List<LocalDate>> span(String written) {
        String[] ends = written.split("\\.\\.", 2);
        try {
            LocalDate first = LocalDate.parse(ends[0].strip());
            LocalDate last = ends.length == 1 ? first : LocalDate.parse(ends[1].strip());
            boolean sensible = !last.isBefore(first) && last.isBefore(first.plusDays(LONGEST));
            return sensible ? Optional.of(first.datesUntil(last.plusDays(1)).toList()) : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
