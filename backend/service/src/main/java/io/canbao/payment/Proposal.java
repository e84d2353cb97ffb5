package io.canbao.payment;

import io.canbao.enrollment.EnrollmentId;
import io.canbao.registry.Resident;
import java.util.Locale;
import java.util.Optional;

/**
 * What would bring money out of suspense.
 *
 * @param resident   whose money it is, where they are on the roll
 * @param enrollment that it could pay
 */
public record Proposal(Action action, Optional<Resident> resident, Optional<EnrollmentId> enrollment) {
    /** The next step. */
    public enum Action {
        /** Nobody of the roll has the payer's papers. */
        REGISTER,
        /** The payer has no enrollment of that year. */
        ENROLL,
        /** It is what is to be paid for the enrollment. */
        SETTLE,
        /** The enrollment is open in another tier. */
        CHANGE_TIER,
        /** It pays nothing. */
        REFUND;

        /** As answers write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
