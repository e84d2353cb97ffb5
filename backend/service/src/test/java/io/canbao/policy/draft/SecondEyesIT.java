package io.canbao.policy.draft;

import static io.canbao.policy.draft.Desk.DRAFT;
import static io.canbao.policy.draft.Desk.VERSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.policy.By;
import io.canbao.policy.WithdrawVersion;
import io.canbao.tenancy.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Those who look at a draft: two where the county asks for it, and what they say about its rows. */
class SecondEyesIT {
    private static final String ROW = "subsidies[subsidy.subsistence]";

    @ParameterizedTest
    @EnumSource
    void twoPeopleAgreeWhereTheCountyAsksForIt(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Desk desk = Desk.of(served);
        assertThat(approvals(desk, 3).at("/faults/0/pointer")).isEqualTo("/approvals");
        assertThat(approvals(desk, 2).at("/approvals")).isEqualTo("2");
        Person third = People.of(served, desk.code(), Role.POLICY_APPROVER);
        String digest = desk.begin(desk.pack(80)).at("/digest");
        desk.submit();

        Answer one = desk.approve(digest);
        assertThat(one.at("/state")).as(one.text()).isEqualTo("submitted");
        assertThat(one.at("/approvals/needed")).isEqualTo("2");
        assertThat(one.at("/approvals/given/0")).isEqualTo(desk.second().username());
        assertThat(desk.approve(digest).at("/code")).isEqualTo("ALREADY_AGREED");
        Answer refused = desk.publish(digest);
        assertThat(refused.at("/code")).as(refused.text()).isEqualTo("NOT_APPROVED");
        assertThat(refused.at("/blocking/0/missing")).isEqualTo("1");
        assertThat(refused.at("/blocking/0/agreed/0")).isEqualTo(desk.second().username());

        String changed = desk.change(desk.pack(70)).at("/digest");
        desk.submit();
        Answer again = third.post(desk.path(DRAFT + "/approval"), "{\"digest\":\"" + changed + "\"}");
        assertThat(again.json().at("/approvals/given")).as(again.text()).hasSize(1); // what was agreed to is gone
        assertThat(desk.approve(changed).at("/state")).isEqualTo("approved");
        assertThat(desk.publish(changed).status()).isEqualTo(201);
        Answer version = desk.editor().get(desk.path(VERSIONS + "/2"));
        assertThat(version.at("/approvers/0")).isEqualTo(third.username());
        assertThat(version.at("/approvers/1")).isEqualTo(desk.second().username());
    }

    /** A county published with one word after it had asked for two; and was stuck once the second person had left. */
    @OnMySql
    void howManyHaveToAgreeIsAskedWhenItIsPublished(DatabaseKind kind) {
        Desk desk = Desk.of(Served.twoCounties(kind));
        String digest = desk.approved(80);
        approvals(desk, 2);

        Answer refused = desk.publish(digest);

        assertThat(refused.at("/code")).as(refused.text()).isEqualTo("NOT_APPROVED");
        assertThat(refused.at("/blocking/0/missing")).isEqualTo("1");
        assertThat(refused.at("/blocking/0/agreed/0")).isEqualTo(desk.second().username());
        assertThat(desk.draft().at("/obstacle/code")).isEqualTo("NOT_APPROVED");

        desk.second().post(desk.path(DRAFT + "/rejection"), "{\"comment\":\"须两人审核\"}");
        desk.submit();
        desk.approve(digest);
        approvals(desk, 1);
        assertThat(desk.approve(digest).at("/state")).isEqualTo("approved");
        assertThat(desk.publish(digest).status()).isEqualTo(201);
        assertThat(desk.editor().get(desk.path(VERSIONS + "/2")).at("/approvedBy"))
                .isEqualTo(desk.second().username());
    }

    /** Cases are no part of the policy, nor of its digest: that some are gone is seen by whoever agrees, and stands in the trail. */
    @OnMySql
    void casesThatAreGoneAreNamedToWhoeverAgrees(DatabaseKind kind) {
        Desk desk = Desk.of(Served.twoCounties(kind));
        String poor =
                "  - {name: 低保对象, facts: {payDate: %s, categories: [{id: subsistence}]}, expect: {standard: {payable: \"80.00\"}}}\n";
        String all = "  - {name: 居民, facts: {payDate: 2024-10-01}, expect: {standard: {payable: \"400.00\"}}}\n";
        String digest = desk.begin(desk.pack(80)).at("/digest");
        assertThat(desk.editor().get(desk.path(DRAFT + "/cases/changes")).at("/before"))
                .isEqualTo("0");
        cases(desk, poor.formatted("2024-10-01") + all);
        desk.submit();
        desk.approve(digest);
        desk.publish(digest);

        cases(desk, poor.formatted("2024-10-02") + all);
        desk.submit();
        String seen = desk.draft().at("/revision");
        cases(desk, poor.formatted("2024-10-02"));
        assertThat(desk.submit().at("/digest")).isEqualTo(digest);
        Answer changes = desk.second().get(desk.path(DRAFT + "/cases/changes"));
        String approval = desk.path(DRAFT + "/approval");
        String form = "{\"digest\":\"" + digest + "\",\"revision\":%s}";
        Answer stale = desk.second().post(approval, form.formatted(seen));

        assertThat(changes.at("/from")).as(changes.text()).isEqualTo(desk.code() + "/2025/2");
        assertThat(changes.at("/before")).isEqualTo("2");
        assertThat(changes.at("/now")).isEqualTo("1");
        assertThat(changes.at("/removed/0")).isEqualTo("居民");
        assertThat(changes.at("/changed/0")).isEqualTo("低保对象");
        assertThat(changes.at("/changes/0/name")).isEqualTo("低保对象");
        assertThat(changes.at("/changes/0/differences/0")).isEqualTo("所设情况，缴费日期：2024年10月1日 → 2024年10月2日");
        assertThat(stale.at("/code")).as(stale.text()).isEqualTo("DRAFT_CHANGED");
        assertThat(desk.second()
                        .post(approval, form.formatted(desk.draft().at("/revision")))
                        .at("/state"))
                .isEqualTo("approved");
        Answer trail = People.of(desk.served(), desk.code(), Role.AUDITOR)
                .get(desk.path("/audit?action=draft.approved&sort=-at"));
        assertThat(trail.at("/items/0/after/casesBefore")).as(trail.text()).isEqualTo("2");
        assertThat(trail.at("/items/0/after/casesRemoved")).isEqualTo("1: 居民");
        assertThat(trail.at("/items/0/after/casesChanged")).isEqualTo("1: 低保对象");

        desk.publish(digest);
        desk.served().bean(WithdrawVersion.class).withdraw(desk.code(), 2025, 3, new By("somebody", "a test"));
        cases(desk, poor.formatted("2024-10-03"));
        Answer round = desk.second().get(desk.path(DRAFT + "/cases/changes"));
        assertThat(round.at("/from")).as("what answers again: " + round.text()).isEqualTo(desk.code() + "/2025/2");
        assertThat(round.at("/removed/0")).isEqualTo("居民");
    }

