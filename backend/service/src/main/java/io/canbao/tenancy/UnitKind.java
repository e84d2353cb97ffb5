package io.canbao.tenancy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a unit is. */
public enum UnitKind {
    TOWN,
    VILLAGE,
    /** A group within a village (村民小组). */
    TEAM,
    SCHOOL,
    INSTITUTION;

    /** As requests and answers write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that code. */
    public static Optional<UnitKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Whether a unit of this kind may lie directly below one of the other: a team in a village, a school wherever it stands. */
    public boolean fitsBelow(UnitKind above) {
        return switch (this) {
            case TOWN -> false;
            case VILLAGE -> above == TOWN;
            case TEAM -> above == VILLAGE;
            case SCHOOL, INSTITUTION -> above == TOWN || above == VILLAGE;
        };
    }
}
