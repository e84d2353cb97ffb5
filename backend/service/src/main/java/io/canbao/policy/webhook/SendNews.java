package io.canbao.policy.webhook;

import io.canbao.policy.webhook.CallReceiver.Called;
import io.canbao.policy.webhook.Delivery.State;
import io.canbao.secrets.SecretBox;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Sends what is due: what one receiver takes its time for keeps no other waiting. */
@Singleton
public class SendNews {
    private static final int AT_ONCE = 100;

    /** Before each further attempt; after the last one it is given up. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(15));

    private final Webhooks webhooks;
    private final CallReceiver receiver;
    private final SecretBox secrets;
    private final InstantSource clock;

    SendNews(Webhooks webhooks, CallReceiver receiver, SecretBox secrets, InstantSource clock) {
        this.webhooks = webhooks;
        this.receiver = receiver;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Sends it, and returns when every receiver has answered or was waited for long enough. */
    public void send() {
        Map<CountyCode, List<Delivery>> due = webhooks.due(now(), AT_ONCE).stream()
                .collect(Collectors.groupingBy(Delivery::region, LinkedHashMap::new, Collectors.toList()));
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            due.values().forEach(ofOne -> each.execute(() -> send(ofOne)));
        }
    }

    /** One after the other; where the receiver does not answer, the others are not tried in vain. */
    private void send(List<Delivery> ofOne) {
        for (Delivery delivery : ofOne) {
            Optional<Webhook> webhook = webhooks.find(delivery.region());
            if (webhook.isEmpty() || !send(webhook.get(), delivery)) {
                return;
            }
        }
    }

    private boolean send(Webhook webhook, Delivery delivery) {
        Instant sentAt = now();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Canbao-Delivery", delivery.id());
        headers.put("Canbao-Event", delivery.event());
        headers.put(
                "Canbao-Signature",
                Signature.of(
                        secrets.open(webhook.sealedSecret(), Webhook.whose(webhook.region())),
                        delivery.body(),
                        sentAt));
        Called called = receiver.call(webhook.address(), headers, delivery.body());
        webhooks.change(after(delivery, called, sentAt));
        return called.taken();
    }

    private static Delivery after(Delivery delivery, Called called, Instant now) {
        if (called.taken()) {
            return delivery.tried(State.DELIVERED, called.outcome(), now, now);
        }
        return delivery.attempts() < PAUSES.size()
                ? delivery.tried(State.WAITING, called.outcome(), now, now.plus(PAUSES.get(delivery.attempts())))
                : delivery.tried(State.FAILED, called.outcome(), now, now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
