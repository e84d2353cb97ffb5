package io.canbao.rules.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** Days that a text names by their place in the calendar, whichever year it is. */
public sealed interface Days {

    /** Whether a day is one of them; none is where that is not known. */
    boolean include(LocalDate day);

    /**
     * Days of each month, both ends included.
     *
     * @param first 1 to 31
     * @param last 1 to 31; in a month that is shorter, its last day is the last one
     */
    record OfMonth(int first, int last) implements Days {

        @Override
        public boolean include(LocalDate day) {
            return day.getDayOfMonth() >= first && day.getDayOfMonth() <= last;
        }
    }

    /** All days of some months, 1 to 12. */
    record InMonths(Set<Integer> months) implements Days {

        /** Keeps the months in order. */
        public InMonths {
            months = Collections.unmodifiableSet(new TreeSet<>(months));
        }

        @Override
        public boolean include(LocalDate day) {
            return months.contains(day.getMonthValue());
        }
    }

    /** Some days of each week. */
    record OnWeekdays(Set<DayOfWeek> weekdays) implements Days {

        /** Keeps the days in order. */
        public OnWeekdays {
            weekdays = Collections.unmodifiableSet(EnumSet.copyOf(weekdays));
        }

        @Override
        public boolean include(LocalDate day) {
            return weekdays.contains(day.getDayOfWeek());
        }
    }

    /**
     * Working days or the others, as far as they are known.
     *
     * @param working whether the working days are meant
     */
    record Working(WorkingDays calendar, boolean working) implements Days {

        @Override
        public boolean include(LocalDate day) {
            return calendar.works(day).filter(works -> works == working).isPresent();
        }
    }
}
