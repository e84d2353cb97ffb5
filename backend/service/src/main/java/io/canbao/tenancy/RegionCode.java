package io.canbao.tenancy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The administrative division code of a region: a county, or a layer above it whose rules it takes over. Which of the two it is, the
 * code does not tell: there are prefectures without counties.
 *
 * @param value six digits, as GB/T 2260 gives them
 */
@TypeDef(type = DataType.STRING, converter = RegionCodes.class)
public record RegionCode(@JsonValue String value) implements Comparable<RegionCode> {
    private static final Pattern SIX_DIGITS = Pattern.compile("[1-9][0-9]{5}");

    public RegionCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("no code of a region: six digits, the first of them not 0");
        }
    }

    /**
     * The code that a text is.
     *
     * @throws IllegalArgumentException for what is no code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RegionCode parse(String text) {
        return new RegionCode(text);
    }

    /** The code that a caller wrote; empty for what is none. */
    public static Optional<RegionCode> find(String text) {
        return isValid(text) ? Optional.of(new RegionCode(text)) : Optional.empty();
    }

    /** Whether it is a province's; no county has such a code. */
    public boolean isOfProvince() {
        return value.endsWith("0000");
    }

    /** Whether it is a province's or a prefecture's; a prefecture without counties may be a tenant itself. */
    public boolean isOfLayer() {
        return value.endsWith("00");
    }

    /** The code of the province, which the first two digits name. */
    public RegionCode province() {
        return new RegionCode(value.substring(0, 2) + "0000");
    }

    /** The code of the prefecture, which the first four digits name. */
    public RegionCode prefecture() {
        return new RegionCode(value.substring(0, 4) + "00");
    }

    static boolean isValid(String text) {
        return SIX_DIGITS.matcher(text).matches();
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
