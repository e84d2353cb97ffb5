package io.canbao.policy.draft;

import static io.canbao.policy.draft.Desk.DRAFT;
import static io.canbao.policy.draft.Desk.UPDATE;
import static io.canbao.policy.draft.Desk.VERSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.FreshCounties;
import io.canbao.platform.OnMySql;
import io.canbao.platform.People;
import io.canbao.platform.Served;
import io.canbao.policy.By;
import io.canbao.policy.WithdrawVersion;
import io.canbao.tenancy.Role;

/** What is written on top of what is to come above: approved there, or planned. */
class AheadIT {
    private static final String EARLIER = "2097-08-31T16:00:00Z";
    private static final String PLANNED = "2098-08-31T16:00:00Z";
    private static final String LATER = "2099-08-31T16:00:00Z";

    @OnMySql
    void whatIsPlannedTogetherIsMovedTogether(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        FreshCounties fresh = FreshCounties.create();
        Desk desk = Desk.of(served, fresh);
        Above above = Above.of(served, fresh);
        String layer = above.approved();
        String digest = desk.approvedUpdate();
        desk.join(digest);
        String planned = "{\"digest\":\"%s\",\"at\":\"%s\",\"with\":[%s]}";
        String versions = above.path(VERSIONS);
        Answer both = above.second()
                .post(versions, planned.formatted(layer, "2098-08-31T16:00:00Z", "\"" + desk.code() + "\""));
        assertThat(both.status()).as(both.text()).isEqualTo(202);

        Answer moved = above.second().post(versions, planned.formatted(layer, "2099-08-31T16:00:00Z", ""));

        assertThat(moved.status()).as(moved.text()).isEqualTo(202);
        Answer county = desk.editor().get(desk.path(VERSIONS + "/2"));
        assertThat(county.at("/state")).as(county.text()).isEqualTo("scheduled");
        assertThat(county.at("/scheduledFor")).isEqualTo("2099-08-31T16:00:00Z");
        assertThat(county.at("/reason")).as("its own, not the layer's").isEqualTo("请审核");
        assertThat(county.at("/publishedWith/zh")).isEqualTo("北省");
        assertThat(county.json().path("steps").findValuesAsText("kind")).containsExactly("scheduled", "moved");
        assertThat(People.of(served, desk.code(), Role.AUDITOR)
                        .get(desk.path("/audit?action=policy.moved"))
                        .at("/items/0/subject"))
                .isEqualTo("policy/2025/2");

        served.bean(WithdrawVersion.class).withdraw(fresh.layer(), 2025, 1, new By("somebody", "a test"));

        assertThat(desk.state(2))
                .as("the layer's plan is parked, and what stands on it")
                .isEqualTo("parked");
    }

    /** The county had planned another one since: the older came behind it and undid it. */
    @OnMySql
    void whatIsNewerInACountyIsNotUndoneByALayerThatMovesItsPlan(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        FreshCounties fresh = FreshCounties.create();
        Desk desk = Desk.of(served, fresh);
        Above above = Above.of(served, fresh);
        String layer = above.approved();
        String digest = desk.approvedUpdate();
        desk.join(digest);
        above.second()
                .post(
                        above.path(VERSIONS),
                        "{\"digest\":\"%s\",\"at\":\"%s\",\"with\":[\"%s\"]}".formatted(layer, EARLIER, desk.code()));
        desk.begin(desk.pack(70));
        String newer = choose(desk, "true").at("/digest");
        desk.submit();
        desk.approve(newer);
        assertThat(desk.publish(newer, '"' + PLANNED + '"').status()).isEqualTo(202);

        above.plan(layer, LATER);

        assertThat(desk.state(2)).as("not behind version 3").isEqualTo("parked");
        assertThat(desk.state(3)).as("its layer comes later").isEqualTo("parked");

        above.plan(layer, EARLIER);
        assertThat(desk.state(2)).isEqualTo("parked");
    }

    /** The layer has its day: a county that is ready later plans for the same one by itself. */
    @OnMySql
    void aCountyPlansByItselfOnWhatIsPlannedAbove(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        FreshCounties fresh = FreshCounties.create();
        Desk desk = Desk.of(served, fresh);
        Above above = Above.of(served, fresh);
        above.plan(above.approved(), PLANNED);
        Answer update = desk.editor().get(desk.path(UPDATE));
        assertThat(update.at("/announced")).as(update.text()).isEqualTo("true");
        assertThat(update.at("/layers/0/to")).isEqualTo("2");
        assertThat(update.at("/layers/0/since")).isEqualTo(PLANNED);
        String digest = desk.approvedUpdate();

        Answer now = desk.publish(digest);
        Answer earlier = desk.publish(digest, '"' + EARLIER + '"');
        Answer head = desk.editor().get(desk.path("/policies"));

        assertThat(now.at("/code")).as(now.text()).isEqualTo("LAYERS_AHEAD");
        assertThat(earlier.at("/code")).as(earlier.text()).isEqualTo("LAYERS_AHEAD");
        assertThat(earlier.at("/layers/0/version")).isEqualTo("2");
        assertThat(earlier.at("/layers/0/from")).isEqualTo(PLANNED);
        assertThat(head.at("/items/0/draft/obstacle/code")).as(head.text()).isEqualTo("LAYERS_AHEAD");
        assertThat(head.at("/items/0/draft/obstacle/layers/0/state")).isEqualTo("planned");
        assertThat(desk.join(digest).at("/code")).isEqualTo("NOT_AHEAD");
        Answer put = desk.publish(digest, '"' + PLANNED + '"');
        assertThat(put.status()).as(put.text()).isEqualTo(202);
        Answer planned = desk.editor().get(desk.path(VERSIONS + "/2"));
        assertThat(planned.at("/above/0/state")).as(planned.text()).isEqualTo("planned");
        assertThat(planned.at("/above/0/since")).isEqualTo(PLANNED);
        assertThat(desk.editor().get(desk.path(UPDATE)).at("/code"))
                .as("what is planned here stands on it")
                .isEqualTo("NO_UPDATE");

        above.plan(above.digest(), LATER);

        Answer parked = desk.editor().get(desk.path(VERSIONS + "/2"));
        assertThat(parked.at("/state")).as("it would come before its layer").isEqualTo("parked");
        assertThat(parked.at("/reason")).as("what was agreed to").isEqualTo("请审核");
        assertThat(Desk.why(parked)).contains("第2版已改为更晚施行");
        assertThat(parked.at("/above/0/since"))
                .as("the new day of what it stands on")
                .isEqualTo(LATER);
        assertThat(parked.json().has("layers")).as("only its day changed").isFalse();
        String text = desk.editor()
                .get(desk.path(DRAFT), "Accept", "application/yaml")
                .text();
        Answer anew = desk.begin(text);
        assertThat(anew.at("/ahead")).as(anew.text()).isEqualTo("true");
        assertThat(anew.at("/digest")).as("the same as before").isEqualTo(digest);
    }

