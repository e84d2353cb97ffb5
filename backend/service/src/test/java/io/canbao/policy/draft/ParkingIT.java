package io.canbao.policy.draft;

import static io.canbao.policy.draft.Desk.VERSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.FreshCounties;
import io.canbao.platform.OnMySql;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.policy.By;
import io.canbao.policy.GivenPack;
import io.canbao.policy.PublishPacks;
import io.canbao.policy.WithdrawVersion;
import io.canbao.tenancy.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What waits for its moment and no longer is what was agreed to. */
class ParkingIT {

    @OnMySql
    void whatWaitsIsParkedWhenAPackThatItStandsOnChanges(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        FreshCounties fresh = FreshCounties.create();
        Desk desk = Desk.of(served, fresh);
        Person admin = People.of(served, desk.code(), Role.COUNTY_ADMIN);
        admin.put(
                desk.path("/webhook"),
                "{\"address\":\"https://localhost/\",\"secret\":\"three tin boats, no oars\"}",
                "If-None-Match",
                "*");
        String digest = desk.approved(80);
        desk.publish(digest, "\"2099-09-30T16:00:00Z\"");
        desk.publish(digest, "\"2099-08-31T16:00:00Z\"");
        assertThat(desk.state(2)).isEqualTo("scheduled");

        publishAbove(desk, fresh);

        Answer parked = desk.editor().get(desk.path(VERSIONS + "/2"));
        assertThat(parked.at("/state")).as(parked.text()).isEqualTo("parked");
        assertThat(parked.at("/reason")).as("what was agreed to").isEqualTo("请审核");
        assertThat(Desk.why(parked)).contains("2025年度政策”", "（第2版）").doesNotContain(fresh.layer());
        assertThat(parked.at("/layers/0/region")).isEqualTo(fresh.layer());
        assertThat(parked.at("/layers/0/from")).isEqualTo("1");
        assertThat(parked.at("/layers/0/to")).isEqualTo("2");
        assertThat(parked.at("/plannedFor")).isEqualTo("2099-08-31T16:00:00Z");
        assertThat(parked.json().has("supersededBy")).isFalse();
        assertThat(parked.json().has("above"))
                .as("what changed is told as such")
                .isFalse();
        assertThat(Desk.why(desk.editor().get(desk.path(VERSIONS + "/2"), "Accept-Language", "en")))
                .startsWith("Above, the 2025 policy of ")
                .contains(" has version 2 now;")
                .doesNotContain(fresh.layer());
        assertThat(desk.publish(digest).at("/code")).isIn("ALREADY_PUBLISHED", "DRAFT_CHANGED");
        assertThat(events(admin, desk))
                .as("a plan that is moved is put down, and not withdrawn")
                .containsExactly("policy.parked", "policy.scheduled", "policy.scheduled");
        Answer waits = desk.second().get(desk.path("/policies"));
        assertThat(waits.at("/items/0/parked/0/version")).as(waits.text()).isEqualTo("2");
        assertThat(waits.at("/items/0/parked/0/plannedFor")).isEqualTo("2099-08-31T16:00:00Z");
        assertThat(waits.at("/items/0/parked/0/reason")).isEqualTo(Desk.why(parked));

        Answer restored = desk.second().post(desk.path(VERSIONS + "/2/restoration"), "{\"reason\":\"again\"}");
        assertThat(restored.at("/code")).as("nobody looked at it").isEqualTo("LAYERS_CHANGED");
        Person third = People.of(served, desk.code(), Role.POLICY_APPROVER);
        desk.takeBack(third, 2);

        assertThat(desk.state(2)).isEqualTo("withdrawn");
        Answer withdrawn = desk.editor().get(desk.path(VERSIONS + "/2"));
        assertThat(withdrawn.at("/withdrawnBy")).isEqualTo(third.username());
        assertThat(withdrawn.at("/withdrawnAt")).isNotEmpty();
        assertThat(withdrawn.at("/reason")).isEqualTo("请审核");
        assertThat(Desk.why(withdrawn)).isEqualTo("有误");
        assertThat(events(admin, desk).getFirst()).isEqualTo("policy.withdrawn");
        assertThat(desk.second().get(desk.path("/policies")).json().at("/items/0/parked"))
                .isEmpty();
        assertThat(lacks(admin, desk)).doesNotContain("POLICY");
        desk.takeBack(third, 1);
        assertThat(lacks(admin, desk)).as("nobody is answered any more").contains("POLICY_GONE");
        desk.publish(desk.approved(70), "\"2099-08-31T16:00:00Z\"");
        assertThat(lacks(admin, desk))
                .contains("POLICY_PLANNED", "2099-09-01 00:00")
                .doesNotContain("POLICY_GONE");
    }