    private static void cases(Desk desk, String cases) {
        Answer put = desk.put(
                desk.editor(),
                DRAFT + "/cases",
                "pack: \"%s/2025\"\ncases:\n%s".formatted(desk.code(), cases),
                "If-Match",
                desk.tag());
        assertThat(put.json().at("/cases/failed")).as(put.text()).isEmpty();
    }

    private static Answer approvals(Desk desk, int number) {
        Person admin = People.of(desk.served(), desk.code(), Role.COUNTY_ADMIN);
        Answer profile = admin.get(desk.path(""));
        ObjectNode form = ((ObjectNode) profile.json()).put("approvals", number);
        return admin.put(desk.path(""), form.toString(), "If-Match", profile.header("ETag"));
    }

    @OnMySql
    void whatIsSaidAboutARowIsAnsweredAndSettledBeforeItIsApproved(DatabaseKind kind) {
        Desk desk = Desk.of(Served.twoCounties(kind));
        String remarks = desk.path(DRAFT + "/remarks");
        assertThat(desk.second().get(remarks).at("/code")).isEqualTo("DRAFT_NOT_FOUND");
        String digest = desk.begin(desk.pack(80)).at("/digest");
        desk.submit();

        assertThat(desk.second()
                        .post(remarks, "{\"path\":\"fees[none]\",\"text\":\"?\"}")
                        .at("/faults/0/pointer"))
                .isEqualTo("/path");
        assertThat(desk.second()
                        .post(remarks, "{\"path\":\"" + ROW + "\",\"text\":\" \"}")
                        .at("/faults/0/pointer"))
                .isEqualTo("/text");
        Answer said = desk.second().post(remarks, "{\"path\":\"" + ROW + ".then\",\"text\":\"依据哪一条？\"}");
        assertThat(said.status()).as(said.text()).isEqualTo(201);
        assertThat(said.at("/open")).isEqualTo("1");
        assertThat(said.at("/items/0/path")).isEqualTo(ROW);
        assertThat(said.at("/items/0/line")).isEqualTo("11");
        Answer kept = desk.approve(digest);
        assertThat(kept.at("/code")).as(kept.text()).isEqualTo("REMARKS_OPEN");
        assertThat(kept.at("/blocking/0/items/0")).isEqualTo("1");
        assertThat(kept.at("/blocking/0/who/0")).isEqualTo("policy-approver");

        assertThat(unanswered(desk).path("count").asInt()).isEqualTo(1);
        assertThat(unanswered(desk).path("by").asText()).isEqualTo(desk.second().username());
        Answer answered = desk.editor().post(remarks + "/1/answers", "{\"text\":\"通知三\"}");
        assertThat(unanswered(desk).isMissingNode()).isTrue();
        assertThat(answered.at("/items/0/answers/0/text")).isEqualTo("通知三");
        assertThat(desk.editor().post(remarks + "/1/settlement", "").at("/code"))
                .isEqualTo("REMARK_NOT_YOURS");
        assertThat(desk.editor().post(remarks + "/2/settlement", "").at("/code"))
                .isEqualTo("REMARK_NOT_FOUND");
        assertThat(desk.second().post(remarks + "/1/settlement", "").at("/items/0/settledBy"))
                .isEqualTo(desk.second().username());
        assertThat(desk.second()
                        .post(remarks + "/1/answers", "{\"text\":\"好\"}")
                        .at("/code"))
                .isEqualTo("REMARK_SETTLED");
        assertThat(desk.approve(digest).at("/state")).isEqualTo("approved");
        desk.publish(digest);
        desk.begin(desk.pack(70));
        assertThat(desk.second().get(remarks).json().path("items")).isEmpty(); // another round
    }

    /** What the workbench of those who write shows of remarks. */
    private static JsonNode unanswered(Desk desk) {
        return desk.editor().get(desk.path("/policies")).json().at("/items/0/draft/unanswered");
    }
}
