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
import io.canbao.policy.By;
import io.canbao.policy.PublishPacks;
import io.canbao.policy.WithdrawVersion;
import io.canbao.tenancy.Role;

/** What was agreed to, planned or asked for, and is no longer what people had before them. */
class OvertakenIT {
    private static final String NEXT = "\"2098-08-31T16:00:00Z\"";
    private static final String LATER = "\"2099-08-31T16:00:00Z\"";

    @OnMySql
    void anOlderPlanOrApprovalDoesNotComeBehindANewerPlan(DatabaseKind kind) {
        Desk desk = Desk.of(Served.twoCounties(kind));
        String planned = desk.approved(80);
        desk.publish(planned, "\"2097-08-31T16:00:00Z\"");
        String approved = desk.approved(75);
        assertThat(desk.publish(desk.approved(70), NEXT).status()).isEqualTo(202);

        Answer moved = desk.publish(planned, LATER);
        Answer put = desk.publish(approved, LATER);

        assertThat(moved.at("/code")).as(moved.text()).isEqualTo("BASE_SUPERSEDED");
        assertThat(moved.at("/inForce")).isEqualTo("3");
        assertThat(put.at("/code")).as(put.text()).isEqualTo("BASE_SUPERSEDED");
        assertThat(put.at("/inForce")).isEqualTo("3");
    }

    @OnMySql
    void whatWasHandedOverOnACalledOffPlanIsHandedOverAgain(DatabaseKind kind) {
        Desk desk = Desk.of(Served.twoCounties(kind));
        desk.publish(desk.approved(80), NEXT);
        String digest = desk.change(desk.pack(75)).at("/digest");
        desk.submit();
        desk.served().bean(WithdrawVersion.class).withdraw(desk.code(), 2025, 2, new By("somebody", "a test"));

        Answer refused = desk.approve(digest);

        assertThat(refused.at("/code")).as(refused.text()).isEqualTo("BASE_WITHDRAWN");
        assertThat(desk.draft().at("/obstacle/code")).isEqualTo("BASE_WITHDRAWN");
        assertThat(desk.editor().get(desk.path(DRAFT + "/base")).at("/withdrawnAt"))
                .isNotEmpty();
        desk.second().post(desk.path(DRAFT + "/rejection"), "{\"comment\":\"原版本已撤回\"}");
        desk.submit();
        desk.approve(digest);
        assertThat(desk.publish(digest).status()).isEqualTo(201);
    }

    @OnMySql
    void aWithdrawalThatAPublicationOvertookIsToldSo(DatabaseKind kind) {
        Desk desk = Desk.of(Served.twoCounties(kind));
        Person third = People.of(desk.served(), desk.code(), Role.POLICY_APPROVER);
        String withdrawal = desk.path(VERSIONS + "/1/withdrawal");
        desk.editor().post(withdrawal, "{\"reason\":\"比例有误\"}");
        desk.publish(desk.approved(80));

        Answer overtaken = third.post(withdrawal + "/approval", "");

        assertThat(overtaken.at("/code")).as(overtaken.text()).isEqualTo("RECALL_OVERTAKEN");
        assertThat(overtaken.at("/inForce")).isEqualTo("2");
    }

    @OnMySql
    void aPlanThatWasCalledOffIsNotRestoredOntoAnotherLayer(DatabaseKind kind) {
        FreshCounties fresh = FreshCounties.create();
        Desk desk = Desk.of(Served.twoCounties(kind), fresh);
        desk.publish(desk.approved(80), NEXT);
        desk.served().bean(WithdrawVersion.class).withdraw(desk.code(), 2025, 2, new By("somebody", "a test"));
        desk.served()
                .bean(PublishPacks.class)
                .publish(
                        fresh.given(text -> text.replace("400.00", "410.00")).stream()
                                .filter(pack -> !pack.policy().county())
                                .toList(),
                        new By("somebody", "a test"));

        Answer restored = desk.editor().post(desk.path(VERSIONS + "/2/restoration"), "{\"reason\":\"恢复\"}");

        assertThat(restored.at("/code")).as(restored.text()).isEqualTo("LAYERS_CHANGED");
    }
}
