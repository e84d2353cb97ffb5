package io.canbao.custody.web;

import io.canbao.custody.CustodyError;
import io.canbao.custody.SetLimit;
import io.canbao.http.HttpError;
import io.canbao.identity.Users;
import io.canbao.ledger.WrittenAmount;
import io.canbao.problem.FormFaults;
import io.canbao.problem.ProblemException;
import io.canbao.registry.WrittenDay;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what forms say of cash; all that is wrong is told at once as INVALID_TRANSFER. */
@Singleton
class CustodyForms {
    private static final int LONGEST_SLIP = 100;

    private final Users users;

    CustodyForms(Users users) {
        this.users = users;
    }

    /** Cash to a colleague. */
    record HandOver(String to, Money amount) {}

    /** Cash to the bank. */
    record Deposit(Money amount, String slip, LocalDate on) {}

    HandOver handOver(CountyScope by, @Nullable String to, @Nullable String amount) {
        FormFaults faults = new FormFaults();
        String taker = Optional.ofNullable(to).orElse("");
        if (taker.equals(by.who().username()) || !isUser(by, taker)) {
            faults.tell("/to", CustodyError.TAKER_UNKNOWN);
        }
        Money money = amount(amount, faults);
        faults.requireNone(CustodyError.INVALID_TRANSFER);
        return new HandOver(taker, money);
    }

    private boolean isUser(CountyScope by, String username) {
        try {
            users.get(by.county(), username);
            return true;
        } catch (ProblemException unknown) {
            return false;
        }
    }

    static Deposit deposit(@Nullable String amount, @Nullable String slip, @Nullable String on, LocalDate today) {
        FormFaults faults = new FormFaults();
        Money money = amount(amount, faults);
        String number = slip == null ? "" : slip.strip();
        if (number.isEmpty() || number.length() > LONGEST_SLIP) {
            faults.tell("/slip", CustodyError.SLIP_REQUIRED);
        }
        Optional<LocalDate> day = on == null ? Optional.of(today) : WrittenDay.read(on);
        if (day.filter(read -> !read.isAfter(today)).isEmpty()) {
            faults.tell("/on", CustodyError.DEPOSIT_DAY_FORM);
        }
        faults.requireNone(CustodyError.INVALID_TRANSFER);
        return new Deposit(money, number, day.orElse(today));
    }

    private static Money amount(@Nullable String written, FormFaults faults) {
        Optional<Money> amount = WrittenAmount.read(written);
        if (amount.isEmpty()) {
            faults.tell("/amount", CustodyError.TRANSFER_AMOUNT_FORM);
        }
        return amount.orElse(Money.ZERO);
    }

    /** @throws ProblemException INVALID_PARAMETER */
    static LocalDate day(String parameter, String text) {
        return WrittenDay.read(text).orElseThrow(() -> invalid(parameter, "YYYY-MM-DD"));
    }

    static ProblemException invalid(String parameter, String allowed) {
        return new ProblemException(HttpError.INVALID_PARAMETER)
                .with("parameter", parameter)
                .with("allowed", allowed);
    }

    static int limitDays(@Nullable Integer days) {
        if (days == null || days < 0 || days > SetLimit.MOST_DAYS) {
            FormFaults faults = new FormFaults();
            faults.tell("/days", CustodyError.CUSTODY_LIMIT_FORM);
            faults.requireNone(CustodyError.INVALID_TRANSFER);
        }
        return Optional.ofNullable(days).orElse(0);
    }
}
