package io.canbao.tenancy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a county stands in its life on the platform. */
public enum CountyStatus {
    /** Onboarded; nothing was in force yet. */
    PREPARING,
    /** A policy of it is in force, or was. */
    LIVE,
    /** Its people cannot sign in; what it published goes on being answered, since it is the law there. */
    SUSPENDED,
    /** Gone, except for the trail of what was removed. */
    REMOVED;

    /** As answers write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of that code. */
    public static Optional<CountyStatus> find(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }
}
