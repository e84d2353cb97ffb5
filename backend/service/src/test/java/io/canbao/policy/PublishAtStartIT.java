package io.canbao.policy;

import static io.canbao.platform.Served.SUBSISTENCE;
import static io.canbao.platform.TwoCounties.LOWER;
import static io.canbao.platform.TwoCounties.UPPER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canbao.platform.DatabaseKind;
import io.canbao.platform.FreshCounties;
import io.canbao.platform.OnMySql;
import io.canbao.platform.Served;
import io.canbao.platform.TwoCounties;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.testkit.Database;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishAtStartIT {
    private static final int PACKS = 3;

    @ParameterizedTest
    @EnumSource
    void theSamePacksArePublishedOnce(DatabaseKind kind) {
        Database database = kind.create();
        try (Served first = Served.on(database);
                Served second = Served.on(database)) {
            assertThat(first.bean(Releases.class).count()).isEqualTo(PACKS);
            assertThat(second.bean(PolicyVersions.class).list())
                    .extracting(PolicyVersion::version)
                    .containsOnly(1);
        }
    }

    @OnMySql
    void aChangedPackIsTheNextVersionAndTheOtherCountyStaysAsItWas(DatabaseKind kind) {
        Database database = kind.create();
        try (Served before = Served.on(database);
                Served after = Served.on(database, TwoCounties.packsWithUpperPaying(80), Map.of())) {
            assertThat(after.quote(UPPER, SUBSISTENCE).at("/policy/version")).isEqualTo("2");
            assertThat(after.quote(UPPER, SUBSISTENCE).at("/options/0/payable")).isEqualTo("80.00");
            assertThat(after.quote(LOWER, SUBSISTENCE).text())
                    .isEqualTo(before.quote(LOWER, SUBSISTENCE).text());
        }
    }

    /** An instance that was started again once put the packs that it came with over a version that an office had published since. */
    @OnMySql
    void aPackOfLongAgoIsNotPublishedOverALaterVersion(DatabaseKind kind) {
        Database database = kind.create();
        try (Served first = Served.on(database);
                Served later = Served.on(database, TwoCounties.packsWithUpperPaying(80), Map.of());
                Served again = Served.on(database)) {
            assertThat(again.bean(Releases.class).count()).isEqualTo(PACKS + 1);
            assertThat(again.quote(UPPER, SUBSISTENCE).text())
                    .isEqualTo(later.quote(UPPER, SUBSISTENCE).text());
            assertThat(again.quote(LOWER, SUBSISTENCE).text())
                    .isEqualTo(first.quote(LOWER, SUBSISTENCE).text());
        }
    }

    @OnMySql
    void otherInstancesSeeItAtTheirNextLook(DatabaseKind kind) {
        Database database = kind.create();
        try (Served running = Served.on(database);
                Served started = Served.on(database, TwoCounties.packsWithUpperPaying(80), Map.of())) {
            assertThat(running.quote(UPPER, SUBSISTENCE).at("/policy/version")).isEqualTo("1");

            running.bean(PublishedPolicies.class).revalidate();

            assertThat(running.quote(UPPER, SUBSISTENCE).text())
                    .isEqualTo(started.quote(UPPER, SUBSISTENCE).text());
        }
    }

    @OnMySql
    void whatIsStoredIsWhatWasPublished(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        PolicyVersions versions = served.bean(PolicyVersions.class);
        List<EffectivePolicy> packs = FreshCounties.create().packs();

        served.bean(PublishPacks.class).publish(TwoCounties.given(packs, Origin.OFFICE), new By("somebody", "a test"));

        for (EffectivePolicy pack : packs) {
            PolicyVersion version = versions.list(pack.region(), pack.year()).getLast();
            assertThat(versions.getPack(version).json()).isEqualTo(pack.json());
        }
    }

    @OnMySql
    void onePackThatFailsLeavesNothingBehind(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        List<EffectivePolicy> packs = FreshCounties.create().packs();
        Collection<GivenPack> broken = new FailingAtTheEnd(TwoCounties.given(packs, Origin.OFFICE));

        assertThatThrownBy(() -> served.bean(PublishPacks.class).publish(broken, new By("somebody", "a test")))
                .hasMessage("the last pack");

        assertThat(published(served, packs)).isZero();
    }

    @OnMySql
    void instancesThatStartTogetherPublishOnce(DatabaseKind kind) throws Exception {
        Served served = Served.twoCounties(kind);
        List<EffectivePolicy> packs = FreshCounties.create().packs();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CyclicBarrier together = new CyclicBarrier(4);
            List<Future<?>> starts = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(instance -> executor.submit(() -> {
                        together.await();
                        served.bean(PublishAtStart.class).publish(TwoCounties.given(packs, Origin.FOLDER));
                        return null;
                    }))
                    .toList();
            for (Future<?> start : starts) {
                start.get();
            }

            assertThat(published(served, packs)).isEqualTo(PACKS);
        }
    }

    private static long published(Served served, List<EffectivePolicy> packs) {
        PolicyVersions versions = served.bean(PolicyVersions.class);
        return packs.stream()
                .mapToLong(pack -> versions.list(pack.region(), pack.year()).size())
                .sum();
    }

    /** Packs of which the last cannot be had. */
    private static final class FailingAtTheEnd extends AbstractCollection<GivenPack> {
        private final List<GivenPack> packs;

        FailingAtTheEnd(List<GivenPack> packs) {
            this.packs = packs;
        }

        @Override
        public Iterator<GivenPack> iterator() {
            return Stream.concat(packs.stream(), Stream.generate(FailingAtTheEnd::fail))
                    .iterator();
        }

        private static GivenPack fail() {
            throw new IllegalStateException("the last pack");
        }

        @Override
        public int size() {
            return packs.size() + 1;
        }
    }
}
