package io.canbao.policy;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Publishes what a start may publish by itself ({@link Seeding}): all of it or nothing. */
@Singleton
class SeedPacks {
    private final PolicyVersions versions;
    private final Releases releases;
    private final PublishPacks publishPacks;

    SeedPacks(PolicyVersions versions, Releases releases, PublishPacks publishPacks) {
        this.versions = versions;
        this.releases = releases;
        this.publishPacks = publishPacks;
    }

    /** What became of a pack. */
    record Outcome(GivenPack pack, Seeding seeding) {
        boolean published() {
            return seeding instanceof Seeding.First || seeding instanceof Seeding.Superseding;
        }
    }

    @Transactional
    List<Outcome> seed(Collection<GivenPack> packs) {
        List<Outcome> outcomes = new ArrayList<>();
        for (GivenPack pack : packs) {
            List<PolicyVersion> before = versions.list(pack.region(), pack.year());
            Outcome outcome = new Outcome(pack, Seeding.of(pack, before, releases.list(pack.region(), pack.year())));
            if (outcome.published()) {
                publishPacks.publishAfter(before, pack, By.start(pack.origin()));
            }
            outcomes.add(outcome);
        }
        return outcomes;
    }
}
