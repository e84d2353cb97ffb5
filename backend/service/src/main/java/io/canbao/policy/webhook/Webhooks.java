package io.canbao.policy.webhook;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where regions want to be told, and what is on its way to them. */
public interface Webhooks {
    Optional<Webhook> find(CountyCode region);

    /** Keeps a first one. */
    void add(Webhook webhook);

    /** Keeps a change; whether nobody changed it meanwhile. */
    boolean change(Webhook changed);

    /** Takes it away, and what still waits; what was delivered stays to be seen. */
    void remove(CountyCode region);

    void put(Delivery delivery);

    Optional<Delivery> find(CountyCode region, String id);

    /** What became of an attempt, or that it is to be sent again. */
    void change(Delivery delivery);

    /** A part of what was and is on its way, in an order of the stored rows. */
    Page<Delivery> list(CountyCode region, Pageable part);

    /** What is to be sent by now, of all regions, the longest waiting first. */
    List<Delivery> due(Instant now, int most);
}
