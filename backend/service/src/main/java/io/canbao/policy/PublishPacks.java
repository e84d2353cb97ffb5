package io.canbao.policy;

import io.canbao.policypack.effective.EffectivePolicy;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Publishes packs: all of them or, where one cannot be stored, none. */
@Singleton
public class PublishPacks {
    private final PolicyVersions versions;
    private final InstantSource clock;

    PublishPacks(PolicyVersions versions, InstantSource clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * Appends a version for each pack that its region and year never had. One that was in force before stays what it was: an
     * instance that starts anew does not take back what was published since.
     *
     * @return the versions appended, none where everything was published before
     */
    @Transactional
    public List<PolicyVersion> publish(Collection<EffectivePolicy> packs) {
        return packs.stream().map(this::publish).flatMap(Optional::stream).toList();
    }

    private Optional<PolicyVersion> publish(EffectivePolicy pack) {
        List<PolicyVersion> before = versions.list(pack.region(), pack.year());
        if (before.stream().anyMatch(version -> version.digest().equals(pack.digest()))) {
            return Optional.empty();
        }
        int number = before.isEmpty() ? 1 : before.getLast().version() + 1;
        PolicyVersion next = new PolicyVersion(
                pack.region(),
                pack.year(),
                number,
                pack.digest(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        versions.append(next, pack);
        return Optional.of(next);
    }
}
