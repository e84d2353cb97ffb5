package io.canbao.policy.store;

import io.canbao.policy.webhook.Delivery;
import io.canbao.policy.webhook.Delivery.State;
import io.canbao.policy.webhook.Webhook;
import io.canbao.policy.webhook.Webhooks;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Webhooks and deliveries in their two tables, and what waits in a third, which all regions share. */
@Singleton
class StoredWebhooks implements Webhooks {
    private final WebhookRows webhooks;
    private final DeliveryRows deliveries;
    private final OutboxRows outbox;

    StoredWebhooks(WebhookRows webhooks, DeliveryRows deliveries, OutboxRows outbox) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.outbox = outbox;
    }

    @Override
    public Optional<Webhook> find(CountyCode region) {
        return webhooks.findByKeyCountyCode(region).map(WebhookRow::webhook);
    }

    @Override
    public void add(Webhook webhook) {
        webhooks.save(WebhookRow.of(webhook));
    }

    @Override
    public boolean change(Webhook changed) {
        return webhooks.change(
                        changed.region(),
                        changed.revision() - 1,
                        changed.revision(),
                        changed.address().toString(),
                        changed.sealedSecret())
                == 1;
    }

    @Override
    public void remove(CountyCode region) {
        outbox.removeAll(region.value());
        deliveries.removeWaiting(region);
        webhooks.removeAll(region);
    }

    @Override
    public void put(Delivery delivery) {
        deliveries.save(DeliveryRow.of(delivery));
        outbox.save(OutboxRow.of(delivery));
    }

    @Override
    public Optional<Delivery> find(CountyCode region, String id) {
        return deliveries.findByKeyCountyCodeAndKeyDeliveryId(region, id).map(DeliveryRow::delivery);
    }

    @Override
    @Transactional
    public void change(Delivery delivery) {
        outbox.remove(delivery.id());
        if (delivery.state() == State.WAITING) {
            outbox.save(OutboxRow.of(delivery));
        }
        DeliveryRow row = DeliveryRow.of(delivery);
        deliveries.change(
                delivery.region(),
                delivery.id(),
                row.state(),
                row.attempts(),
                row.dueAt(),
                row.outcome(),
                row.triedAt());
    }

    @Override
    public Page<Delivery> list(CountyCode region, Pageable part) {
        return deliveries.findByKeyCountyCode(region, part).map(DeliveryRow::delivery);
    }

    @Override
    public List<Delivery> due(Instant now, int most) {
        return outbox.due(LocalDateTime.ofInstant(now, ZoneOffset.UTC), most).stream()
                .flatMap(due -> find(CountyCode.parse(due.regionCode()), due.deliveryId()).stream())
                .toList();
    }
}
