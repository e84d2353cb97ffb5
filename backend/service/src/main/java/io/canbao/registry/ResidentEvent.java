package io.canbao.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Something that happened to a resident's file.
 *
 * @param id     in the order in which things were written down
 * @param on     day on which it happened; empty where only the file changed
 * @param at     when it was written down
 * @param by     username
 * @param source form, or the import that brought it
 * @param detail codes and days by the names of fields; names of persons masked
 */
public record ResidentEvent(
        String id,
        Kind kind,
        Optional<LocalDate> on,
        Instant at,
        String by,
        String source,
        Map<String, String> detail) {

    /** Written by hand. */
    public static final String FORM = "form";

    public ResidentEvent {
        detail = Collections.unmodifiableMap(
                new TreeMap<>(detail)); // in an order that no process changes: archives are held by their digest
    }

    /** What happened. */
    public enum Kind {
        REGISTERED,
        CORRECTED,
        MOVED,
        CATEGORY_HELD,
        CATEGORY_ENDED,
        COVER_RECORDED,
        NOT_ENROLLED,
        DIED,
        DEATH_REVOKED,
        MERGED,
        SEPARATED;

        /** As answers write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind of that code. */
        public static Optional<Kind> find(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }
}
