package io.canbao.policy.webhook;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.policy.webhook.Delivery.State;
import io.canbao.problem.FormFaults;
import io.canbao.problem.ProblemException;
import io.canbao.secrets.SecretBox;
import io.canbao.tenancy.CountyScope;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The webhook of a region, which its admin keeps. The secret is never shown again. */
@Singleton
public class KeepWebhook {
    private static final int SHORTEST = 16;
    private static final int LONGEST = 200;
    private static final Subject SUBJECT = new Subject("webhook", "policy");

    private final Webhooks webhooks;
    private final WebhookSettings settings;
    private final SecretBox secrets;
    private final AuditTrail trail;
    private final InstantSource clock;

    KeepWebhook(Webhooks webhooks, WebhookSettings settings, SecretBox secrets, AuditTrail trail, InstantSource clock) {
        this.webhooks = webhooks;
        this.settings = settings;
        this.secrets = secrets;
        this.trail = trail;
        this.clock = clock;
    }

    public Optional<Webhook> find(CountyScope by) {
        return webhooks.find(by.county());
    }

    /**
     * Keeps an address and a secret.
     *
     * @param before as it was looked at; empty where there is none
     * @param secret null keeps the one that there is
     * @return empty where somebody else changed it meanwhile
     * @throws ProblemException INVALID_WEBHOOK with all that is wrong
     */
    @Transactional
    public Optional<Webhook> keep(
            CountyScope by, Optional<Webhook> before, @Nullable String address, @Nullable String secret) {
        FormFaults faults = new FormFaults();
        Optional<URI> read = Destination.read(address == null ? "" : address.strip(), settings.inside());
        if (read.isEmpty()) {
            faults.tell("/address", WebhookError.WEBHOOK_ADDRESS);
        }
        if (secret == null ? before.isEmpty() : secret.length() < SHORTEST || secret.length() > LONGEST) {
            faults.tell("/secret", WebhookError.WEBHOOK_SECRET);
        }
        faults.requireNone(WebhookError.INVALID_WEBHOOK);
        String sealed =
                secret == null ? before.orElseThrow().sealedSecret() : secrets.seal(secret, Webhook.whose(by.county()));
        Webhook after = new Webhook(
                by.county(),
                read.orElseThrow(),
                sealed,
                before.map(Webhook::revision).orElse(0) + 1);
        if (before.isEmpty()) {
            webhooks.add(after);
        } else if (!webhooks.change(after)) {
            return Optional.empty();
        }
        Masked what = masked(after);
        trail.record(
                by,
                "webhook.kept",
                SUBJECT,
                before.map(KeepWebhook::masked).orElse(Masked.nothing()),
                secret == null ? what : what.secret("secret"));
        return Optional.of(after);
    }

    /** Takes it away, with what still waits to be sent. */
    @Transactional
    public void remove(CountyScope by, Webhook webhook) {
        webhooks.remove(by.county());
        trail.record(by, "webhook.removed", SUBJECT, masked(webhook), Masked.nothing());
    }

    /**
     * Has a delivery sent again, soon.
     *
     * @throws ProblemException WEBHOOK_NOT_FOUND, DELIVERY_NOT_FOUND, DELIVERY_WAITS
     */
    @Transactional
    public Delivery again(CountyScope by, String id) {
        if (find(by).isEmpty()) {
            throw new ProblemException(WebhookError.WEBHOOK_NOT_FOUND);
        }
        Delivery delivery =
                webhooks.find(by.county(), id).orElseThrow(() -> new ProblemException(WebhookError.DELIVERY_NOT_FOUND));
        if (delivery.state() == State.WAITING && delivery.attempts() == 0) {
            throw new ProblemException(WebhookError.DELIVERY_WAITS);
        }
        Delivery again = delivery.again(clock.instant().truncatedTo(ChronoUnit.MICROS));
        webhooks.change(again);
        trail.record(
                by,
                "webhook.repeated",
                SUBJECT,
                Masked.nothing(),
                Masked.nothing().code("delivery", id).code("event", delivery.event()));
        return again;
    }

    private static Masked masked(Webhook webhook) {
        return Masked.nothing().code("address", webhook.address().toString());
    }
}
