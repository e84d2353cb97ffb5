package io.canbao.policy.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.policy.Outbox;
import io.canbao.policy.PolicyVersion;
import io.canbao.policy.PolicyVersions;
import io.canbao.policy.Release;
import io.canbao.policy.webhook.Delivery.State;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Writes down what a region that asked for it is to be told, in the transaction of the release. */
@Singleton
final class WriteNews implements Outbox {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Webhooks webhooks;
    private final PolicyVersions versions;

    WriteNews(Webhooks webhooks, PolicyVersions versions) {
        this.webhooks = webhooks;
        this.versions = versions;
    }

    @Override
    public void put(Release release) {
        put(release, event(release), release.recordedAt());
    }

    @Override
    public void putInForce(Release planned) {
        put(planned, "policy.in-force", planned.inForceFrom());
    }

    private void put(Release release, String event, Instant at) {
        CountyCode region = CountyCode.parse(release.region());
        if (webhooks.find(region).isPresent()) {
            String id = UUID.randomUUID().toString();
            webhooks.put(new Delivery(
                    region,
                    id,
                    event,
                    body(id, event, release),
                    at,
                    State.WAITING,
                    0,
                    at,
                    Optional.empty(),
                    Optional.empty()));
        }
    }

    private static String event(Release release) {
        return switch (release.kind()) {
            case PUBLICATION -> "policy.published";
            case SCHEDULE -> "policy.scheduled";
            case WITHDRAWAL -> "policy.withdrawn";
            case PARKING -> "policy.parked";
            case UNREADABLE -> throw new IllegalArgumentException("not recorded by anybody");
        };
    }

    private String body(String id, String event, Release release) {
        ObjectNode body = JSON.createObjectNode()
                .put("id", id)
                .put("event", event)
                .put("region", release.region())
                .put("year", release.year())
                .put("version", release.version())
                .put(
                        "digest",
                        versions.find(release.region(), release.year(), release.version())
                                .map(PolicyVersion::digest)
                                .orElse(""))
                .put("inForceFrom", release.inForceFrom().toString())
                .put("recordedAt", release.recordedAt().toString());
        return body.toString();
    }
}
