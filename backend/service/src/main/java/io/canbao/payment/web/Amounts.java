package io.canbao.payment.web;

import io.canbao.ledger.WrittenAmount;
import io.canbao.payment.PaymentError;
import io.canbao.problem.FormFaults;
import io.canbao.rules.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Amounts of forms: texts with two decimals, above zero. */
final class Amounts {
    private Amounts() {}

    /** The amount, or nothing and a fault. */
    static Money read(@Nullable String written, FormFaults faults) {
        Optional<Money> amount = WrittenAmount.read(written);
        if (amount.isEmpty()) {
            faults.tell("/amount", PaymentError.AMOUNT_FORM);
        }
        return amount.orElse(Money.ZERO);
    }
}
