package io.canbao.policy;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seeds the packs that an instance was started with, and says of each that is not used why. Instances that start together seed once:
 * the slower one finds it done.
 */
@Singleton
public final class PublishAtStart {
    private static final Logger LOG = LoggerFactory.getLogger(PublishAtStart.class);
    private static final int ATTEMPTS = 3;

    private final SeedPacks seedPacks;
    private final Publishers publishers;
    private final PublishedPolicies policies;
    private final PackSettings settings;

    PublishAtStart(SeedPacks seedPacks, Publishers publishers, PublishedPolicies policies, PackSettings settings) {
        this.seedPacks = seedPacks;
        this.publishers = publishers;
        this.policies = policies;
        this.settings = settings;
    }

    /** Publishes what may be published by itself and brings it into force. */
    public void publish(Collection<GivenPack> packs) {
        List<SeedPacks.Outcome> outcomes =
                seeded(packs.stream().filter(settings::wants).toList(), ATTEMPTS);
        outcomes.forEach(PublishAtStart::tell);
        long published = outcomes.stream().filter(SeedPacks.Outcome::published).count();
        LOG.info("published at start: {} of {} packs are new", published, outcomes.size());
        policies.refresh();
    }

    private List<SeedPacks.Outcome> seeded(Collection<GivenPack> packs, int attempts) {
        try {
            List<SeedPacks.Outcome> outcomes = seedPacks.seed(packs);
            packs.forEach(pack -> publishers.takeIn(pack.policy())); // whoever published before there was a tree
            return outcomes;
        } catch (DataAccessException overtaken) {
            if (attempts == 1) {
                throw overtaken;
            }
            return seeded(packs, attempts - 1);
        }
    }

    private static void tell(SeedPacks.Outcome outcome) {
        GivenPack pack = outcome.pack();
        switch (outcome.seeding()) {
            case Seeding.First _, Seeding.Unchanged _ -> {
                // what everybody expects
            }
            case Seeding.Superseding(PolicyVersion before) ->
                LOG.warn(
                        "the {} pack of {}/{} has changed and takes the place of version {}",
                        pack.origin().id(),
                        pack.region(),
                        pack.year(),
                        before.version());
            case Seeding.Unused(String why) ->
                LOG.warn(
                        "the {} pack of {}/{} is not used: {}; whoever means it publishes it on purpose: canbao publish DIR --reason TEXT",
                        pack.origin().id(),
                        pack.region(),
                        pack.year(),
                        why);
        }
    }
}
