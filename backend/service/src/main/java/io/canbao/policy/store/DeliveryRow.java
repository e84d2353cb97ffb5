package io.canbao.policy.store;

import io.canbao.policy.webhook.Delivery;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A piece of news on its way. */
@MappedEntity("policy_delivery")
record DeliveryRow(
        @EmbeddedId DeliveryKey key,
        String event,
        String body,
        LocalDateTime happenedAt,
        String state,
        int attempts,
        LocalDateTime dueAt,
        @Nullable String outcome,
        @Nullable LocalDateTime triedAt) {

    static DeliveryRow of(Delivery delivery) {
        return new DeliveryRow(
                new DeliveryKey(delivery.region(), delivery.id()),
                delivery.event(),
                delivery.body(),
                LocalDateTime.ofInstant(delivery.at(), ZoneOffset.UTC),
                delivery.state().name().toLowerCase(Locale.ROOT),
                delivery.attempts(),
                LocalDateTime.ofInstant(delivery.dueAt(), ZoneOffset.UTC),
                delivery.outcome().orElse(null),
                delivery.triedAt()
                        .map(at -> LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                        .orElse(null));
    }

    Delivery delivery() {
        return new Delivery(
                key.countyCode(),
                key.deliveryId(),
                event,
                body,
                happenedAt.toInstant(ZoneOffset.UTC),
                Delivery.State.valueOf(state.toUpperCase(Locale.ROOT)),
                attempts,
                dueAt.toInstant(ZoneOffset.UTC),
                Optional.ofNullable(outcome),
                Optional.ofNullable(triedAt).map(at -> at.toInstant(ZoneOffset.UTC)));
    }
}
