package io.canbao.ledger.store;

import io.canbao.ledger.Movement;
import io.canbao.ledger.Transaction.Occasion;
import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/** What an event changed in one account. */
@Introspected
record MovementRow(int insuranceYear, LocalDate postedOn, String event, String subject, long amountFen) {
    Movement movement() {
        return new Movement(new Occasion(insuranceYear, postedOn, event, subject), amountFen);
    }
}
