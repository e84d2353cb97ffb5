package io.canbao.payment.store;

import io.canbao.books.ReceiptRange;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;

/** A range of receipt numbers. */
@MappedEntity("receipt_range")
record RangeRow(@EmbeddedId RangeKey key, String holder, long nextNumber) {
    ReceiptRange range() {
        return new ReceiptRange(key.insuranceYear(), key.series(), nextNumber);
    }
}
