package io.canbao.payment;

import io.canbao.books.Account;
import io.canbao.enrollment.EnrollmentId;
import io.canbao.enrollment.PaymentDays;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Money that came.
 *
 * @param enrollment that it is for; empty where the payer has none
 * @param amount    what came
 * @param settled   what of it paid the enrollment
 * @param account   where the money is
 * @param reference of whoever took it, unique for that account
 */
public record Payment(
        CountyCode county,
        String id,
        int year,
        Optional<EnrollmentId> enrollment,
        Money amount,
        Money settled,
        PaymentDays days,
        Account account,
        String reference,
        Instant at,
        String by) {
    private static final String SUBJECT = "payment/";

    /** The id of the payment that is so named. */
    static Optional<String> idOf(String subject) {
        return subject.startsWith(SUBJECT) ? Optional.of(subject.substring(SUBJECT.length())) : Optional.empty();
    }

    /** A name that no payment has. */
    static String newId() {
        return UUID.randomUUID().toString();
    }

    /** As the trail and the ledger name it. */
    public String subject() {
        return SUBJECT + id;
    }
}
