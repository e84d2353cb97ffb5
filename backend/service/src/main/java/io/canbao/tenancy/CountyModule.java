package io.canbao.tenancy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of the platform that a county uses or leaves out. Policies are every county's. */
public enum CountyModule {
    ENROLLMENT,
    ASSESSMENT;

    /** As requests and answers write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The module of that code. */
    public static Optional<CountyModule> find(String code) {
        return Arrays.stream(values())
                .filter(module -> module.code().equals(code))
                .findFirst();
    }
}
