package io.canbao.policy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Versions whose packs could not be read. Each is tried again from time to time: somebody may mend its row. */
@Singleton
final class UnreadableVersions {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadableVersions.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(10);

    private final Map<PolicyVersion, Instant> lastTried = new ConcurrentHashMap<>();
    private final InstantSource clock;

    UnreadableVersions(InstantSource clock, MeterRegistry meters) {
        this.clock = clock;
        Gauge.builder("canbao.policies.unreadable", lastTried, Map::size)
                .description("Versions in force that cannot be read; the last readable one before answers")
                .register(meters);
    }

    void add(PolicyVersion version, UnreadablePack why) {
        if (lastTried.put(version, clock.instant()) == null) {
            LOG.error("{} cannot be read; the last readable one before it answers", version.label(), why);
        }
    }

    void remove(PolicyVersion version) {
        if (lastTried.remove(version) != null) {
            LOG.info("{} can be read again", version.label());
        }
    }

    /** Forgets those that are not in force any more. */
    void retain(List<PolicyVersion> inForce) {
        lastTried.keySet().retainAll(inForce);
    }

    boolean contains(PolicyVersion version) {
        return lastTried.containsKey(version);
    }

    int count() {
        return lastTried.size();
    }

    /** Those that were last tried a while ago. */
    List<PolicyVersion> due() {
        Instant before = clock.instant().minus(BETWEEN_ATTEMPTS);
        return lastTried.entrySet().stream()
                .filter(tried -> !tried.getValue().isAfter(before))
                .map(Map.Entry::getKey)
                .toList();
    }
}
