package io.canbao.policypack.reader;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Wording;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was meant by a day that no calendar has: the last one of its month, or one whose day and month changed places. */
final class MeantDay {

    private static final Pattern WRITTEN = Pattern.compile("(?:(\\d{4})-)?(\\d{2})-(\\d{2})");
    private static final int MONTHS = 12;
    private static final int LONGEST_MONTH = 31;

    /** Without a year a day returns every year, and 29 February with it. */
    private static final int LEAP_YEAR = 2024;

    private MeantDay() {}

    /**
     * A question for the day that was meant.
     *
     * @param written
     *            {@code 2025-11-31} or {@code 11-31}
     * @param otherwise
     *            what is wanted where nobody can tell
     */
    static Wording wanted(String written, Wording otherwise) {
        return of(written).map(GeneralPhrase.MEANT::of).orElse(otherwise);
    }

    private static Optional<String> of(String written) {
        Matcher day = WRITTEN.matcher(written);
        if (!day.matches()) {
            return Optional.empty();
        }
        String year = day.group(1) == null ? "" : day.group(1) + '-';
        int month = Integer.parseInt(day.group(2));
        int ofMonth = Integer.parseInt(day.group(3));
        if (month > MONTHS && month <= LONGEST_MONTH && ofMonth >= 1 && ofMonth <= MONTHS) {
            return Optional.of("%s%02d-%02d".formatted(year, ofMonth, month));
        }
        if (month < 1 || month > MONTHS || ofMonth > LONGEST_MONTH || ofMonth < 1) {
            return Optional.empty();
        }
        int last = YearMonth.of(
                        year.isEmpty() ? LEAP_YEAR : Year.parse(day.group(1)).getValue(), month)
                .lengthOfMonth();
        return Optional.of("%s%02d-%02d".formatted(year, month, last));
    }
}
