package io.canbao.enrollment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When and how a payment is made; the pack says which of the days decides.
 *
 * @param paid    the day that is told
 * @param ordered day on which the person ordered it
 * @param arrived day on which the money arrived
 * @param channel a word of the policy
 */
public record PaymentDays(
        LocalDate paid, Optional<LocalDate> ordered, Optional<LocalDate> arrived, Optional<String> channel) {
    /** A payment of a day, by any channel. */
    public static PaymentDays on(LocalDate day) {
        return new PaymentDays(day, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
