package io.canbao.policy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which versions are in force: what the database said last, kept while it cannot be asked. */
@Singleton
final class CurrentVersions {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentVersions.class);

    /** How many packs are looked at each time, so that thousands of them neither hold a start up nor take a processor. */
    private static final int AT_A_TIME = 20;

    private final PolicyVersions versions;
    private final Releases releases;
    private final LoadedPolicies loaded;
    private final UnreadableVersions unreadable;
    private final InstantSource clock;
    private final Set<PolicyVersion> lookedAt = new HashSet<>();
    private volatile Catalogue catalogue = Catalogue.EMPTY;
    private volatile Instant confirmedAt = Instant.MIN;
    private volatile boolean away;

    CurrentVersions(
            PolicyVersions versions,
            Releases releases,
            LoadedPolicies loaded,
            UnreadableVersions unreadable,
            InstantSource clock,
            MeterRegistry meters) {
        this.versions = versions;
        this.releases = releases;
        this.loaded = loaded;
        this.unreadable = unreadable;
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

    /** Asks the database for rows, and for no pack; where it is away, leaves everything as it was. */
    synchronized void refresh() {
        asking(this::readRows);
    }

    /** As {@link #refresh}, and reads some packs ahead: those that came into force, and those that could not be read some time ago. */
    synchronized void revalidate() {
        asking(() -> {
            int found = unreadable.count();
            List<PolicyVersion> due = unreadable.due();
            if (due.isEmpty()) {
                readRows();
            } else {
                readRowsAgain(); // what is wrong may be the digest or the level beside the pack
                due.stream().filter(catalogue.inForce()::contains).forEach(this::lookAt);
            }
            catalogue.answering(unreadable::contains).stream()
                    .filter(version -> !lookedAt.contains(version))
                    .limit(AT_A_TIME)
                    .forEach(this::lookAt);
            if (unreadable.count() != found) {
                readRowsAgain(); // what was found says which rows are not believed
            }
        });
    }

    private void asking(Runnable question) {
        try {
            question.run();
            confirmedAt = clock.instant();
            say(false, "the database is back");
        } catch (RuntimeException unreachable) {
            LOG.debug("the database did not answer", unreachable);
            say(true, "the database is away: answers come from what was last known");
        }
    }

    /** Only a release changes anything, and every release adds a row; or a moment has come that was recorded before. */
    private void readRows() {
        if (!catalogue.holds(releases.count(), clock.instant())) {
            readRowsAgain();
        }
    }

    private void readRowsAgain() {
        Instant now = clock.instant();
        Catalogue before = catalogue;
        Catalogue next = Catalogue.of(releases.list(), versions.list(), unreadable::contains, now);
        List<PolicyVersion> answering = next.answering(unreadable::contains);
        answering.stream().filter(version -> isAsked(before, version)).forEach(this::lookAt);
        unreadable.retain(next.inForce());
        lookedAt.retainAll(next.inForce());
        catalogue = next;
        if (!answering.equals(before.answering(unreadable::contains))) {
            LOG.info(
                    "policies in force: {} versions of {} counties",
                    answering.size(),
                    next.counties().size());
        }
    }

    /** Whether people ask what a version takes the place of: its first quote is then to find it in memory. */
    private boolean isAsked(Catalogue before, PolicyVersion version) {
        List<PolicyVersion> replaced = before.inForce(version.region(), version.year());
        return !replaced.contains(version)
                && replaced.stream().anyMatch(old -> loaded.find(old).isPresent());
    }

    private void lookAt(PolicyVersion version) {
        try {
            loaded.get(version);
        } catch (UnreadablePack _) {
            // counted, and another version answers
        }
        lookedAt.add(version);
    }

    private void say(boolean nowAway, String news) {
        if (away != nowAway) {
            away = nowAway;
            LOG.warn(news);
        }
    }
}
