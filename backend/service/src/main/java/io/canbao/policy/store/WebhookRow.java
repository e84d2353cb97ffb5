package io.canbao.policy.store;

import io.canbao.policy.webhook.Webhook;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.net.URI;

/** Where a region wants to be told. */
@MappedEntity("policy_webhook")
record WebhookRow(@Id CountyCode countyCode, String address, String sealedSecret, int revision) {

    static WebhookRow of(Webhook webhook) {
        return new WebhookRow(
                webhook.region(), webhook.address().toString(), webhook.sealedSecret(), webhook.revision());
    }

    Webhook webhook() {
        return new Webhook(countyCode, URI.create(address), sealedSecret, revision);
    }
}
