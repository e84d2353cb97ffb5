package io.canbao.policy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which versions are in force: what the database said last, kept while it cannot be asked. */
@Singleton
final class CurrentVersions {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentVersions.class);

    private final PolicyVersions versions;
    private final LoadedPolicies loaded;
    private final InstantSource clock;
    private volatile Catalogue catalogue = Catalogue.EMPTY;
    private volatile Instant confirmedAt = Instant.MIN;
    private volatile boolean away;

    CurrentVersions(PolicyVersions versions, LoadedPolicies loaded, InstantSource clock, MeterRegistry meters) {
        this.versions = versions;
        this.loaded = loaded;
        this.clock = clock;
        Gauge.builder(
                        "canbao.policies.unconfirmed",
                        this,
                        current -> current.unconfirmed().toMillis() / 1000.0)
                .description("Time since the database last confirmed which policies are in force")
                .baseUnit("seconds")
                .register(meters);
    }

    Catalogue lastKnown() {
        return catalogue;
    }

    /** Time since the database last confirmed {@link #lastKnown}. */
    Duration unconfirmed() {
        Instant last = confirmedAt;
        return last.equals(Instant.MIN) ? Duration.ZERO : Duration.between(last, clock.instant());
    }

    /** Asks the database; where it is away, leaves everything as it was. */
    synchronized void revalidate() {
        try {
            readIfPublished();
            confirmedAt = clock.instant();
            say(false, "the database is back");
        } catch (RuntimeException unreachable) {
            LOG.debug("the database did not answer", unreachable);
            say(true, "the database is away: answers come from what was last known");
        }
    }

    /** Only a publication changes anything, and every publication adds a row. */
    private void readIfPublished() {
        long publications = versions.count();
        if (publications != catalogue.publications()) {
            List<Catalogue.Entry> entries = new ArrayList<>();
            for (PolicyVersion version : Catalogue.last(versions.list())) {
                entry(version).ifPresent(entries::add);
            }
            catalogue = new Catalogue(publications, entries);
            LOG.info(
                    "policies in force: {} versions of {} counties",
                    entries.size(),
                    catalogue.counties().size());
        }
    }

    /** Loads a version before it comes into force, so that its first quote finds it in memory. */
    private Optional<Catalogue.Entry> entry(PolicyVersion version) {
        Optional<Catalogue.Entry> known = catalogue.entry(version.region(), version.year());
        if (known.map(Catalogue.Entry::version).equals(Optional.of(version))) {
            return known;
        }
        try {
            return Optional.of(Catalogue.Entry.of(version, loaded.get(version)));
        } catch (UnreadablePack unreadable) {
            LOG.error("{} cannot be read; what was in force before stays", unreadable.getMessage(), unreadable);
            return known;
        }
    }

    private void say(boolean nowAway, String news) {
        if (away != nowAway) {
            away = nowAway;
            LOG.warn(news);
        }
    }
}
