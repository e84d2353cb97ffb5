package io.canbao.policy.draft;

import static io.canbao.policy.draft.Desk.DRAFT;
import static io.canbao.policy.draft.Desk.VERSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.People;
import io.canbao.platform.Served;
import io.canbao.tenancy.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The years of a county as the office lists them. */
class YearsIT {

    @ParameterizedTest
    @EnumSource
    void eachYearSaysWhatAnswersWhatIsToComeAndWhatIsBeingWritten(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Desk desk = Desk.of(served);
        Answer begun = years(desk);
        assertThat(begun.at("/total")).as(begun.text()).isEqualTo("1");
        assertThat(begun.at("/items/0/year")).isEqualTo("2025");
        assertThat(begun.at("/items/0/inForce/version")).isEqualTo("1");
        assertThat(begun.at("/items/0/versions")).isEqualTo("1");
        assertThat(begun.json().at("/items/0/draft").isMissingNode()).isTrue();

        String digest = desk.approved(80);
        Answer approved = years(desk);
        assertThat(approved.at("/items/0/draft/state")).isEqualTo("approved");
        assertThat(approved.at("/items/0/draft/revision")).isEqualTo("3");
        assertThat(approved.at("/items/0/draft/hands/0"))
                .isEqualTo(desk.editor().username());
        assertThat(approved.at("/items/0/draft/last/by"))
                .isEqualTo(desk.second().username());
        assertThat(approved.at("/items/0/draft/updatedAt")).endsWith("Z");

        desk.publish(digest, "\"2099-01-01T00:00:00Z\"");
        desk.editor().post(desk.path(VERSIONS + "/1/withdrawal"), "{\"reason\":\"有误\"}");
        desk.put(desk.editor(), DRAFT.replace("2025", "2026"), "半截", "If-None-Match", "*");
        Answer all = years(desk);
        assertThat(all.json().path("items").findValuesAsText("year")).containsExactly("2026", "2025");
        assertThat(all.json().at("/items/0/inForce").isMissingNode()).isTrue();
        assertThat(all.at("/items/0/draft/state")).isEqualTo("editing");
        assertThat(all.at("/items/1/inForce/version")).isEqualTo("1");
        assertThat(all.at("/items/1/scheduled/0/version")).isEqualTo("2");
        assertThat(all.at("/items/1/scheduled/0/from")).isEqualTo("2099-01-01T00:00:00Z");
        assertThat(all.at("/items/1/pending/0/kind")).isEqualTo("withdrawal");
        assertThat(all.at("/items/1/draft/state")).isEqualTo("published");
        assertThat(desk.editor().get(desk.path("/policies?page=2&size=1")).at("/items/0/year"))
                .isEqualTo("2025");
    }

    @OnMySql
    void theListIsAFileTooAndForTheDeskAlone(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Desk desk = Desk.of(served);
        desk.begin(desk.pack(80));

        String file =
                desk.second().get(desk.path("/policies"), "Accept", "text/csv").text();

        assertThat(file).contains("年度", "2025", "编写中", desk.editor().username());
        assertThat(People.of(served, desk.code(), Role.CASHIER)
                        .get(desk.path("/policies"))
                        .at("/code"))
                .isEqualTo("NOT_ALLOWED");
    }

    /** Why a version was published is what was said when it was submitted; also where its moment was moved. */
    @OnMySql
    void aVersionKeepsTheWordsItWasSubmittedWith(DatabaseKind kind) {
        Desk desk = Desk.of(Served.twoCounties(kind));
        String digest = desk.approved(80);
        desk.publish(digest, "\"2099-01-01T00:00:00Z\"");
        Answer scheduled = desk.editor().get(desk.path(VERSIONS + "/2"));
        assertThat(scheduled.at("/reason")).as(scheduled.text()).isEqualTo("请审核");
        assertThat(scheduled.at("/ownText")).isEqualTo("true");

        desk.publish(digest);

        assertThat(desk.editor().get(desk.path(VERSIONS + "/2")).at("/reason")).isEqualTo("请审核");
    }

    private static Answer years(Desk desk) {
        return desk.editor().get(desk.path("/policies"));
    }
}
