package io.canbao.policy.store;

import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.LeftBehind;
import jakarta.inject.Singleton;

/** Where a county wants to be told, and what it was told: set up anew elsewhere, since its secret goes nowhere. */
@Singleton
final class WebhookOfCounty implements LeftBehind {
    private final WebhookRows webhooks;
    private final DeliveryRows deliveries;
    private final OutboxRows outbox;

    WebhookOfCounty(WebhookRows webhooks, DeliveryRows deliveries, OutboxRows outbox) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public long remove(CountyCode county) {
        outbox.removeAll(county.value());
        return (long) webhooks.removeAll(county) + deliveries.removeAll(county);
    }
}
