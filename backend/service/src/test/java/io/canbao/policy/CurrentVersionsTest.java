package io.canbao.policy;

import static io.canbao.platform.TwoCounties.UPPER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canbao.platform.TwoCounties;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.problem.ProblemException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class CurrentVersionsTest {
    private final RememberedVersions versions = new RememberedVersions();
    private final LoadedPolicies loaded =
            new LoadedPolicies(versions, new PolicySettings(50_000_000), new SimpleMeterRegistry());
    private Instant now = Instant.parse("2025-03-10T00:00:00Z");
    private final CurrentVersions current = new CurrentVersions(versions, loaded, () -> now, new SimpleMeterRegistry());
    private final ExecutorService mayWait = Executors.newVirtualThreadPerTaskExecutor();
    private final PublishedPolicies policies = new PublishedPolicies(current, loaded, mayWait);

    @Test
    void theLastVersionIsInForce() {
        publish(TwoCounties.packs(), 1);
        publish(TwoCounties.packsWithUpperPaying(80), 2);

        policies.revalidate();

        assertThat(inForce().version().version()).isEqualTo(2);
    }

    @Test
    void packsAreReadOnceAndOnlyWhenSomethingWasPublished() {
        publish(TwoCounties.packs(), 1);
        policies.revalidate();
        policies.revalidate();
        inForce();

        assertThat(versions.lists).isEqualTo(1);
        assertThat(versions.packsRead).isEqualTo(3);
    }

    @Test
    void whatWasLastKnownStaysInForceWhileTheDatabaseIsAway() {
        publish(TwoCounties.packs(), 1);
        policies.revalidate();
        versions.away = true;

        now = now.plusSeconds(60);
        policies.revalidate();

        assertThat(inForce().version().version()).isEqualTo(1);
        assertThat(policies.unconfirmed()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aDatabaseThatLeavesInTheMiddleIsAskedAgain() {
        versions.awayAfterList = true;
        publish(TwoCounties.packs(), 1);
        policies.revalidate();
        assertThat(policies.counties()).isEmpty();

        versions.away = false;
        versions.awayAfterList = false;
        policies.revalidate();

        assertThat(policies.counties()).hasSize(2);
    }

    @Test
    void aVersionThatCannotBeReadLeavesTheOneBeforeInForceAndTheOtherCountyAlone() {
        publish(TwoCounties.packs(), 1);
        policies.revalidate();
        publish(TwoCounties.packsWithUpperPaying(80), 2);
        versions.unreadable = 2;

        policies.revalidate();

        assertThat(inForce().version().version()).isEqualTo(1);
        assertThat(policies.counties()).hasSize(2);
    }

    @Test
    void aPackThatIsNoLongerInMemoryIsReadOnAThreadThatMayWait() {
        publish(TwoCounties.packs(), 1);
        policies.revalidate();
        LoadedPolicies empty = new LoadedPolicies(versions, new PolicySettings(50_000_000), new SimpleMeterRegistry());
        versions.packsRead = 0;

        PolicyInForce found = inForce(new PublishedPolicies(current, empty, mayWait));

        assertThat(found.policy().region()).isEqualTo(UPPER);
        assertThat(versions.packsRead).isEqualTo(1);
        assertThat(versions.reader).isNotEqualTo(Thread.currentThread());
    }

    @Test
    void aPackThatIsNeitherInMemoryNorToBeReadIsUnavailableAndNotUnknown() {
        publish(TwoCounties.packs(), 1);
        policies.revalidate();
        LoadedPolicies empty = new LoadedPolicies(versions, new PolicySettings(50_000_000), new SimpleMeterRegistry());
        versions.away = true;

        assertThatThrownBy(() -> inForce(new PublishedPolicies(current, empty, mayWait)))
                .cause()
                .isInstanceOf(ProblemException.class)
                .hasMessage("UNAVAILABLE");
    }

    private PolicyInForce inForce() {
        return inForce(policies);
    }

    private static PolicyInForce inForce(PublishedPolicies policies) {
        return policies.inForce(UPPER, "2025").toCompletableFuture().join();
    }

    private void publish(List<EffectivePolicy> packs, int version) {
        for (EffectivePolicy pack : packs) {
            versions.append(new PolicyVersion(pack.region(), pack.year(), version, pack.digest(), now), pack);
        }
    }

    /** Versions in memory, with a database that can go away. */
    private static final class RememberedVersions implements PolicyVersions {
        private final Map<PolicyVersion, EffectivePolicy> rows = new LinkedHashMap<>();
        private boolean away;
        private boolean awayAfterList;
        private int unreadable;
        private int lists;
        private int packsRead;
        private Thread reader = Thread.currentThread();

        @Override
        public long count() {
            requireThere();
            return rows.size();
        }

        @Override
        public List<PolicyVersion> list() {
            requireThere();
            lists++;
            away = awayAfterList;
            return new ArrayList<>(rows.keySet());
        }

        @Override
        public List<PolicyVersion> list(String region, int year) {
            throw new UnsupportedOperationException();
        }

        @Override
        public EffectivePolicy getPack(PolicyVersion version) {
            requireThere();
            packsRead++;
            reader = Thread.currentThread();
            EffectivePolicy pack = rows.get(version);
            if (pack == null || version.version() == unreadable) {
                throw new UnreadablePack(version, null);
            }
            return pack;
        }

        @Override
        public void append(PolicyVersion version, EffectivePolicy pack) {
            rows.put(version, pack);
        }

        private void requireThere() {
            if (away) {
                throw new IllegalStateException("the database is away");
            }
        }
    }
}
