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
import io.canbao.tenancy.Role;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A draft from its first word to the version that answers. */
class DraftIT {

    @ParameterizedTest
    @EnumSource
    void whatOneWritesAnotherApprovesAndEverybodyIsAnsweredBy(DatabaseKind kind) {
        Desk desk = Desk.of(Served.twoCounties(kind));
        assertThat(desk.payable()).isEqualTo("40.00");

        Answer begun = desk.begin(desk.pack(80));
        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        assertThat(begun.at("/revision")).isEqualTo("1");
        assertThat(begun.at("/state")).isEqualTo("editing");
        assertThat(begun.at("/editors/0")).isEqualTo(desk.editor().username());
        assertThat(begun.json().path("findings")).isEmpty();
        assertThat(begun.at("/cases/total")).isEqualTo("0");
        String digest = begun.at("/digest");
        assertThat(digest).startsWith("sha256:");
        assertThat(desk.publish(digest).at("/code")).isEqualTo("NOT_APPROVED");

        assertThat(desk.submit().at("/state")).isEqualTo("submitted");
        assertThat(desk.submit().at("/code")).isEqualTo("DRAFT_SUBMITTED");
        Answer approved = desk.approve(digest);
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(approved.at("/state")).isEqualTo("approved");
        assertThat(desk.payable()).isEqualTo("40.00");

        Answer published = desk.publish(digest);
        assertThat(published.status()).as(published.text()).isEqualTo(201);
        assertThat(published.at("/version")).isEqualTo("2");
        assertThat(published.at("/digest")).isEqualTo(digest);
        assertThat(desk.payable()).isEqualTo("80.00");
        assertThat(desk.draft().at("/state")).isEqualTo("published");
        assertThat(desk.publish(digest).at("/code")).isEqualTo("ALREADY_PUBLISHED");
        Answer versions = desk.editor().get(desk.path(VERSIONS));
        assertThat(versions.at("/total")).isEqualTo("2");
        assertThat(versions.at("/items/0/state")).isEqualTo("in-force");
        assertThat(versions.at("/items/0/editedBy/0")).isEqualTo(desk.editor().username());
        assertThat(versions.at("/items/0/approvedBy")).isEqualTo(desk.second().username());
        assertThat(versions.at("/items/1/state")).isEqualTo("superseded");
        assertThat(versions.at("/items/1/supersededBy")).isEqualTo("2");
        assertThat(desk.begin(desk.pack(70)).at("/state")).isEqualTo("editing");
    }

    @OnMySql
    void anApprovalIsBoundToTheDigestAndAnotherRoundWantsAnother(DatabaseKind kind) {
        Desk desk = Desk.of(Served.twoCounties(kind));
        String third = desk.approved(80);
        Answer saved = desk.change(desk.pack(80));
        assertThat(saved.at("/state")).isEqualTo("approved");
        assertThat(saved.at("/revision")).isEqualTo("3");

        Answer changed = desk.change(desk.pack(70));
        String fourth = changed.at("/digest");

        assertThat(changed.at("/state")).isEqualTo("editing");
        assertThat(fourth).isNotEqualTo(third);
        assertThat(desk.publish(fourth).at("/code")).isEqualTo("NOT_APPROVED");
        desk.submit();
        Answer late = desk.approve(third);
        assertThat(late.at("/code")).isEqualTo("DRAFT_CHANGED");
        assertThat(late.at("/digest")).isEqualTo(fourth);
        assertThat(desk.publish(third).status()).isEqualTo(201);
        assertThat(desk.payable()).isEqualTo("80.00");
        assertThat(desk.draft().at("/state")).isEqualTo("submitted");
        assertThat(desk.editor().get(desk.path(VERSIONS + "/2/source")).text()).isEqualTo(desk.pack(80));
    }

