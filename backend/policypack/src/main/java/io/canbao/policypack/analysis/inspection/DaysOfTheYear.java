package io.canbao.policypack.analysis.inspection;

import io.canbao.rules.policy.Values;
import java.time.LocalDate;

/** Days as packs write them where they are counted from the insurance year, which move with it. */
public final class DaysOfTheYear {

    private DaysOfTheYear() {}

    /** {@code last-year 09-01}, {@code 02-28}, {@code next-year 01-01}; a day of a year further off as it is. */
    public static String written(LocalDate day, int year) {
        String monthDay = day.toString().substring("2025-".length());
        return switch (day.getYear() - year) {
            case -1 -> "last-year " + monthDay;
            case 0 -> monthDay;
            case 1 -> "next-year " + monthDay;
            default -> day.toString();
        };
    }

    /**
     * A range likewise, {@code 01-01..06-30}; open where it has no end.
     *
     * @param first carried as {@link RowRange#first()}
     * @param last carried as {@link RowRange#last()}
     */
    public static String range(long first, long last, int year) {
        return (first == Long.MIN_VALUE ? "" : written(Values.date(first), year))
                + ".."
                + (last == Long.MAX_VALUE ? "" : written(Values.date(last), year));
    }
}
