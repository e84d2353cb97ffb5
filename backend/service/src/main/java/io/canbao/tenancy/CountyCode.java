package io.canbao.tenancy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.Optional;

/**
 * The administrative division code of a county: a region that is a tenant. It is passed to whatever reads or writes the county's rows; nothing
 * takes it from its surroundings.
 *
 * @param value six digits, as GB/T 2260 gives them
 */
@TypeDef(type = DataType.STRING, converter = CountyCodes.class)
public record CountyCode(@JsonValue String value) implements Comparable<CountyCode> {
    public CountyCode {
        if (!RegionCode.isValid(value)) {
            throw new IllegalArgumentException("no code of a county: six digits, the first of them not 0");
        }
    }

    /**
     * The code that a text is.
     *
     * @throws IllegalArgumentException for what is no code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CountyCode parse(String text) {
        return new CountyCode(text);
    }

    /** The code that a caller wrote; empty for what is none. */
    public static Optional<CountyCode> find(String text) {
        return RegionCode.isValid(text) ? Optional.of(new CountyCode(text)) : Optional.empty();
    }

    /** The county that a node of the administrative tree is. */
    public static CountyCode of(RegionCode region) {
        return new CountyCode(region.value());
    }

    /** The county as a node of the administrative tree. */
    public RegionCode region() {
        return new RegionCode(value);
    }

    @Override
    public int compareTo(CountyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
