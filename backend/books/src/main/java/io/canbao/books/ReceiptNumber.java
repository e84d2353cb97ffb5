package io.canbao.books;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is printed on a receipt, unique within a county.
 *
 * @param year   insurance year, four digits
 * @param series range that it was taken from, 1 to 9999
 * @param number its place in the range, from 1 to 99999999
 */
public record ReceiptNumber(int year, int series, long number) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{4})-(\\d{8})");
    private static final int LAST_SERIES = 9_999;
    private static final long LAST_NUMBER = 99_999_999;

    /** Refuses what cannot be printed in its form. */
    public ReceiptNumber {
        if (year < 1000 || year > 9999 || series < 1 || series > LAST_SERIES || number < 1 || number > LAST_NUMBER) {
            throw new IllegalArgumentException("no receipt number: %d %d %d".formatted(year, series, number));
        }
    }

    /** The number that a text is. */
    public static Optional<ReceiptNumber> find(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ReceiptNumber(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Long.parseLong(parts.group(3))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** As it is printed: {@code 2025-0007-00000123}. */
    @Override
    public String toString() {
        return "%04d-%04d-%08d".formatted(year, series, number);
    }
}