    /** Whoever has begun already need not begin again. */
    @OnMySql
    void whoeverWritesChoosesToStandOnWhatIsToComeAbove(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        FreshCounties fresh = FreshCounties.create();
        Desk desk = Desk.of(served, fresh);
        String before = desk.begin(desk.pack(80)).at("/digest");
        String layers = desk.path(DRAFT + "/layers");
        assertThat(choose(desk, "true").at("/code")).isEqualTo("SAME_LAYERS");
        Above above = Above.of(served, fresh);
        String layer = above.approved();

        Answer could = desk.second().get(layers);
        Answer chosen = choose(desk, "true");

        assertThat(could.at("/ahead")).as(could.text()).isEqualTo("false");
        assertThat(could.at("/layers/0/state")).isEqualTo("in-force");
        assertThat(could.at("/otherwise/0/state")).isEqualTo("approved");
        assertThat(chosen.at("/ahead")).as(chosen.text()).isEqualTo("true");
        assertThat(chosen.at("/digest")).isNotEqualTo(before);
        assertThat(choose(desk, "\"yes\"").status()).isIn(400, 422);
        assertThat(choose(desk, "null").at("/faults/0/pointer")).isEqualTo("/ahead");
        assertThat(choose(desk, "false").at("/digest")).isEqualTo(before);
        choose(desk, "true");
        desk.submit();
        assertThat(choose(desk, "false").at("/code")).isEqualTo("DRAFT_SUBMITTED");
        desk.approve(chosen.at("/digest"));
        desk.join(chosen.at("/digest"));
        assertThat(above.publish(layer, desk.code()).status()).isEqualTo(201);
        assertThat(desk.payable()).isEqualTo("82.00");
    }

    private static Answer choose(Desk desk, String ahead) {
        return desk.editor()
                .put(desk.path(DRAFT + "/layers"), "{\"ahead\":%s}".formatted(ahead), "If-Match", desk.tag());
    }

    /** The county went on reading that it would be published together. */
    @OnMySql
    void whoeverIsLeftBehindOrCalledBackReadsSo(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        FreshCounties fresh = FreshCounties.create();
        Desk desk = Desk.of(served, fresh);
        Above above = Above.of(served, fresh);
        String layer = above.approved();
        String digest = desk.approvedUpdate();
        desk.join(digest);
        assertThat(head(desk)).isEqualTo("LAYERS_AHEAD true");
        assertThat(above.second().get(above.path("/policies")).at("/items/0/draft/waiting"))
                .isEqualTo("1");

        above.second().post(above.path(DRAFT + "/rejection"), "{\"comment\":\"暂缓\"}");

        assertThat(head(desk)).isEqualTo("LAYERS_CHANGED true");
        assertThat(desk.draft().at("/digest")).as("what was agreed to").isEqualTo(digest);
        assertThat(above.joinings().json().path("items"))
                .as("what it waits for is gone")
                .isEmpty();

        above.again(layer);
        assertThat(head(desk)).isEqualTo("LAYERS_AHEAD true");
        above.plan(layer, PLANNED);
        assertThat(desk.editor().get(desk.path(DRAFT)).at("/obstacle/layers/0/since"))
                .isEqualTo(PLANNED);
        assertThat(desk.publish(digest, '"' + PLANNED + '"').status()).isEqualTo(202);
        assertThat(desk.editor().get(desk.path(VERSIONS + "/2")).json().has("publishedWith"))
                .isFalse();
        assertThat(desk.editor().delete(desk.path(DRAFT + "/joining")).at("/code"))
                .isEqualTo("NOT_JOINED");
    }

    private static String head(Desk desk) {
        Answer years = desk.editor().get(desk.path("/policies"));
        return years.at("/items/0/draft/obstacle/code") + " " + years.at("/items/0/draft/joined");
    }

    /** The operator would have put it in force before its layer. */
    @OnMySql
    void anEmergencyDoesNotBringItBeforeItsLayer(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        FreshCounties fresh = FreshCounties.create();
        Desk desk = Desk.of(served, fresh);
        Above.of(served, fresh).approved();
        String digest = desk.acceptedUpdate();

        Answer refused = served.operator()
                .post(
                        "/platform" + desk.path("/policies/2025/emergency"),
                        "{\"reason\":\"系统故障\",\"digest\":\"%s\"}".formatted(digest));

        assertThat(refused.at("/code")).as(refused.text()).isEqualTo("LAYERS_AHEAD");
    }
}