    private static String lacks(Person admin, Desk desk) {
        return admin.get(desk.path("/readiness")).text();
    }

    @OnMySql
    void whatWaitsIsParkedWhenThePackThatItStandsOnIsCalledOff(DatabaseKind kind) {
        FreshCounties fresh = FreshCounties.create();
        Desk desk = Desk.of(Served.twoCounties(kind), fresh);
        String digest = desk.approved(80);
        desk.publish(digest, "\"2099-08-31T16:00:00Z\"");
        Answer empty = desk.publish(digest, "\"\"");
        assertThat(empty.at("/faults/0/pointer")).as(empty.text()).isEqualTo("/at");
        assertThat(desk.state(2)).isEqualTo("scheduled");
        desk.publish(desk.approved(70), "\"2099-09-30T16:00:00Z\"");

        desk.served().bean(WithdrawVersion.class).withdraw(fresh.layer(), 2025, 1, new By("somebody", "a test"));

        Answer parked = desk.editor().get(desk.path(VERSIONS + "/2"));
        assertThat(parked.at("/state")).as(parked.text()).isEqualTo("parked");
        assertThat(Desk.why(parked)).contains("2025年度政策”", "第1版已撤回");
        Answer years = desk.second().get(desk.path("/policies"));
        assertThat(years.json().at("/items/0/parked").findValuesAsText("version"))
                .as(years.text())
                .containsExactly("3", "2");
        assertThat(years.at("/items/0/draft/state")).isEqualTo("published");
        assertThat(years.at("/items/0/draft/versionState")).isEqualTo("parked");
        assertThat(People.of(desk.served(), desk.code(), Role.AUDITOR)
                        .get(desk.path("/audit?action=policy.parked"))
                        .json()
                        .path("items")
                        .findValuesAsText("subject"))
                .contains("policy/2025/2", "policy/2025/3");
    }

    private static List<String> events(Person admin, Desk desk) {
        List<String> events = new ArrayList<>();
        admin.get(desk.path("/webhook/deliveries?sort=-at"))
                .json()
                .path("items")
                .forEach(delivery -> events.add(delivery.path("event").asText()));
        return events;
    }

    /** What was put down since is what the county wants instead. */
    @OnMySql
    void whatIsParkedWaitsForNobodyOnceAnotherVersionGoes(DatabaseKind kind) {
        FreshCounties fresh = FreshCounties.create();
        Desk desk = Desk.of(Served.twoCounties(kind), fresh);
        desk.publish(desk.approved(80), "\"2099-08-31T16:00:00Z\"");
        publishAbove(desk, fresh);

        desk.publish(desk.approved(70));

        assertThat(desk.state(2)).isEqualTo("parked");
        assertThat(desk.editor().get(desk.path(VERSIONS + "/2")).at("/supersededBy"))
                .isEqualTo("3");
        assertThat(desk.second().get(desk.path("/policies")).json().at("/items/0/parked"))
                .isEmpty();

        desk.publish(desk.approved(65), "\"2099-08-31T16:00:00Z\"");
        desk.publish(desk.approved(60), "\"2099-08-31T16:00:00Z\"");
        assertThat(desk.state(4)).isEqualTo("parked");
        desk.takeBack(People.of(desk.served(), desk.code(), Role.POLICY_APPROVER), 5);
        assertThat(desk.editor().get(desk.path(VERSIONS + "/4")).at("/supersededBy"))
                .as("whatever became of what was put in its place")
                .isEqualTo("5");
    }

