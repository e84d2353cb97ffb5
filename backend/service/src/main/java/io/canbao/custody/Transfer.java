package io.canbao.custody;

import io.canbao.books.Account;
import io.canbao.books.Account.Kind;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Cash that goes from one hand to another, or to the bank: the giver's until it is confirmed.
 *
 * @param giver username
 * @param to    cash of a colleague, or the bank
 * @param slip  of the bank; its own name for a hand-over
 * @param on    day on which it was given
 */
public record Transfer(
        CountyCode county,
        String id,
        String giver,
        Account to,
        Money amount,
        String slip,
        LocalDate on,
        Instant at,
        Optional<Confirmation> confirmed) {

    /** As answers write that it is on its way. */
    public static final String PENDING = "pending";

    /** That it arrived. */
    public record Confirmation(Instant at, String by) {}

    /** Whether it goes to the bank. */
    public boolean isDeposit() {
        return to.kind() == Kind.BANK;
    }

    /** The same, arrived. */
    Transfer confirmed(Confirmation by) {
        return new Transfer(county, id, giver, to, amount, slip, on, at, Optional.of(by));
    }

    /** As answers write it. */
    public String state() {
        return confirmed.isPresent() ? "confirmed" : PENDING;
    }
}
