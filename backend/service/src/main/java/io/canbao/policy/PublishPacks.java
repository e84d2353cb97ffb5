package io.canbao.policy;

import io.canbao.policypack.EffectivePolicy;
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
     * Appends a version for each pack that differs from the last one of its region and year.
     *
     * @return the versions appended, none where everything was published before
     */
    @Transactional
    public List<PolicyVersion> publish(Collection<EffectivePolicy> packs) {
        return packs.stream().map(this::publish).flatMap(Optional::stream).toList();
    }

    private Optional<PolicyVersion> publish(EffectivePolicy pack) {
        Optional<PolicyVersion> last = versions.findLast(pack.region(), pack.year());
        if (last.isPresent() && last.get().digest().equals(pack.digest())) {
            return Optional.empty();
        }
        int number = last.map(PolicyVersion::version).orElse(0) + 1;
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
