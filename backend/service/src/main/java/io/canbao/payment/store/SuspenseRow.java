package io.canbao.payment.store;

import io.canbao.payment.Suspended;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Something in suspense. */
@MappedEntity("suspense")
record SuspenseRow(
        @EmbeddedId SuspenseKey key,
        String paymentId,
        long amountFen,
        Suspended.Reason reason,
        @Nullable String payerKind,
        @Nullable String payerCipher,
        LocalDateTime since,
        @Nullable String refundId,
        @Nullable String settledBy) {}
