package io.canbao.policy.draft;

import static io.canbao.policy.draft.Desk.DRAFT;
import static io.canbao.policy.draft.Desk.VERSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.FreshCounties;
import io.canbao.platform.OnMySql;
import io.canbao.platform.People;
import io.canbao.platform.Served;
import io.canbao.policy.By;
import io.canbao.policy.PublishPacks;
import io.canbao.policy.PublishedPolicies;
import io.canbao.tenancy.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is published above reaches a county when it accepts it, and not before. */
class LayersIT {
    private static final String UPDATE = "/policies/2025/update";

    @ParameterizedTest
    @EnumSource
    void whatIsPublishedAboveWaitsBelowUntilTwoPeopleTookItIn(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        FreshCounties fresh = FreshCounties.create();
        Desk desk = Desk.of(served, fresh);
        assertThat(desk.editor().get(desk.path(UPDATE)).at("/code")).isEqualTo("NO_UPDATE");

        publishLayer(served, fresh);

        assertThat(desk.payable()).isEqualTo("40.00");
        Answer update = desk.second().get(desk.path(UPDATE));
        assertThat(update.at("/version")).as(update.text()).isEqualTo("1");
        assertThat(update.at("/announced")).isEqualTo("false");
        assertThat(update.at("/layers/0/region")).isEqualTo(desk.layer());
        assertThat(update.at("/layers/0/from")).isEqualTo("1");
        assertThat(update.at("/layers/0/to")).isEqualTo("2");
        assertThat(update.json().path("findings")).isEmpty();
        assertThat(desk.editor().get(desk.path("/policies")).at("/items/0/update/layers/0"))
                .isEqualTo(desk.layer() + "/2025");
        Answer compared = desk.editor()
                .get(desk.path("/comparison?from=" + desk.code() + "/2025/1&to=" + desk.code() + "/2025/update"));
        assertThat(compared.at("/rows/0/id")).as(compared.text()).isEqualTo("fee.everyone");
        assertThat(compared.at("/rows/0/fields/0/to")).isEqualTo("410.00");
        assertThat(People.of(served, fresh.lower(), Role.POLICY_EDITOR)
                        .get("/counties/" + fresh.lower() + "/comparison?from=" + desk.code() + "/2025/1&to="
                                + desk.code() + "/2025/update")
                        .at("/code"))
                .isEqualTo("NO_UPDATE");
        assertThat(impact(desk)).isEqualTo(desk.code() + "/2025/update");

        Answer accepted = desk.editor().post(desk.path(UPDATE + "/acceptance"), "");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(201);
        assertThat(accepted.at("/digest")).isEqualTo(update.at("/digest"));
        assertThat(desk.editor().post(desk.path(UPDATE + "/acceptance"), "").at("/code"))
                .isEqualTo("DRAFT_EXISTS");
        assertThat(desk.payable()).isEqualTo("40.00");
        desk.submit();
        desk.approve(accepted.at("/digest"));
        assertThat(desk.publish(accepted.at("/digest")).status()).isEqualTo(201);

        assertThat(desk.payable()).isEqualTo("41.00");
        assertThat(desk.editor().get(desk.path(UPDATE)).at("/code")).isEqualTo("NO_UPDATE");
    }

    private static String impact(Desk desk) {
        Answer asked = desk.editor().post(desk.path(UPDATE + "/impact"), "{\"population\":\"generated\",\"size\":50}");
        desk.served().work(desk.code(), asked.at("/job"));
        return desk.editor().get(desk.path("/jobs/" + asked.at("/job"))).at("/result/to");
    }

    @OnMySql
    void aDraftWhoseBaseWasSupersededTakesOverRowByRow(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        FreshCounties fresh = FreshCounties.create();
        Desk desk = Desk.of(served, fresh);
        desk.begin(desk.pack(70));
        assertThat(desk.editor().get(desk.path(DRAFT + "/base")).at("/base")).isEqualTo("1");
        assertThat(take(desk, "{\"take\":[],\"settled\":1}").at("/code")).isEqualTo("BASE_HOLDS");

        publish(served, fresh, desk.code());

        Answer base = desk.editor().get(desk.path(DRAFT + "/base"));
        assertThat(base.at("/inForce")).as(base.text()).isEqualTo("2");
        assertThat(base.json().path("parts").findValuesAsText("path"))
                .containsExactly("sources.notice", "subsidies[subsidy.subsistence]");
        assertThat(base.json().path("parts").findValuesAsText("state")).containsExactly("open", "clashing");
        assertThat(base.at("/parts/1/now")).contains("percent: 85");
        Answer refused = desk.submit();
        assertThat(refused.at("/code")).as(refused.text()).isEqualTo("BASE_SUPERSEDED");
        assertThat(refused.json().at("/blocking/0/items")).hasSize(2);

        assertThat(take(desk, "{\"take\":[\"sources.notice\",\"fees[none]\"]}").at("/faults/0/pointer"))
                .isEqualTo("/take/1");
        assertThat(take(desk, "{\"settled\":9}").at("/code")).isEqualTo("BASE_MOVED");
        Answer taken = take(desk, "{\"take\":[\"sources.notice\"]}");
        assertThat(taken.at("/revision")).as(taken.text()).isEqualTo("2");
        assertThat(desk.editor()
                        .get(desk.path(DRAFT), "Accept", "application/yaml")
                        .text())
                .isEqualTo(desk.pack(70).replace("2024-08-20", "2024-08-21"));
        assertThat(desk.editor().get(desk.path(DRAFT + "/base")).at("/open")).isEqualTo("1");
        take(desk, "{\"settled\":2}");

        assertThat(desk.editor().get(desk.path(DRAFT + "/base")).at("/open")).isEqualTo("0");
        assertThat(desk.submit().at("/state")).isEqualTo("submitted");
    }

