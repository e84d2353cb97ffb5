package io.canbao.policy.draft;

import static io.canbao.policy.draft.Desk.DRAFT;
import static io.canbao.policy.draft.Desk.VERSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.FreshCounties;
import io.canbao.platform.OnMySql;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.platform.SettableClock;
import io.canbao.policy.By;
import io.canbao.policy.GivenPack;
import io.canbao.policy.PublishPacks;
import io.canbao.policy.PublishedPolicies;
import io.canbao.policy.WithdrawVersion;
import io.canbao.tenancy.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Versions that come into force later, are taken back, and come again. */
class VersionsIT {

    @ParameterizedTest
    @EnumSource
    void aScheduleThatIsMovedComesIntoForceOnceOnItsNewDay(DatabaseKind kind) {
        SettableClock clock = new SettableClock(Instant.parse("2026-08-01T00:00:00Z"));
        try (Served served = Served.on(kind.create(), List.of(), Map.of(), clock)) {
            Desk desk = Desk.of(served);
            String digest = desk.approved(80);
            assertThat(desk.publish(digest, "\"2026-07-31T16:00:00Z\"").at("/code"))
                    .isEqualTo("MOMENT_PASSED");

            assertThat(desk.publish(digest, "\"2999-01-01T00:00:00Z\"").at("/code"))
                    .isEqualTo("MOMENT_OUTSIDE");

            Answer september = desk.publish(digest, "\"2026-08-31T16:00:00Z\"");
            assertThat(september.status()).as(september.text()).isEqualTo(202);
            assertThat(september.at("/scheduledFor")).isEqualTo("2026-08-31T16:00:00Z");
            Answer october = desk.publish(digest, "\"2026-09-30T16:00:00Z\"");
            assertThat(october.status()).as(october.text()).isEqualTo(202);
            assertThat(october.at("/version")).isEqualTo("2");

            assertThat(desk.editor().get(desk.path(VERSIONS)).at("/total")).isEqualTo("2");
            assertThat(state(desk, 2)).isEqualTo("scheduled");
            clock.set(Instant.parse("2026-09-15T00:00:00Z"));
            assertThat(payable(desk)).isEqualTo("40.00");
            clock.set(Instant.parse("2026-09-30T16:00:00Z"));
            assertThat(payable(desk)).isEqualTo("80.00");
            Person later =
                    served.signIn(desk.editor().username(), People.PASSWORD); // two months on, the session has ended
            assertThat(later.get(desk.path(VERSIONS + "/2")).at("/state")).isEqualTo("in-force");
        }
    }

