package io.canbao.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canbao.platform.TwoCounties;
import io.canbao.policypack.effective.EffectivePolicy;
import java.time.Instant;
import java.util.List;
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
