package io.canbao.payment;

import io.canbao.problem.ProblemException;
import io.canbao.registry.Papers;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyCode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Money that came and belongs to nothing.
 *
 * @param payment id of the payment that brought it
 * @param payer     whose money it is, where there is no enrollment that says so
 * @param refund    id of the order to pay it back
 * @param settledBy id of the payment that was made of it
 */
public record Suspended(
        CountyCode county,
        String id,
        String payment,
        Money amount,
        Reason reason,
        Optional<Papers> payer,
        Instant since,
        Optional<String> refund,
        Optional<String> settledBy) {

    /**
     * Goes on only where nothing has become of it yet.
     *
     * @throws ProblemException SUSPENSE_ORDERED, SUSPENSE_SETTLED
     */
    void requireWaiting() {
        if (!waits()) {
            throw new ProblemException(
                    settledBy.isPresent() ? PaymentError.SUSPENSE_SETTLED : PaymentError.SUSPENSE_ORDERED);
        }
    }

    /** Whether nothing has become of it yet. */
    public boolean waits() {
        return refund.isEmpty() && settledBy.isEmpty();
    }

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
        /** The policy takes no payment of that day, or asks something first. */
        REFUSED,
        /** Nobody of the roll has the payer's papers. */
        NOT_ON_THE_ROLL,
        /** The payer is covered for that year elsewhere. */
        COVERED_ELSEWHERE,
        /** It came for another tier than the one that is to be paid. */
        TIER_DIFFERS;

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
