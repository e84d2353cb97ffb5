package io.canbao.policy;

import io.canbao.policypack.effective.EffectivePolicy;
import java.util.List;
import java.util.Optional;

/**
 * A pack without faults that somebody gives to be published, with what it was made from.
 *
 * @param own    the region's own text as it was given, comments and all; empty where only the effective pack is at hand
 * @param cases  the texts of its files of cases
 * @param layers what it was merged with, from the topmost down
 * @param hands  that it went through; empty where whoever publishes it made it
 */
public record GivenPack(
        EffectivePolicy policy,
        Origin origin,
        Optional<String> own,
        List<String> cases,
        List<Layer> layers,
        Optional<Hands> hands) {

    /** A pack of which nothing is known but itself. */
    public static GivenPack of(EffectivePolicy policy, Origin origin) {
        return new GivenPack(policy, origin, Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    String region() {
        return policy.region();
    }

    int year() {
        return policy.year();
    }

    /** A pack above this one, by its content. */
    public record Layer(String region, int year, String digest) {}
}
