package io.canbao.policy.store;

import io.canbao.policy.webhook.Delivery;
import io.canbao.tenancy.SharedTable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** That something is to be sent: whose it is and when. */
@SharedTable("the platform's own list of what it has to send for all regions, with nothing of what is sent")
@MappedEntity("policy_outbox")
record OutboxRow(@Id String deliveryId, String regionCode, LocalDateTime dueAt) {

    static OutboxRow of(Delivery delivery) {
        return new OutboxRow(
                delivery.id(), delivery.region().value(), LocalDateTime.ofInstant(delivery.dueAt(), ZoneOffset.UTC));
    }
}