    @OnMySql
    void aVersionIsTakenBackAndAnOldOneRestoredByTwo(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Desk desk = Desk.of(served);
        desk.publish(desk.approved(80));
        String withdrawal = desk.path(VERSIONS + "/2/withdrawal");

        assertThat(desk.second()
                        .post(desk.path(VERSIONS + "/7/withdrawal"), "{\"reason\":\"有误\"}")
                        .status())
                .isEqualTo(404);
        assertThat(desk.second().post(withdrawal, "{}").at("/faults/0/pointer")).isEqualTo("/reason");
        assertThat(desk.second().post(withdrawal + "/approval", "").at("/code")).isEqualTo("RECALL_NOT_FOUND");
        Answer asked = desk.second().post(withdrawal, "{\"reason\":\"比例有误\"}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        Answer own = desk.second().post(withdrawal + "/approval", "");
        assertThat(own.at("/code")).isEqualTo("SAME_PERSON");
        assertThat(own.text()).contains("不能审核本人编写、提交或申请的内容");
        assertThat(desk.payable()).isEqualTo("80.00");
        Person third = People.of(served, desk.code(), Role.POLICY_APPROVER);
        Answer done = third.post(withdrawal + "/approval", "");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(desk.payable()).isEqualTo("40.00");
        assertThat(state(desk, 2)).isEqualTo("withdrawn");
        assertThat(desk.second().post(withdrawal, "{\"reason\":\"再次\"}").at("/code"))
                .isEqualTo("VERSION_WITHDRAWN");

        String restoration = desk.path(VERSIONS + "/2/restoration");
        desk.editor().post(restoration, "{\"reason\":\"核实无误\"}");
        Answer restored = third.post(restoration + "/approval", "");
        assertThat(restored.status()).as(restored.text()).isEqualTo(201);
        assertThat(restored.at("/version")).isEqualTo("3");
        assertThat(desk.payable()).isEqualTo("80.00");
        assertThat(state(desk, 3)).isEqualTo("in-force");
        Answer again = desk.editor().get(desk.path(VERSIONS + "/3"));
        assertThat(again.at("/reason")).isEqualTo("核实无误");
        assertThat(again.at("/sameAs")).isEqualTo("2");
        assertThat(desk.editor().get(desk.path(VERSIONS + "/9")).at("/code")).isEqualTo("VERSION_NOT_FOUND");
    }

    @OnMySql
    void officersAskOtherVersionsAndWhatWasKnownAtAnotherTime(DatabaseKind kind) {
        Desk desk = Desk.of(Served.twoCounties(kind));
        Instant before =
                Instant.parse(desk.editor().get(desk.path(VERSIONS + "/1")).at("/publishedAt"));
        desk.publish(desk.approved(80));

        assertThat(replayed(desk, "").at("/options/0/payable")).isEqualTo("80.00");
        assertThat(replayed(desk, "?version=1").at("/options/0/payable")).isEqualTo("40.00");
        assertThat(replayed(desk, "?version=1").at("/policy/version")).isEqualTo("1");
        assertThat(replayed(desk, "?knownAt=" + before).at("/options/0/payable"))
                .isEqualTo("40.00");
        assertThat(replayed(desk, "?knownAt=2020-01-01T00:00:00Z").at("/code")).isEqualTo("NO_POLICY_IN_FORCE");
        assertThat(replayed(desk, "?version=7").at("/code")).isEqualTo("VERSION_NOT_FOUND");
        assertThat(replayed(desk, "?version=1&knownAt=" + before).at("/parameter"))
                .isEqualTo("knownAt");
    }

    private static Answer replayed(Desk desk, String query) {
        return desk.editor().post(desk.path("/policies/2025/quotes" + query), Served.SUBSISTENCE);
    }

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
        assertThat(state(desk, 2)).isEqualTo("scheduled");

        publishAbove(desk, fresh);

        Answer parked = desk.editor().get(desk.path(VERSIONS + "/2"));
        assertThat(parked.at("/state")).as(parked.text()).isEqualTo("parked");
        assertThat(parked.at("/reason")).contains("2025年度政策”", "（第2版）").doesNotContain(fresh.layer());
        assertThat(parked.at("/layers/0/region")).isEqualTo(fresh.layer());
        assertThat(parked.at("/layers/0/from")).isEqualTo("1");
        assertThat(parked.at("/layers/0/to")).isEqualTo("2");
        assertThat(parked.at("/plannedFor")).isEqualTo("2099-08-31T16:00:00Z");
        assertThat(parked.json().has("supersededBy")).isFalse();
        assertThat(desk.editor()
                        .get(desk.path(VERSIONS + "/2"), "Accept-Language", "en")
                        .at("/reason"))
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
        assertThat(waits.at("/items/0/parked/0/reason")).isEqualTo(parked.at("/reason"));

        Answer restored = desk.second().post(desk.path(VERSIONS + "/2/restoration"), "{\"reason\":\"again\"}");
        assertThat(restored.at("/code")).as("nobody looked at it").isEqualTo("LAYERS_CHANGED");
        Person third = People.of(served, desk.code(), Role.POLICY_APPROVER);
        takeBack(desk, third, 2);

        assertThat(state(desk, 2)).isEqualTo("withdrawn");
        Answer withdrawn = desk.editor().get(desk.path(VERSIONS + "/2"));
        assertThat(withdrawn.at("/withdrawnBy")).isEqualTo(third.username());
        assertThat(withdrawn.at("/withdrawnAt")).isNotEmpty();
        assertThat(events(admin, desk).getFirst()).isEqualTo("policy.withdrawn");
        assertThat(desk.second().get(desk.path("/policies")).json().at("/items/0/parked"))
                .isEmpty();
        assertThat(lacks(admin, desk)).doesNotContain("POLICY");
        takeBack(desk, third, 1);
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
        assertThat(state(desk, 2)).isEqualTo("scheduled");
        desk.publish(desk.approved(70), "\"2099-09-30T16:00:00Z\"");

        desk.served().bean(WithdrawVersion.class).withdraw(fresh.layer(), 2025, 1, new By("somebody", "a test"));

        Answer parked = desk.editor().get(desk.path(VERSIONS + "/2"));
        assertThat(parked.at("/state")).as(parked.text()).isEqualTo("parked");
        assertThat(parked.at("/reason")).contains("2025年度政策”", "第1版已撤回");
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

        assertThat(state(desk, 2)).isEqualTo("parked");
        assertThat(desk.editor().get(desk.path(VERSIONS + "/2")).at("/supersededBy"))
                .isEqualTo("3");
        assertThat(desk.second().get(desk.path("/policies")).json().at("/items/0/parked"))
                .isEmpty();
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
        assertThat(planned.at("/reason")).contains("此后已公布第4版");
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

        assertThat(state(desk, 2)).as("comes before it").isEqualTo("scheduled");
        assertThat(state(desk, 3)).isEqualTo("parked");
    }

    private static List<GivenPack> above(FreshCounties fresh) {
        return fresh.given(text -> text.replace("400.00", "410.00")).stream()
                .filter(pack -> !pack.policy().county())
                .toList();
    }

    private static void publishAbove(Desk desk, FreshCounties fresh) {
        desk.served().bean(PublishPacks.class).publish(above(fresh), new By("somebody", "a test"));
    }

