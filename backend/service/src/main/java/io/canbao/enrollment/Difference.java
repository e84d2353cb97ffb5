package io.canbao.enrollment;

import io.canbao.rules.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the roll learned after somebody had paid, and what that means for what they paid.
 *
 * @param kept        what was to be paid, as it was decided
 * @param known       what it would have been, had all been known
 * @param amount      to be paid back, or in addition; nothing where neither
 * @param rule        of the policy's refunds that speaks of it; empty where none does
 * @param coveredFrom had all been known; empty where no day is covered
 * @param changed     what the roll knows otherwise than at the payment
 * @param source      form, payment (known before the payment of an earlier day was recorded), or the import or merged file that brought it
 * @param decidedBy   empty while nobody has decided, or nobody has to
 */
public record Difference(
        EnrollmentId enrollment,
        Kind kind,
        Money kept,
        Money known,
        Money amount,
        Optional<String> rule,
        Optional<LocalDate> coveredFrom,
        Optional<LocalDate> coveredTo,
        List<ChangedFact> changed,
        String source,
        LocalDate noticedOn,
        State state,
        Optional<String> decidedBy) {

    /** What it comes to. */
    public enum Kind {
        /** Too much was paid, or the policy pays something back. */
        REFUND,
        /** Too little was paid. */
        TOP_UP,
        /** By what is known now they could not have enrolled. */
        REFUSED,
        /** Other days are covered, for the same money. */
        COVER,
        /** The price would have been another one, and the policy neither pays back nor takes more. */
        NOTHING,
        /** An identity that changes nothing about what is paid already, and lasts beyond its year. */
        NEXT_YEAR;

        /** As requests and answers write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether somebody has to do something about it. */
        boolean waits() {
            return this == REFUND || this == TOP_UP || this == REFUSED || this == COVER;
        }
    }

    /** How far it is. */
    public enum State {
        OPEN,
        DONE,
        NOTED;

        /** As requests and answers write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it says the same as another one, whoever brought it. */
    boolean says(Difference other) {
        return kind == other.kind
                && known.equals(other.known)
                && amount.equals(other.amount)
                && coveredFrom.equals(other.coveredFrom)
                && coveredTo.equals(other.coveredTo);
    }
}