    @OnMySql
    void whoWroteOrSubmittedSomeOfItDoesNotApprove(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Desk desk = Desk.of(served);
        Person both = People.of(served, desk.code(), Role.POLICY_EDITOR);
        Person admin = People.of(served, desk.code(), Role.COUNTY_ADMIN);
        String user = desk.path("/users/" + both.username());
        admin.put(user, "{\"name\":\"李双\",\"roles\":[\"policy-editor\",\"policy-approver\"]}", "If-Match", "*");
        desk.begin(desk.pack(80));
        String digest =
                desk.put(both, DRAFT, desk.pack(85), "If-Match", desk.tag()).at("/digest");
        desk.submit();

        Answer own = both.post(desk.path(DRAFT + "/approval"), "{\"digest\":\"" + digest + "\"}");

        assertThat(own.status()).as(own.text()).isEqualTo(403);
        assertThat(own.at("/code")).isEqualTo("SAME_PERSON");
        assertThat(desk.editor()
                        .post(desk.path(DRAFT + "/approval"), "{\"digest\":\"x\"}")
                        .at("/code"))
                .isEqualTo("NOT_ALLOWED");
        Answer back = desk.second().post(desk.path(DRAFT + "/rejection"), "{\"comment\":\"比例有误\"}");
        assertThat(back.at("/state")).isEqualTo("editing");
        assertThat(back.at("/history/3/comment")).isEqualTo("比例有误");
        assertThat(desk.second().post(desk.path(DRAFT + "/rejection"), "{}").at("/faults/0/pointer"))
                .isEqualTo("/comment");
        assertThat(desk.approve(digest).at("/code")).isEqualTo("DRAFT_NOT_SUBMITTED");
    }

    @OnMySql
    void everythingIsKeptAndSaysWhereItIsWrong(DatabaseKind kind) {
        Desk desk = Desk.of(Served.twoCounties(kind));
        String broken = "canbao: 1\nregion: \"" + desk.code() + "\n# 半截";

        for (String year : List.of("1800", "99999")) {
            Answer none = desk.put(desk.editor(), DRAFT.replace("2025", year), broken, "If-None-Match", "*");
            assertThat(none.at("/code")).as(year).isEqualTo("YEAR_OUTSIDE");
        }
        Answer begun = desk.begin(broken);

        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        assertThat(begun.at("/findings/0/severity")).isEqualTo("fault");
        assertThat(begun.json().at("/findings/0/line").asInt()).isPositive();
        Answer text = desk.editor().get(desk.path(DRAFT), "Accept", "application/yaml");
        assertThat(text.text()).isEqualTo(broken);
        assertThat(text.header("Content-Type")).startsWith("application/yaml");
        Answer other = desk.change(desk.pack(80).replace("year: 2025", "year: 2026"));
        assertThat(other.at("/findings/0/path")).isEqualTo("year");
        Answer refused = desk.submit();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("DRAFT_HAS_FAULTS");
        assertThat(refused.at("/blocking/0/who/0")).isEqualTo("policy-editor");
        Answer emptied = desk.change("");
        assertThat(emptied.status()).as(emptied.text()).isEqualTo(200);
        assertThat(emptied.at("/findings/0/severity")).isEqualTo("fault");
        assertThat(emptied.at("/findings/0/line")).isEqualTo("1");
        assertThat(desk.editor()
                        .get(desk.path(DRAFT), "Accept", "application/yaml, */*;q=0.1")
                        .text())
                .isEmpty();
    }

    @OnMySql
    void allThatKeepsADraftBackIsToldAtOnce(DatabaseKind kind) {
        Desk desk = Desk.of(Served.twoCounties(kind));
        desk.begin(desk.pack(80).replace("cite: notice 三", "cite: notice"));
        String mended = """
                pack: "%s/2025"
                cases:
                  - name: 低保对象
                    facts: {payDate: 2024-10-01, categories: [{id: subsistence}]}
                    expect: {standard: {outcome: ACCEPTED, payable: "80.00"}}
                """.formatted(desk.code());
        Answer cases =
                desk.put(desk.editor(), DRAFT + "/cases", mended.replace("80.00", "40.00"), "If-Match", desk.tag());
        assertThat(cases.at("/cases/total")).as(cases.text()).isEqualTo("1");
        assertThat(cases.at("/cases/failed/0/expected/standard/payable")).isEqualTo("40.00");
        assertThat(cases.at("/cases/failed/0/answered/standard/payable")).isEqualTo("80.00");
        String answered = desk.path(DRAFT + "/cases/answered");
        assertThat(desk.editor().get(answered).text()).isEqualTo(mended);
        assertThat(desk.editor().get(answered + "?line=1").text()).contains("40.00");
        assertThat(desk.editor()
                        .get(desk.path(DRAFT + "/cases"), "Accept", "application/yaml")
                        .text())
                .as("nothing is kept")
                .contains("40.00");
        String warning = cases.at("/findings/0/id");
        assertThat(cases.at("/findings/0/severity")).isEqualTo("warning");

        Answer refused = desk.editor().post(desk.path(DRAFT + "/submission"), "{}");

        assertThat(refused.at("/code")).isEqualTo("CASES_FAIL");
        assertThat(refused.json().path("blocking").findValuesAsText("code"))
                .containsExactly("CASES_FAIL", "WARNINGS_UNANSWERED");
        desk.put(desk.editor(), DRAFT + "/cases", mended, "If-Match", desk.tag());
        Answer submitted =
                desk.editor().post(desk.path(DRAFT + "/submission"), "{\"warnings\":{\"" + warning + "\":\"全文均为依据\"}}");
        assertThat(submitted.at("/state")).as(submitted.text()).isEqualTo("submitted");
        assertThat(submitted.at("/history/3/warnings/" + warning)).isEqualTo("全文均为依据");
    }

