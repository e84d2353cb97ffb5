package io.canbao.payment;

import io.canbao.books.Account;
import io.canbao.enrollment.EnrollmentId;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Money that is to be paid back.
 *
 * @param enrollment that the money came for; empty where the payer has none
 * @param owedBy account that it stands in: refunds, or suspense
 * @param reason rule of the policy, or why
 * @param on     the day of asking
 */
public record Refund(
        CountyCode county,
        String id,
        int year,
        Optional<EnrollmentId> enrollment,
        Money amount,
        Account owedBy,
        String reason,
        LocalDate on,
        String by,
        Optional<PaidOut> paid) {

    /** From where it was paid. */
    public record PaidOut(Account from, Instant at, String by) {}

    /** As answers write it. */
    public String state() {
        return state(paid.isPresent());
    }

    /** How answers write whether one was paid. */
    public static String state(boolean paid) {
        return paid ? "paid" : "ordered";
    }
}
