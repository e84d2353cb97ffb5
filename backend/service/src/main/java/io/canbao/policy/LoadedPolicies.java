package io.canbao.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.canbao.policypack.effective.EffectivePolicy;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Packs by version, compiled. A version never changes, so what is here is never stale; what was pushed out is read again. */
@Singleton
final class LoadedPolicies {
    private final PolicyVersions versions;
    private final UnreadableVersions unreadable;
    private final Cache<PolicyVersion, EffectivePolicy> memory;

    LoadedPolicies(
            PolicyVersions versions, UnreadableVersions unreadable, PolicySettings settings, MeterRegistry meters) {
        this.versions = versions;
        this.unreadable = unreadable;
        this.memory = Caffeine.newBuilder()
                .maximumWeight(settings.memoryCharacters())
                .weigher((PolicyVersion version, EffectivePolicy policy) ->
                        policy.json().length())
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(meters, memory, "policies");
    }

    /** What is in memory. */
    Optional<EffectivePolicy> find(PolicyVersion version) {
        return Optional.ofNullable(memory.getIfPresent(version));
    }

    /**
     * Reads the database only where the version is not in memory.
     *
     * @throws UnreadablePack which is remembered until the version can be read
     */
    EffectivePolicy get(PolicyVersion version) {
        try {
            EffectivePolicy policy = memory.get(version, versions::getPack);
            unreadable.remove(version);
            return policy;
        } catch (UnreadablePack found) {
            unreadable.add(version, found);
            throw found;
        }
    }
}
