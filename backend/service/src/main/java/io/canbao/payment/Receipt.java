package io.canbao.payment;

import io.canbao.books.ReceiptNumber;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody has in hand who paid.
 *
 * @param code     by which anybody verifies it; begins with the county's code, the rest cannot be guessed
 * @param payment  id of the payment
 * @param replaces the void one that it stands for
 */
public record Receipt(
        CountyCode county,
        ReceiptNumber number,
        String code,
        String payment,
        Money amount,
        LocalDate paidOn,
        Instant at,
        String by,
        Optional<ReceiptNumber> replaces,
        Optional<Voided> voided) {

    /** Why it counts no longer. */
    public record Voided(String reason, Instant at, String by) {}

    /** As answers write it. */
    public String state() {
        return voided.isPresent() ? "void" : "valid";
    }
}
