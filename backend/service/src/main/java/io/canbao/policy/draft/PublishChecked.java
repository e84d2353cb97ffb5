package io.canbao.policy.draft;

import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.policy.By;
import io.canbao.policy.GivenPack;
import io.canbao.policy.Hands;
import io.canbao.policy.Origin;
import io.canbao.policy.PolicyVersion;
import io.canbao.policy.PublishPacks;
import io.canbao.policy.RefusedPublication;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Publishes what a draft was read as, whoever agreed to it, and says so as the trail tells it. */
@Singleton
final class PublishChecked {
    private final PublishPacks publishPacks;

    PublishChecked(PublishPacks publishPacks) {
        this.publishPacks = publishPacks;
    }

    /**
     * Publishes a pack.
     *
     * @param at when it comes into force; empty for now
     * @throws ProblemException EVALUATORS_DIFFER, MOMENT_PASSED
     */
    PolicyVersion publish(GivenPack pack, Optional<Instant> at, By who) {
        try {
            return (at.isPresent() ? schedule(pack, at.get(), who) : publishPacks.publish(List.of(pack), who))
                    .getFirst();
        } catch (RefusedPublication refused) {
            throw new ProblemException(DraftError.EVALUATORS_DIFFER, refused);
        }
    }

    private List<PolicyVersion> schedule(GivenPack pack, Instant at, By who) {
        try {
            return publishPacks.schedule(List.of(pack), at, who);
        } catch (IllegalArgumentException passed) { // while it was checked, or while others had their turn
            throw new ProblemException(DraftError.MOMENT_PASSED, passed).with("at", at);
        }
    }

    /** A policy with the text, the cases and the layers that it was read from. */
    static GivenPack given(EffectivePolicy policy, Origin origin, CheckedDraft checked, Hands hands) {
        return new GivenPack(
                policy,
                origin,
                Optional.of(checked.text().source()),
                checked.text().cases().stream().toList(),
                checked.layers(),
                Optional.of(hands));
    }

    static Subject subject(PolicyVersion version) {
        return new Subject("policy", version.year() + "/" + version.version());
    }

    static Masked masked(PolicyVersion version, Optional<Instant> at) {
        Masked masked = Masked.nothing().code("digest", version.digest());
        return at.map(moment -> masked.at("inForceFrom", moment)).orElse(masked);
    }
}
