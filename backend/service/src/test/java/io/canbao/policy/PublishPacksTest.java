package io.canbao.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canbao.platform.TwoCounties;
import io.canbao.policypack.effective.EffectivePolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublishPacksTest {
    private static final By SOMEBODY = new By("somebody", "a test");

    private final Remembered remembered = new Remembered();
    private final Instant now = Instant.parse("2025-03-10T00:00:00Z");
    private final List<GivenPack> packs = TwoCounties.given(TwoCounties.packs(), Origin.COMMAND);

    @Test
    void whateverIsPublishedOrScheduledPassesTheGate() {
        PublishPacks publishPacks = publishPacks(pack -> {
            throw new RefusedPublication(pack, "case 低保对象, tier standard");
        });

        assertThatThrownBy(() -> publishPacks.publish(packs, SOMEBODY))
                .isInstanceOf(RefusedPublication.class)
                .hasMessageContaining("case 低保对象, tier standard");
        assertThatThrownBy(() -> publishPacks.schedule(packs, now.plusSeconds(1), SOMEBODY))
                .isInstanceOf(RefusedPublication.class);
        assertThat(remembered.releases.count()).isZero();
    }

    @Test
    void aScheduleNamesAMomentToCome() {
        PublishPacks publishPacks = publishPacks(pack -> {});

        assertThatThrownBy(() -> publishPacks.schedule(packs, now, SOMEBODY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(publishPacks.schedule(packs, now.plusSeconds(1), SOMEBODY)).hasSize(3);
        assertThat(remembered.releases.list()).extracting(Release::kind).containsOnly(Release.Kind.SCHEDULE);
    }

    /** A county planned its year on what its layer had of the year before, and came into force on it though the layer had published since. */
    @Test
    void aPlanOnTheNewestYearOfALayerIsParkedWhenTheLayerHasTheNextOne() {
        PublishPacks publishPacks = publishPacks(pack -> {});
        EffectivePolicy layer = packs.stream()
                .map(GivenPack::policy)
                .filter(pack -> !pack.county())
                .findFirst()
                .orElseThrow();
        List<EffectivePolicy> counties = packs.stream()
                .map(GivenPack::policy)
                .filter(EffectivePolicy::county)
                .toList();
        publishPacks.schedule(
                List.of(
                        on(layer, counties.getFirst(), layer.region()),
                        on(layer, counties.getLast(), layer.region() + "/" + (layer.year() - 1))),
                now.plusSeconds(1),
                SOMEBODY);

        publishPacks.publish(List.of(GivenPack.of(layer, Origin.OFFICE)), SOMEBODY);

        assertThat(remembered.releases.list())
                .filteredOn(release -> release.kind() == Release.Kind.PARKING)
                .extracting(Release::region)
                .containsExactly(counties.getFirst().region());
    }

    private static GivenPack on(EffectivePolicy layer, EffectivePolicy county, String named) {
        return new GivenPack(
                county,
                Origin.OFFICE,
                Optional.of("extends: \"" + named + "\"\n"),
                List.of(),
                List.of(new GivenPack.Layer(layer.region(), layer.year() - 1, "sha256:of-the-year-before")),
                Optional.empty());
    }

    @Test
    void whoeverPublishesGivesAReason() {
        assertThatThrownBy(() -> new By("somebody", " ")).isInstanceOf(IllegalArgumentException.class);
    }

    private PublishPacks publishPacks(PublicationGate gate) {
        ParkSchedules parking = new ParkSchedules(
                remembered.versions, remembered.releases, (county, by, action, on, before, after) -> {});
        return new PublishPacks(remembered.versions, remembered.releases, gate, new Nowhere(), parking, () -> now);
    }

    /** No tree. */
    private static final class Nowhere implements Publishers {
        @Override
        public void takeIn(EffectivePolicy pack) {
            // nobody has a place
        }

        @Override
        public Set<String> preparing() {
            return Set.of();
        }

        @Override
        public void inForce(String region) {
            // nobody goes live
        }
    }
}
