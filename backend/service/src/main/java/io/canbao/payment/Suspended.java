package io.canbao.payment;

import io.canbao.rules.Money;
import io.canbao.tenancy.CountyCode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Money that came and belongs to nothing.
 *
 * @param payment id of the payment that brought it
 * @param refund  id of the order to pay it back
 */
public record Suspended(
        CountyCode county,
        String id,
        String payment,
        Money amount,
        Reason reason,
        Instant since,
        Optional<String> refund) {

    /** Why it belongs to nothing. */
    public enum Reason {
        /** More came than was to be paid. */
        SURPLUS,
        /** Less came than is to be paid, so that nothing is paid. */
        TOO_LOW,
        /** It was paid before. */
        PAID_BEFORE,
        /** The enrollment was withdrawn or paid back. */
        ENDED,
        /** The policy takes no payment of that day. */
        REFUSED;

        /** As answers write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it can only go back; otherwise somebody has to look at it. */
        boolean goesBack() {
            return this == SURPLUS || this == PAID_BEFORE || this == ENDED;
        }
    }
}
