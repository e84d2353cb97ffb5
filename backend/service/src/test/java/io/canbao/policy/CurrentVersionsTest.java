package io.canbao.policy;

import static io.canbao.platform.TwoCounties.LOWER;
import static io.canbao.platform.TwoCounties.UPPER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canbao.platform.TwoCounties;
import io.canbao.policy.Release.Kind;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.problem.ProblemException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class CurrentVersionsTest {
    private final Remembered remembered = new Remembered();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instant now = Instant.parse("2025-03-10T00:00:00Z");
    private final UnreadableVersions unreadable = new UnreadableVersions(() -> now, meters);
    private final LoadedPolicies loaded = loaded();
    private final CurrentVersions current = new CurrentVersions(
            remembered.versions, remembered.releases, loaded, unreadable, () -> now, new SimpleMeterRegistry());
    private final ExecutorService mayWait = Executors.newVirtualThreadPerTaskExecutor();
    private final PublishedPolicies policies = policies(loaded);

    @Test
    void theLastVersionIsInForce() {
        publish(TwoCounties.packs(), 1);
        publish(TwoCounties.packsWithUpperPaying(80), 2);

        policies.revalidate();

        assertThat(versionInForce()).isEqualTo(2);
    }

    @Test
    void packsAreReadOnceAndOnlyWhenSomethingWasPublished() {
        publish(TwoCounties.packs(), 1);
        policies.revalidate();
        policies.revalidate();
        versionInForce();

        assertThat(remembered.lists).isEqualTo(1);
        assertThat(remembered.packsRead).isEqualTo(3);
    }

    @Test
    void aStartReadsRowsAndNoPacks() {
        publish(TwoCounties.packs(), 1);

        policies.refresh();

        assertThat(policies.counties()).extracting(County::code).containsExactly(UPPER, LOWER);
        assertThat(policies.counties().getFirst().name().zh()).isEqualTo("上县");
        assertThat(remembered.packsRead).isZero();
        assertThat(versionInForce()).isEqualTo(1);
        assertThat(remembered.packsRead).isEqualTo(1);
    }

    @Test
    void whatTakesThePlaceOfWhatIsAskedIsReadBeforeItAnswers() {
        publish(TwoCounties.packs(), 1);
        policies.refresh();
        versionInForce();
        publish(TwoCounties.packsWithUpperPaying(80), 2);

        policies.refresh();

        int read = remembered.packsRead;
        assertThat(versionInForce()).isEqualTo(2);
        assertThat(remembered.packsRead).isEqualTo(read);
    }

    @Test
    void aScheduledVersionComesIntoForceByItself() {
        publish(TwoCounties.packs(), 1);
        remembered.release(TwoCounties.packsWithUpperPaying(80), 2, Kind.SCHEDULE, now.plusSeconds(60), now);
        policies.revalidate();
        assertThat(versionInForce()).isEqualTo(1);

        now = now.plusSeconds(59);
        policies.revalidate();
        assertThat(versionInForce()).isEqualTo(1);

        now = now.plusSeconds(1);
        policies.revalidate();
        assertThat(versionInForce()).isEqualTo(2);
    }

    @Test
    void aWithdrawalBringsBackWhatWasInForceBeforeOrNothing() {
        publish(TwoCounties.packs(), 1);
        publish(TwoCounties.packsWithUpperPaying(80), 2);
        withdraw(2);
        policies.revalidate();
        assertThat(versionInForce()).isEqualTo(1);

        withdraw(1);
        policies.revalidate();
        assertThat(policies.counties()).isEmpty();
        assertThatThrownBy(this::versionInForce).hasMessage("UNKNOWN_COUNTY");
    }

    @Test
    void whatWasLastKnownStaysInForceWhileTheDatabaseIsAway() {
        publish(TwoCounties.packs(), 1);
        policies.revalidate();
        remembered.away = true;

        now = now.plusSeconds(60);
        policies.revalidate();

        assertThat(versionInForce()).isEqualTo(1);
        assertThat(policies.unconfirmed()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aDatabaseThatLeavesInTheMiddleIsAskedAgain() {
        remembered.awayAfterList = true;
        publish(TwoCounties.packs(), 1);
        policies.revalidate();
        assertThat(policies.counties()).isEmpty();

        remembered.away = false;
        remembered.awayAfterList = false;
        policies.revalidate();

        assertThat(policies.counties()).hasSize(2);
    }

    @Test
    void aVersionThatCannotBeReadLeavesTheOneBeforeInForceAndTheOtherCountyAlone() {
        publish(TwoCounties.packs(), 1);
        policies.revalidate();
        publish(TwoCounties.packsWithUpperPaying(80), 2);
        remembered.unreadable = 2;

        policies.revalidate();

        assertThat(versionInForce()).isEqualTo(1);
        assertThat(policies.counties()).hasSize(2);
    }

    /** A last version whose row was damaged took the county away after a restart, and a mended row was never looked at again. */
    @Test
    void afterARestartTheLastReadableVersionAnswersUntilTheRowIsMended() {
        publish(TwoCounties.packs(), 1);
        publish(TwoCounties.packsWithUpperPaying(80), 2);
        remembered.unreadable = 2;

        policies.refresh();
        assertThat(versionInForce()).isEqualTo(1);
        policies.revalidate();
        assertThat(policies.unreadable()).isEqualTo(3);
        assertThat(meters.get("canbao.policies.unreadable").gauge().value()).isEqualTo(3);

        policies.revalidate(); // what answers in their place is read ahead
        remembered.unreadable = 0;
        int read = remembered.packsRead;
        policies.revalidate();
        assertThat(remembered.packsRead).as("not tried at every look").isEqualTo(read);
        assertThat(versionInForce()).isEqualTo(1);

        now = now.plusSeconds(10);
        policies.revalidate();
        assertThat(versionInForce()).isEqualTo(2);
        assertThat(policies.unreadable()).isZero();
    }

    /** One that was mended in its place was looked at again only when anything else was released. */
    @Test
    void aDigestThatIsMendedInItsPlaceIsReadAgain() {
        publish(TwoCounties.packs(), 1);
        remembered.change(version -> withDigest(version, "sha256:spoilt " + version.digest()));
        policies.revalidate();
        assertThat(policies.unreadable()).isEqualTo(3);

        remembered.change(version -> withDigest(version, version.digest().replace("sha256:spoilt ", "")));
        now = now.plusSeconds(10);
        policies.revalidate();

        assertThat(policies.unreadable()).isZero();
        assertThat(versionInForce()).isEqualTo(1);
    }

    /** Whatever a spoilt release did: what it is about is not to be relied on, and all else answers. */
    @Test
    void aReleaseThatCannotBeReadTakesItsVersionAwayAndNothingElse() {
        publish(TwoCounties.packs(), 1);
        publish(TwoCounties.packsWithUpperPaying(80), 2);
        remembered.release(TwoCounties.packsWithUpperPaying(80), 2, Kind.UNREADABLE, now, now);

        policies.revalidate();
        assertThat(versionInForce()).isEqualTo(1);
        assertThat(policies.counties()).extracting(county -> county.name().zh()).containsExactly("上县", "下县");
        assertThat(policies.unreadable()).isEqualTo(3);

        remembered.release(TwoCounties.packsWithUpperPaying(80), 1, Kind.UNREADABLE, now, now);
        policies.revalidate();
        assertThatThrownBy(this::versionInForce).cause().hasMessage("UNAVAILABLE");
        assertThat(policies.counties()).extracting(County::code).containsExactly(UPPER, LOWER);
    }

    /** A row that calls a county a layer took it away although the version before could be read; one that calls a layer a county put it on the list. */
    @Test
    void aLevelThatThePackDoesNotHaveIsNotBelieved() {
        publish(TwoCounties.packs(), 1);
        publish(TwoCounties.packsWithUpperPaying(80), 2);
        remembered.change(version -> version.version() == 2 ? ofOtherLevel(version) : version);

        policies.revalidate();

        assertThat(policies.counties()).extracting(County::code).containsExactly(UPPER, LOWER);
        assertThat(versionInForce()).isEqualTo(1);
    }

    /** Only the first of several that could not be read was remembered, and the one behind it believed. */
    @Test
    void theLastReadableVersionAnswersWhateverIsWrongWithThoseAfterIt() {
        publish(TwoCounties.packs(), 1);
        publish(TwoCounties.packsWithUpperPaying(80), 2);
        publish(TwoCounties.packsWithUpperPaying(70), 3);
        remembered.change(version -> switch (version.version()) {
            case 2 -> ofOtherLevel(version);
            case 3 -> withDigest(version, "sha256:spoilt");
            default -> version;
        });

        policies.revalidate();
        policies.revalidate();
        policies.revalidate();

        assertThat(policies.counties()).extracting(County::code).containsExactly(UPPER, LOWER);
        assertThat(versionInForce()).isEqualTo(1);
    }

    @Test
    void whereNoOtherRowSaysWhatARegionIsItsCodeDoes() {
        publish(TwoCounties.packs(), 1);
        remembered.change(CurrentVersionsTest::ofOtherLevel);

        policies.revalidate();

        assertThat(policies.counties()).extracting(County::code).containsExactly(UPPER, LOWER);
        assertThatThrownBy(this::versionInForce).cause().hasMessage("UNAVAILABLE");
    }

    private static PolicyVersion ofOtherLevel(PolicyVersion version) {
        return new PolicyVersion(
                version.region(),
                version.year(),
                version.version(),
                version.digest(),
                version.publishedAt(),
                version.origin(),
                !version.county(),
                version.path());
    }

    private static PolicyVersion withDigest(PolicyVersion version, String digest) {
        return new PolicyVersion(
                version.region(),
                version.year(),
                version.version(),
                digest,
                version.publishedAt(),
                version.origin(),
                version.county(),
                version.path());
    }

    @Test
    void whereNoVersionCanBeReadTheCountyIsUnavailableAndNotUnknown() {
        publish(TwoCounties.packs(), 1);
        remembered.unreadable = 1;
        policies.revalidate();

        assertThatThrownBy(this::versionInForce).cause().hasMessage("UNAVAILABLE");
    }

    @Test
    void aPackThatIsNoLongerInMemoryIsReadOnAThreadThatMayWait() {
        publish(TwoCounties.packs(), 1);
        policies.revalidate();
        remembered.packsRead = 0;

        PolicyInForce found = inForce(policies(loaded()));

        assertThat(found.policy().region()).isEqualTo(UPPER);
        assertThat(remembered.packsRead).isEqualTo(1);
        assertThat(remembered.reader).isNotEqualTo(Thread.currentThread());
    }

    @Test
    void aPackThatIsNeitherInMemoryNorToBeReadIsUnavailableAndNotUnknown() {
        publish(TwoCounties.packs(), 1);
        policies.revalidate();
        remembered.away = true;

        assertThatThrownBy(() -> inForce(policies(loaded())))
                .cause()
                .isInstanceOf(ProblemException.class)
                .hasMessage("UNAVAILABLE");
    }

    private LoadedPolicies loaded() {
        return new LoadedPolicies(
                remembered.versions, unreadable, new PolicySettings(50_000_000), new SimpleMeterRegistry());
    }

    private PublishedPolicies policies(LoadedPolicies memory) {
        return new PublishedPolicies(current, memory, unreadable, mayWait);
    }

    private int versionInForce() {
        return inForce(policies).version().version();
    }

    private static PolicyInForce inForce(PublishedPolicies asked) {
        return asked.inForce(UPPER, "2025").toCompletableFuture().join();
    }

    private void publish(List<EffectivePolicy> packs, int version) {
        remembered.publish(packs, version, now);
    }

    private void withdraw(int version) {
        remembered.release(TwoCounties.packs(), version, Kind.WITHDRAWAL, now, now);
    }
}
