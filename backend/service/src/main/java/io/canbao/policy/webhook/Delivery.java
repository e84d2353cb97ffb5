package io.canbao.policy.webhook;

import io.canbao.tenancy.CountyCode;
import java.time.Instant;
import java.util.Optional;

/**
 * A piece of news on its way.
 *
 * @param id       tells it apart from others, also for whoever gets it twice
 * @param event    {@code policy.published}, {@code policy.scheduled}, {@code policy.in-force}, {@code policy.parked}, {@code policy.withdrawn}
 * @param body     JSON
 * @param at       when it happened
 * @param attempts how often it was sent
 * @param dueAt    when it is sent next, while it waits
 * @param outcome  of the last attempt: an HTTP status, or why there was none; empty before the first
 * @param triedAt  the last attempt
 */
public record Delivery(
        CountyCode region,
        String id,
        String event,
        String body,
        Instant at,
        State state,
        int attempts,
        Instant dueAt,
        Optional<String> outcome,
        Optional<Instant> triedAt) {

    /** How far it is. */
    public enum State {
        WAITING,
        DELIVERED,
        /** It was tried for a day; somebody may have it sent again. */
        FAILED
    }

    /** The same after an attempt. */
    Delivery tried(State next, String how, Instant now, Instant due) {
        return new Delivery(region, id, event, body, at, next, attempts + 1, due, Optional.of(how), Optional.of(now));
    }

    /** The same, to be sent at once and with all attempts before it. */
    Delivery again(Instant now) {
        return new Delivery(region, id, event, body, at, State.WAITING, 0, now, outcome, triedAt);
    }
}
