package io.canbao.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people and their programs write them: year first. What begins with a day or a month could be either, and is no day here. */
public final class WrittenDay {
    private static final Pattern SEPARATED =
            Pattern.compile("(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|\\.(\\d{1,2})\\.(\\d{1,2})"
                    + "|年(\\d{1,2})月(\\d{1,2})日)(?:[T ]00:00(?::00)?)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private WrittenDay() {}

    /** The day that a text is. */
    public static Optional<LocalDate> read(String written) {
        Matcher separated = SEPARATED.matcher(written);
        if (separated.matches()) {
            for (int group = 2; group <= 8; group += 2) {
                if (separated.group(group) != null) {
                    return day(separated.group(1), separated.group(group), separated.group(group + 1));
                }
            }
        }
        Matcher compact = COMPACT.matcher(written);
        return compact.matches() ? day(compact.group(1), compact.group(2), compact.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
