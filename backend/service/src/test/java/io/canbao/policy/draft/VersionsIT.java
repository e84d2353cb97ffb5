package io.canbao.policy.draft;

import static io.canbao.policy.draft.Desk.DRAFT;
import static io.canbao.policy.draft.Desk.VERSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.platform.SettableClock;
import io.canbao.policy.PublishedPolicies;
import io.canbao.tenancy.Role;
import java.time.Instant;
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
            assertThat(desk.state(2)).isEqualTo("scheduled");
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
        assertThat(desk.state(2)).isEqualTo("withdrawn");
        assertThat(desk.second().post(withdrawal, "{\"reason\":\"再次\"}").at("/code"))
                .isEqualTo("VERSION_WITHDRAWN");

        String restoration = desk.path(VERSIONS + "/2/restoration");
        desk.editor().post(restoration, "{\"reason\":\"核实无误\"}");
        Answer restored = third.post(restoration + "/approval", "");
        assertThat(restored.status()).as(restored.text()).isEqualTo(201);
        assertThat(restored.at("/version")).isEqualTo("3");
        assertThat(desk.payable()).isEqualTo("80.00");
        assertThat(desk.state(3)).isEqualTo("in-force");
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
        assertThat(desk.editor().get(desk.path(VERSIONS + "/3")).at("/failingCases"))
                .isEqualTo("1");
    }

    /** The next publication does not bring the bad one back. */
    @OnMySql
    void whatWasTakenBackStaysAwayWhenTheNextOneGoes(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Desk desk = Desk.of(served);
        Person third = People.of(served, desk.code(), Role.POLICY_APPROVER);
        desk.publish(desk.approved(80));
        String before = desk.approved(75);
        desk.takeBack(third, 2);
        assertThat(desk.publish(before).at("/code"))
                .as("agreed to on top of what is no more")
                .isEqualTo("BASE_WITHDRAWN");
        desk.publish(desk.approved(70));
        assertThat(desk.payable()).isEqualTo("120.00");
        desk.takeBack(third, 3);

        assertThat(desk.payable()).isEqualTo("40.00");
    }

    private static String payable(Desk desk) {
        desk.served().bean(PublishedPolicies.class).refresh();
        return desk.payable();
    }
}
