package io.canbao.payment;

import io.canbao.enrollment.EnrollmentId;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyCode;
import java.time.LocalDate;
import java.util.Optional;

/** A party that takes money for counties and tells of it. Each bean of this type is one. */
public interface Provider {
    /** As addresses name it, and its account. */
    String code();

    /**
     * Reads a notice.
     *
     * @param signature as its header brings it; empty where there is none
     * @param body      as it was sent, to the byte
     * @throws io.canbao.problem.ProblemException SIGNATURE_WRONG, and for what is signed INVALID_CALLBACK
     */
    Notice read(String signature, byte[] body);

    /**
     * Money that came.
     *
     * @param reference unique for the provider
     * @param paidOn    day of payment in Asia/Shanghai
     * @param orderedOn day on which the person ordered it
     */
    record Notice(
            String reference,
            CountyCode county,
            EnrollmentId enrollment,
            Money amount,
            LocalDate paidOn,
            Optional<LocalDate> orderedOn) {}
}
