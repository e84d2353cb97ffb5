package io.canbao.policy.store;

import io.canbao.policy.webhook.Webhook;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.net.URI;

/** Where a region wants to be told. */
@MappedEntity("policy_webhook")
record WebhookRow(@EmbeddedId WebhookKey key, String address, String sealedSecret, int revision) {

    static WebhookRow of(Webhook webhook) {
        return new WebhookRow(
                new WebhookKey(webhook.region()),
                webhook.address().toString(),
                webhook.sealedSecret(),
                webhook.revision());
    }

    Webhook webhook() {
        return new Webhook(key.countyCode(), URI.create(address), sealedSecret, revision);
    }
}