    /** The bad version came back with what had been approved, or planned, on top of it. */
    @OnMySql
    void whatWasAgreedToBeforeARollBackDoesNotUndoIt(DatabaseKind kind) {
        Desk desk = Desk.of(Served.twoCounties(kind));
        desk.publish(desk.approved(80));
        desk.publish(desk.approved(70), "\"2099-08-31T16:00:00Z\"");
        String approved = desk.approved(60);
        String restoration = desk.path(VERSIONS + "/1/restoration");
        desk.editor().post(restoration, "{\"reason\":\"比例有误\"}");
        Answer restored =
                People.of(desk.served(), desk.code(), Role.POLICY_APPROVER).post(restoration + "/approval", "");
        assertThat(restored.at("/version")).as(restored.text()).isEqualTo("4");

        Answer older = desk.publish(approved);

        assertThat(older.at("/code")).as(older.text()).isEqualTo("BASE_SUPERSEDED");
        assertThat(older.at("/inForce")).isEqualTo("4");
        Answer planned = desk.editor().get(desk.path(VERSIONS + "/3"));
        assertThat(planned.at("/state")).isEqualTo("parked");
        assertThat(Desk.why(planned)).contains("此后已公布第4版");
        assertThat(desk.payable()).isEqualTo("40.00");
    }

    /** A county's plan came into force with a fee that its province had changed, by a plan of its own. */
    @OnMySql
    void whatWouldComeAfterAPlanAboveIsParked(DatabaseKind kind) {
        FreshCounties fresh = FreshCounties.create();
        Served served = Served.twoCounties(kind);
        Desk desk = Desk.of(served, fresh);
        desk.publish(desk.approved(80), "\"2098-08-31T16:00:00Z\"");
        desk.publish(desk.approved(70), "\"2099-08-31T16:00:00Z\"");

        served.bean(PublishPacks.class)
                .schedule(above(fresh), Instant.parse("2099-01-01T00:00:00Z"), new By("somebody", "a test"));

        assertThat(desk.state(2)).as("comes before it").isEqualTo("scheduled");
        assertThat(desk.state(3)).isEqualTo("parked");
    }

    private static List<GivenPack> above(FreshCounties fresh) {
        return fresh.given(text -> text.replace("400.00", "410.00")).stream()
                .filter(pack -> !pack.policy().county())
                .toList();
    }

    private static void publishAbove(Desk desk, FreshCounties fresh) {
        desk.served().bean(PublishPacks.class).publish(above(fresh), new By("somebody", "a test"));
    }

    /** The older of two plans, which comes later, would undo the newer one. */
    @OnMySql
    void aPlanThatANewerOneOvertakesIsParkedAndAForgottenRequestUndoesNothing(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Desk desk = Desk.of(served);
        Person third = People.of(served, desk.code(), Role.POLICY_APPROVER);
        desk.publish(desk.approved(80), "\"2099-09-30T16:00:00Z\"");
        desk.publish(desk.approved(75), "\"2099-08-31T16:00:00Z\"");
        assertThat(desk.state(2)).isEqualTo("parked");
        assertThat(desk.state(3)).isEqualTo("scheduled");
        assertThat(desk.editor().get(desk.path("/policies")).json().at("/items/0/parked"))
                .as("the newer plan stands in its place")
                .isEmpty();

        String restoration = desk.path(VERSIONS + "/3/restoration");
        desk.second().post(restoration, "{\"reason\":\"核实无误\"}");
        desk.publish(desk.approved(70));
        Answer late = third.post(restoration + "/approval", "");
        assertThat(late.at("/code")).as(late.text()).isEqualTo("RECALL_OVERTAKEN");
        assertThat(late.at("/inForce")).isEqualTo("4");

        desk.publish(desk.approved(65), "\"2099-09-30T16:00:00Z\"");
        desk.takeBack(third, 4);
        Answer parked = desk.editor().get(desk.path(VERSIONS + "/5"));
        assertThat(parked.at("/state")).as(parked.text()).isEqualTo("parked");
        assertThat(Desk.why(parked)).startsWith("第4版已撤回");
    }
}
