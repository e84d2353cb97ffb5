package io.canbao.rules.wording;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a window takes payments from everybody it is for.
 *
 * @param from the first day, or null where it is open
 * @param until the last day, or null where it is open
 */
public record PaymentDays(
        @Nullable LocalDate from, @Nullable LocalDate until) {

    /** No days that are the same for everybody. */
    static final PaymentDays NONE = new PaymentDays(null, null);
}