    @OnMySql
    void theOperatorAlonePublishesInAnEmergencyAndItIsMarked(DatabaseKind kind) {
        Desk desk = Desk.of(Served.twoCounties(kind));
        Person operator = desk.served().operator();
        String emergency = "/platform" + desk.path("/policies/2025/emergency");
        assertThat(operator.post(emergency, "{\"reason\":\"系统故障\",\"digest\":\"sha256:none\"}")
                        .at("/code"))
                .isEqualTo("DRAFT_NOT_FOUND");
        String digest = desk.begin(desk.pack(80)).at("/digest");
        assertThat(desk.second().post(emergency, "{\"reason\":\"x\"}").at("/code"))
                .isEqualTo("NOT_ALLOWED");
        assertThat(operator.post(emergency, "{}").json().path("faults").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/digest", "/reason");

        String form = "{\"reason\":\"误写比例，须当日更正\",\"digest\":\"%s\"}";
        Answer changed = operator.post(emergency, form.formatted("sha256:of-yesterday"));
        assertThat(changed.at("/code")).isEqualTo("DRAFT_CHANGED");
        assertThat(changed.text()).doesNotContain(digest); // the county tells it

        Answer published = operator.post(emergency, form.formatted(digest));

        assertThat(published.status()).as(published.text()).isEqualTo(201);
        assertThat(desk.payable()).isEqualTo("80.00");
        Answer version = desk.editor().get(desk.path(VERSIONS + "/2"));
        assertThat(version.at("/origin")).isEqualTo("emergency");
        assertThat(version.at("/reason")).isEqualTo("误写比例，须当日更正");
        assertThat(version.json().has("approvedBy")).isFalse();
        assertThat(desk.draft().at("/state")).isEqualTo("published");
        Answer again = operator.post(emergency, form.formatted(digest));
        assertThat(again.at("/code")).as(again.text()).isEqualTo("ALREADY_PUBLISHED");
        assertThat(again.at("/version")).isEqualTo("2");
        failingCasesStopItUnlessTheyAreKnown(desk, operator, emergency, form);
    }

    private static void failingCasesStopItUnlessTheyAreKnown(
            Desk desk, Person operator, String emergency, String form) {
        String cases = """
                pack: "%s/2025"
                cases:
                  - name: 低保对象
                    facts: {payDate: 2024-10-01, categories: [{id: subsistence}]}
                    expect: {standard: {outcome: ACCEPTED, payable: "80.00"}}
                """.formatted(desk.code());
        desk.put(desk.editor(), DRAFT + "/cases", cases, "If-Match", desk.tag());
        String digest = desk.change(desk.pack(60)).at("/digest");

        Answer refused = operator.post(emergency, form.formatted(digest));
        Answer meant = operator.post(emergency, form.formatted(digest).replace("{", "{\"failing\":true,"));

        assertThat(refused.at("/code")).as(refused.text()).isEqualTo("CASES_FAIL");
        assertThat(refused.at("/blocking/0/items/0")).isEqualTo("低保对象");
        assertThat(meant.at("/version")).as(meant.text()).isEqualTo("3");
    }

    /** The next publication does not bring the bad one back. */
    @OnMySql
    void whatWasTakenBackStaysAwayWhenTheNextOneGoes(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Desk desk = Desk.of(served);
        Person third = People.of(served, desk.code(), Role.POLICY_APPROVER);
        desk.publish(desk.approved(80));
        String before = desk.approved(75);
        takeBack(desk, third, 2);
        assertThat(desk.publish(before).at("/code"))
                .as("agreed to on top of what is no more")
                .isEqualTo("BASE_SUPERSEDED");
        desk.publish(desk.approved(70));
        assertThat(desk.payable()).isEqualTo("120.00");
        takeBack(desk, third, 3);

        assertThat(desk.payable()).isEqualTo("40.00");
    }

    /** The older of two plans, which comes later, would undo the newer one. */
    @OnMySql
    void aPlanThatANewerOneOvertakesIsParkedAndAForgottenRequestUndoesNothing(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Desk desk = Desk.of(served);
        Person third = People.of(served, desk.code(), Role.POLICY_APPROVER);
        desk.publish(desk.approved(80), "\"2099-09-30T16:00:00Z\"");
        desk.publish(desk.approved(75), "\"2099-08-31T16:00:00Z\"");
        assertThat(state(desk, 2)).isEqualTo("parked");
        assertThat(state(desk, 3)).isEqualTo("scheduled");
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
        takeBack(desk, third, 4);
        Answer parked = desk.editor().get(desk.path(VERSIONS + "/5"));
        assertThat(parked.at("/state")).as(parked.text()).isEqualTo("parked");
        assertThat(parked.at("/reason")).startsWith("第4版已撤回");
    }

    private static void takeBack(Desk desk, Person third, int version) {
        String withdrawal = desk.path(VERSIONS + "/" + version + "/withdrawal");
        desk.second().post(withdrawal, "{\"reason\":\"有误\"}");
        assertThat(third.post(withdrawal + "/approval", "").status()).isEqualTo(200);
    }

    private static String state(Desk desk, int version) {
        return desk.editor().get(desk.path(VERSIONS + "/" + version)).at("/state");
    }

    private static String payable(Desk desk) {
        desk.served().bean(PublishedPolicies.class).refresh();
        return desk.payable();
    }
}
