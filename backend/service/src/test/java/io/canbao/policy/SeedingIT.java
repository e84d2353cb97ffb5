package io.canbao.policy;

import static io.canbao.platform.Served.SUBSISTENCE;
import static io.canbao.platform.TwoCounties.LOWER;
import static io.canbao.platform.TwoCounties.UPPER;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.DatabaseKind;
import io.canbao.platform.FreshCounties;
import io.canbao.platform.OnMySql;
import io.canbao.platform.People;
import io.canbao.platform.Served;
import io.canbao.platform.TwoCounties;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.tenancy.Counties;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyStatus;
import io.canbao.tenancy.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a start puts into force, and what it leaves alone. The upper county pays what its percentage leaves of 400.00. */
class SeedingIT {
    private static final By OFFICE = new By("somebody", "a council's decision");

    /**
     * A county's amendments were taken back by a release whose own pack differed in one English title: content that was never
     * published before was put over whatever was in force.
     */
    @ParameterizedTest
    @EnumSource
    void anUpgradeDoesNotTakeBackACountysAmendment(DatabaseKind kind) {
        try (Served served = Served.on(kind.create(), List.of(), Map.of())) {
            start(served, TwoCounties.packs(), Origin.BUILT_IN);
            start(served, TwoCounties.packsWithUpperPaying(70), Origin.FOLDER);
            start(served, TwoCounties.packsWithUpperPaying(60), Origin.FOLDER);
            assertThat(payable(served)).isEqualTo("160.00");

            start(served, TwoCounties.packsWithUpperPaying(50), Origin.BUILT_IN);

            assertThat(payable(served)).isEqualTo("160.00");
            assertThat(versions(served)).hasSize(3);
        }
    }

    @Test
    void aBuiltInPackThatChangedTakesThePlaceOfABuiltInOne() {
        try (Served served = embedded()) {
            start(served, TwoCounties.packs(), Origin.BUILT_IN);
            start(served, TwoCounties.packsWithUpperPaying(50), Origin.BUILT_IN);
            assertThat(payable(served)).isEqualTo("200.00");
        }
    }

    @Test
    void nothingTakesThePlaceOfWhatWasPublishedOnPurpose() {
        try (Served served = embedded()) {
            publish(served, 60);
            start(served, TwoCounties.packsWithUpperPaying(50), Origin.BUILT_IN);
            start(served, TwoCounties.packsWithUpperPaying(40), Origin.FOLDER);

            assertThat(payable(served)).isEqualTo("160.00");
            assertThat(served.quote(LOWER, SUBSISTENCE).at("/policy/version")).isEqualTo("1");
        }
    }

    @Test
    void whatWasWithdrawnOnPurposeDoesNotComeBackAtTheNextStart() {
        try (Served served = embedded()) {
            start(served, TwoCounties.packs(), Origin.BUILT_IN);
            served.bean(WithdrawVersion.class).withdraw(UPPER, 2025, 1, OFFICE);
            start(served, TwoCounties.packs(), Origin.BUILT_IN);
            start(served, TwoCounties.packsWithUpperPaying(50), Origin.BUILT_IN);

            assertThat(served.quote(UPPER, SUBSISTENCE).status()).isEqualTo(404);
            assertThat(served.quote(LOWER, SUBSISTENCE).status()).isEqualTo(200);
        }
    }

    /** Going back was impossible, and silent: content that had been published before was skipped without a word. */
    @OnMySql
    void oldContentCanBePublishedAgain(DatabaseKind kind) {
        try (Served served = Served.on(kind.create(), List.of(), Map.of())) {
            publish(served, 60);
            publish(served, 50);
            publish(served, 60);

            assertThat(payable(served)).isEqualTo("160.00");
            assertThat(versions(served)).extracting(PolicyVersion::version).containsExactly(1, 2, 3);
        }
    }

    /** A county was live with its first plan, which could still be parked or called off. */
    @OnMySql
    void aCountyIsLiveOnceItsFirstVersionIsInForce(DatabaseKind kind) throws InterruptedException {
        Served served = Served.twoCounties(kind);
        FreshCounties fresh = FreshCounties.create();
        Instant moment = served.bean(InstantSource.class).instant().plusSeconds(2);

        served.bean(PublishPacks.class).schedule(fresh.given(), moment, OFFICE);
        served.bean(PublishedPolicies.class).revalidate();
        served.bean(MomentsJob.class).run();
        CountyStatus planned = status(served, fresh.upper());
        Thread.sleep(Duration.ofMillis(2_100));
        served.bean(PublishedPolicies.class).revalidate();
        served.bean(MomentsJob.class).run();

        served.bean(MomentsJob.class).run();

        assertThat(planned).isEqualTo(CountyStatus.PREPARING);
        assertThat(status(served, fresh.upper())).isEqualTo(CountyStatus.LIVE);
        assertThat(People.of(served, fresh.upper(), Role.AUDITOR)
                        .get("/counties/" + fresh.upper() + "/audit?action=policy.in-force")
                        .json()
                        .path("items"))
                .as("told once")
                .hasSize(1);
    }

    @Test
    void theSettingTakesTheExamplesOut() {
        try (Served served =
                Served.on(DatabaseKind.EMBEDDED.create(), List.of(), Map.of("canbao.packs.built-in", "layers"))) {
            start(served, TwoCounties.packs(), Origin.BUILT_IN);
            assertThat(served.bean(PolicyVersions.class).list())
                    .extracting(PolicyVersion::region)
                    .containsExactly(TwoCounties.LAYER);
            assertThat(served.get("/api/v1/public/counties").json()).isEmpty();

            start(served, TwoCounties.packs(), Origin.FOLDER);
            assertThat(served.get("/api/v1/public/counties").json()).hasSize(2);
        }
    }

    private static Served embedded() {
        return Served.on(DatabaseKind.EMBEDDED.create(), List.of(), Map.of());
    }

    private static void start(Served served, List<EffectivePolicy> packs, Origin origin) {
        served.bean(PublishAtStart.class).publish(TwoCounties.given(packs, origin));
    }

    private static void publish(Served served, int percent) {
        served.bean(PublishPacks.class)
                .publish(TwoCounties.given(TwoCounties.packsWithUpperPaying(percent), Origin.COMMAND), OFFICE);
        served.bean(PublishedPolicies.class).revalidate();
    }

    private static String payable(Served served) {
        return served.quote(UPPER, SUBSISTENCE).at("/options/0/payable");
    }

    private static CountyStatus status(Served served, String county) {
        return served.bean(Counties.class)
                .find(CountyCode.parse(county))
                .orElseThrow()
                .status();
    }

    private static List<PolicyVersion> versions(Served served) {
        return served.bean(PolicyVersions.class).list(UPPER, 2025);
    }
}
