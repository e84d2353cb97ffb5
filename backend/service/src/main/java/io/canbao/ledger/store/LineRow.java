package io.canbao.ledger.store;

import io.canbao.books.Account;
import io.canbao.books.Line;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;

/** What a posting changes in one account. */
@MappedEntity("posting_line")
record LineRow(@EmbeddedId LineKey key, long amountFen) {
    Line line() {
        return new Line(Account.parse(key.account()), amountFen);
    }
}
