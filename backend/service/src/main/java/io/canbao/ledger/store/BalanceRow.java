package io.canbao.ledger.store;

import io.canbao.books.Account;
import io.canbao.books.Balance;
import io.micronaut.core.annotation.Introspected;

/** The sums of an account's lines. */
@Introspected
record BalanceRow(String account, long debitFen, long creditFen) {
    Balance balance() {
        return new Balance(Account.parse(account), debitFen, creditFen);
    }
}
