package io.canbao.policy;

import io.canbao.policypack.effective.EffectivePolicy;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes the packs that an instance was started with. Instances that start together publish once: the slower one finds it done. */
@Singleton
public final class PublishAtStart {
    private static final Logger LOG = LoggerFactory.getLogger(PublishAtStart.class);
    private static final int ATTEMPTS = 3;

    private final PublishPacks publishPacks;
    private final PublishedPolicies policies;

    PublishAtStart(PublishPacks publishPacks, PublishedPolicies policies) {
        this.publishPacks = publishPacks;
        this.policies = policies;
    }

    /** Publishes what changed and brings it into force. */
    public void publish(Collection<EffectivePolicy> packs) {
        List<PolicyVersion> published = published(packs, ATTEMPTS);
        LOG.info("published at start: {} of {} packs are new", published.size(), packs.size());
        policies.revalidate();
    }

    private List<PolicyVersion> published(Collection<EffectivePolicy> packs, int attempts) {
        try {
            return publishPacks.publish(packs);
        } catch (DataAccessException overtaken) {
            if (attempts == 1) {
                throw overtaken;
            }
            return published(packs, attempts - 1);
        }
    }
}
