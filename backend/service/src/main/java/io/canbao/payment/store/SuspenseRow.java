package io.canbao.payment.store;

import io.canbao.payment.Suspended;
import io.canbao.rules.Money;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something in suspense. */
@MappedEntity("suspense")
record SuspenseRow(
        @EmbeddedId SuspenseKey key,
        String paymentId,
        long amountFen,
        Suspended.Reason reason,
        LocalDateTime since,
        @Nullable String refundId) {

    static SuspenseRow of(Suspended suspended) {
        return new SuspenseRow(
                new SuspenseKey(suspended.county(), suspended.id()),
                suspended.payment(),
                suspended.amount().fen(),
                suspended.reason(),
                LocalDateTime.ofInstant(suspended.since(), ZoneOffset.UTC),
                suspended.refund().orElse(null));
    }

    Suspended suspended() {
        return new Suspended(
                key.countyCode(),
                key.suspenseId(),
                paymentId,
                Money.ofFen(amountFen),
                reason,
                since.toInstant(ZoneOffset.UTC),
                Optional.ofNullable(refundId));
    }
}
