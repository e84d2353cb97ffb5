package io.canbao.rules.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The working days of the years whose arrangement is known: Monday to Friday but for holidays, and the days at weekends to which
 * work was shifted.
 *
 * @param years of which the arrangement is known
 * @param off holidays
 * @param shifted days at weekends on which people work
 */
public record WorkingDays(Set<Integer> years, Set<LocalDate> off, Set<LocalDate> shifted) {

    /** Of no year. */
    public static final WorkingDays NONE = new WorkingDays(Set.of(), Set.of(), Set.of());

    /** Keeps the sets as they are now. */
    public WorkingDays {
        years = Collections.unmodifiableSet(new LinkedHashSet<>(years));
        off = Collections.unmodifiableSet(new LinkedHashSet<>(off));
        shifted = Collections.unmodifiableSet(new LinkedHashSet<>(shifted));
    }

    /** Whether a day is a working day; nothing where the arrangement of its year is not known. */
    public Optional<Boolean> works(LocalDate day) {
        if (!years.contains(day.getYear())) {
            return Optional.empty();
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return Optional.of(weekend ? shifted.contains(day) : !off.contains(day));
    }
}