    private static Answer take(Desk desk, String form) {
        return desk.editor().post(desk.path(DRAFT + "/base"), form);
    }

    /** What another county published was taken for a layer: it parked plans here, and was gone when that county was removed. */
    @OnMySql
    void noCountyStandsOnAnother(DatabaseKind kind) {
        FreshCounties fresh = FreshCounties.create();
        Desk desk = Desk.of(Served.twoCounties(kind), fresh);

        Answer put = desk.begin(desk.pack(80).replace(fresh.layer(), fresh.lower()));

        assertThat(put.text()).contains("\"severity\":\"fault\"").contains("extends");
        assertThat(take(desk, "{}").at("/faults/0/pointer")).isEqualTo("/take");
    }

    @OnMySql
    void aLayerAndACountyThatAcceptedItComeIntoForceInOneStepOrNeither(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        FreshCounties fresh = FreshCounties.create();
        Desk desk = Desk.of(served, fresh);
        Above above = Above.of(served, fresh);
        String layer = above.approved();
        Answer update = desk.editor().get(desk.path(UPDATE));
        assertThat(update.at("/announced")).as(update.text()).isEqualTo("true");

        Answer accepted = desk.editor().post(desk.path(UPDATE + "/acceptance"), "");
        String digest = accepted.at("/digest");
        assertThat(accepted.at("/ahead")).isEqualTo("true");
        assertThat(desk.join(digest).at("/code")).isEqualTo("NOT_APPROVED");
        desk.submit();
        desk.approve(digest);
        assertThat(desk.publish(digest).at("/code")).isEqualTo("LAYERS_AHEAD");
        assertThat(desk.join(digest).status()).isEqualTo(202);
        assertThat(above.joinings().at("/items/0/county")).isEqualTo(desk.code());
        assertThat(above.publish(layer, fresh.lower()).at("/faults/0/pointer")).isEqualTo("/with/0");

        desk.second().post(desk.path(DRAFT + "/rejection"), "{\"comment\":\"暂缓\"}");
        Answer neither = above.publish(layer, desk.code());
        assertThat(neither.at("/code")).as(neither.text()).isEqualTo("NOT_APPROVED");
        assertThat(neither.at("/county")).isEqualTo(desk.code());
        assertThat(above.versions()).isEqualTo("1");

        desk.submit();
        desk.approve(digest);
        assertThat(above.publish(layer, desk.code()).status()).isEqualTo(201);
        assertThat(above.versions()).isEqualTo("2");
        assertThat(above.second().get(above.path(VERSIONS + "/2")).at("/together/0/zh"))
                .isEqualTo("上县");
        assertThat(desk.payable()).isEqualTo("41.00");
        assertThat(desk.draft().at("/state")).isEqualTo("published");
        assertThat(above.joinings().json().path("items")).isEmpty();
        assertThat(desk.editor().delete(desk.path(DRAFT + "/joining")).at("/code"))
                .isEqualTo("NOT_JOINED");
        assertThat(desk.editor().get(desk.path(VERSIONS + "/2")).at("/approvedBy"))
                .isEqualTo(desk.second().username());
    }

    /** A county read what another province had approved and not published, by naming it. */
    @OnMySql
    void whatIsApprovedInALayerThatIsNotAboveIsNobodysToRead(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        FreshCounties fresh = FreshCounties.create();
        FreshCounties elsewhere = FreshCounties.create();
        Desk.of(served, fresh);
        served.bean(PublishPacks.class)
                .publish(
                        elsewhere.given(text -> text.replace(elsewhere.layer(), fresh.layer())).stream()
                                .filter(pack -> pack.policy().region().equals(elsewhere.upper()))
                                .toList(),
                        new By("somebody", "a test"));

        Above.of(served, fresh).approved();

        String update = "/counties/%s" + UPDATE;
        assertThat(People.of(served, fresh.lower(), Role.POLICY_EDITOR)
                        .get(update.formatted(fresh.lower()))
                        .at("/announced"))
                .isEqualTo("true");
        assertThat(People.of(served, elsewhere.upper(), Role.POLICY_EDITOR)
                        .get(update.formatted(elsewhere.upper()))
                        .at("/code"))
                .isEqualTo("NO_UPDATE");
    }

    private static void publishLayer(Served served, FreshCounties fresh) {
        publish(served, fresh, fresh.layer());
    }

    /** Another version of one of the regions, by other means than the desk. */
    private static void publish(Served served, FreshCounties fresh, String region) {
        served.bean(PublishPacks.class)
                .publish(
                        fresh
                                .given(text -> text.replace("400.00", "410.00")
                                        .replace("percent: 90", "percent: 85")
                                        .replace("2024-08-20", "2024-08-21"))
                                .stream()
                                .filter(pack -> pack.policy().region().equals(region))
                                .toList(),
                        new By("somebody", "a test"));
        served.bean(PublishedPolicies.class).refresh();
    }
}