    @OnMySql
    void oneWhoKnowsAnotherStateIsToldWhatIsThere(DatabaseKind kind) throws InterruptedException {
        Desk desk = Desk.of(Served.twoCounties(kind));
        assertThat(desk.put(desk.editor(), DRAFT, desk.pack(80)).at("/code")).isEqualTo("PRECONDITION_REQUIRED");
        assertThat(desk.put(desk.editor(), DRAFT, desk.pack(80), "If-Match", "\"1\"")
                        .at("/code"))
                .isEqualTo("PRECONDITION_FAILED");
        assertThat(atOnce(() -> desk.begin(desk.pack(80)))).containsExactly(200, 412, 412, 412);
        assertThat(desk.put(desk.editor(), DRAFT, desk.pack(80)).status()).isEqualTo(428);
        String tag = desk.tag();
        assertThat(atOnce(() -> desk.put(desk.editor(), DRAFT, desk.pack(60), "If-Match", tag)))
                .containsExactly(200, 412, 412, 412);

        Answer late = desk.put(desk.editor(), DRAFT, desk.pack(70), "If-Match", tag);

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.at("/current/revision")).isEqualTo("2");
        assertThat(desk.editor().delete(desk.path(DRAFT), "If-Match", tag).status())
                .isEqualTo(412);
        assertThat(desk.editor()
                        .delete(desk.path(DRAFT), "If-Match", desk.tag())
                        .status())
                .isEqualTo(204);
        assertThat(desk.draft().at("/code")).isEqualTo("DRAFT_NOT_FOUND");
        assertThat(desk.begin(desk.pack(80)).at("/revision")).isEqualTo("4");
    }

    @Test
    void whatIsTooLargeOrNoTextIsNotKept() {
        Desk desk = Desk.of(Served.twoCounties());
        assertThat(desk.begin("# \n".repeat(2_000_000)).at("/code")).isEqualTo("DRAFT_TOO_LARGE");
        assertThat(desk.draft().status()).isEqualTo(404);
        assertThat(desk.begin(("# " + "字".repeat(50) + "\n").repeat(25_000)).at("/findings/0/severity"))
                .isEqualTo("fault");
        desk.editor().delete(desk.path(DRAFT), "If-Match", "*");
        String circular = desk.pack(80).replace("extends: \"" + desk.layer(), "extends: \"" + desk.code());
        assertThat(desk.begin(circular).at("/findings/0/path")).isEqualTo("extends");
        String bomb = IntStream.rangeClosed(1, 40)
                .mapToObj(level -> "a%d: &a%d [*a%d, *a%d]\n".formatted(level, level, level - 1, level - 1))
                .collect(Collectors.joining("", "a0: &a0 [x]\n", ""));
        assertThat(desk.change(bomb).at("/findings/0/severity")).isEqualTo("fault");
        assertThat(desk.draft().at("/cases/total")).isEqualTo("0");
    }

    private static List<Integer> atOnce(Callable<Answer> call) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Collections.nCopies(4, call)).stream()
                    .map(Future::resultNow)
                    .map(Answer::status)
                    .sorted()
                    .toList();
        }
    }
}
