package io.canbao.tenancy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How high in the administrative tree a region stands. What lies below a county is a {@link Unit} of it. */
public enum RegionLevel {
    NATION,
    PROVINCE,
    PREFECTURE,
    COUNTY;

    /** As requests and answers write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of that code; a municipality is a province. */
    public static Optional<RegionLevel> find(String code) {
        if (code.equals("municipality")) {
            return Optional.of(PROVINCE);
        }
        return Arrays.stream(values())
                .filter(level -> level.code().equals(code))
                .findFirst();
    }
}
