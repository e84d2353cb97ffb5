package io.canbao.tenancy;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a unit within its county.
 *
 * @param value 1 to 64 letters, digits, dots, hyphens and underscores: a division code of 9 to 15 digits, or the id that a pack gives
 */
public record UnitCode(String value) implements Comparable<UnitCode> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public UnitCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a unit's code");
        }
    }

    /** The code, if the text is one. */
    public static Optional<UnitCode> find(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new UnitCode(text)) : Optional.empty();
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
