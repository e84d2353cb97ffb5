package io.canbao.policy.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.Served;
import io.canbao.platform.TwoCounties;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A year that begins with the one before. */
class RollOverIT {
    private static final String NEXT = "/policies/2026/draft";

    @ParameterizedTest
    @EnumSource
    void nothingOfLastYearIsTakenOverUnseen(DatabaseKind kind) {
        Desk desk = Desk.of(Served.twoCounties(kind));

        Answer copied = copy(desk, desk.code(), 2025);

        assertThat(copied.status()).as(copied.text()).isEqualTo(201);
        assertThat(copied.at("/state")).isEqualTo("editing");
        String text =
                desk.editor().get(desk.path(NEXT), "Accept", "application/yaml").text();
        assertThat(text)
                .contains("year: 2026", "复制自 " + desk.code() + "/2025/1")
                .doesNotContain("year: 2025");
        assertThat(copy(desk, desk.code(), 2025).at("/code")).isEqualTo("DRAFT_EXISTS");
        Answer values = desk.editor().get(desk.path(NEXT + "/confirmations"));
        assertThat(values.json().path("items").findValuesAsText("path"))
                .containsExactly("sources.notice.issued", "subsidies[subsidy.subsistence].then.percent");
        assertThat(values.json().path("items").findValuesAsText("state")).containsOnly("unconfirmed");
        assertThat(values.json().path("items").findValuesAsText("text")).containsExactly("2024年8月20日", "90%");
        assertThat(values.json().path("items").findValuesAsText("place"))
                .last()
                .asString()
                .contains("最低生活保障对象");
        assertThat(desk.editor().get(desk.path(NEXT)).at("/copiedFrom")).isEqualTo(desk.code() + "/2025/1");
        assertThat(values.at("/unconfirmed")).isEqualTo("2");
        assertThat(desk.editor().get(desk.path("/policies?year=2026")).at("/items/0/draft/unconfirmed"))
                .isEqualTo("2");
        Answer refused = desk.editor().post(desk.path(NEXT + "/submission"), "{}");
        assertThat(refused.json().path("blocking").findValuesAsText("code")).contains("VALUES_UNCONFIRMED");

        assertThat(confirm(desk, "nothing").at("/faults/0/pointer")).isEqualTo("/paths/0");
        String path = "subsidies[subsidy.subsistence].then.percent";
        assertThat(confirm(desk, path, "yk99 二").at("/faults/0/code")).isEqualTo("CITE_UNKNOWN");
        for (String nothing : List.of(" ", "？", "——")) {
            assertThat(confirm(desk, path, nothing).at("/faults/0/code")).isEqualTo("CITE_REQUIRED");
        }
        assertThat(desk.editor()
                        .post(desk.path(NEXT + "/confirmations"), "{\"paths\":[],\"cite\":\"notice 四\"}")
                        .at("/faults/0/pointer"))
                .isEqualTo("/paths");
        Answer confirmed = confirm(desk, path);
        assertThat(confirmed.at("/items/1/state")).isEqualTo("confirmed");
        assertThat(confirmed.at("/items/1/cite")).isEqualTo("notice 四");
        assertThat(confirmed.at("/unconfirmed")).isEqualTo("1");
        desk.put(
                desk.editor(),
                NEXT,
                text.replace("issued: 2024-08-20", "issued: 2025-08-20"),
                "If-Match",
                "\"" + desk.editor().get(desk.path(NEXT)).at("/revision") + "\"");
        Answer changed = desk.editor().get(desk.path(NEXT + "/confirmations"));
        assertThat(changed.at("/items/0/state")).isEqualTo("changed");
        assertThat(changed.at("/items/0/value")).isEqualTo("2025-08-20");
        assertThat(changed.at("/unconfirmed")).isEqualTo("0");
        assertThat(desk.editor().post(desk.path(NEXT + "/submission"), "{}").text())
                .doesNotContain("VALUES_UNCONFIRMED");

        desk.put(
                desk.editor(),
                NEXT,
                text.replace("subsidy.subsistence", "subsidy.poor"),
                "If-Match",
                "\"" + desk.editor().get(desk.path(NEXT)).at("/revision") + "\"");
        Answer renamed = desk.editor().get(desk.path(NEXT + "/confirmations"));
        assertThat(renamed.at("/items/1/path")).isEqualTo("subsidies[subsidy.poor].then.percent");
        assertThat(renamed.at("/items/1/state")).as("another id is no end").isEqualTo("unconfirmed");
    }

    @OnMySql
    void anotherCountysPackIsABeginningUnderTheOwnName(DatabaseKind kind) {
        Desk desk = Desk.of(Served.twoCounties(kind));
        Desk other = Desk.of(desk.served());
        other.begin(other.pack(60));
        String cases = """
                pack: "%s/2025"
                cases:
                  # 缴费
                  - {name: 低保对象, facts: {payDate: 2024-11-01, categories: [{id: subsistence}]}, expect: {standard: {payable: "160.00"}}}
                """;
        other.put(other.editor(), Desk.DRAFT + "/cases", cases.formatted(other.code()), "If-Match", other.tag());
        Answer written = other.draft();
        assertThat(written.at("/cases/total")).as(written.text()).isEqualTo("1");
        other.submit();
        other.approve(written.at("/digest"));
        assertThat(other.publish(written.at("/digest")).status()).isEqualTo(201);

        Answer copied = copy(desk, other.code(), 2025);

        assertThat(copied.status()).as(copied.text()).isEqualTo(201);
        assertThat(desk.editor()
                        .get(desk.path(NEXT), "Accept", "application/yaml")
                        .text())
                .contains("region: \"" + desk.code() + "\"", "percent: 60", other.code() + "/2025/2");
        assertThat(desk.editor()
                        .get(desk.path(NEXT + "/cases"), "Accept", "application/yaml")
                        .text())
                .as("a year begins with the cases of the one before, a year later")
                .isEqualTo(cases.formatted(desk.code()).replace("2025", "2026").replace("2024-11-01", "2025-11-01"));
        JsonNode values =
                desk.editor().get(desk.path(NEXT + "/confirmations")).json().path("items");
        assertThat(values.findValuesAsText("path"))
                .as("another county's notice is not one's own unseen")
                .contains("sources.notice.document");
        assertThat(values.findValuesAsText("text")).contains("上政〔2024〕9号");
        assertThat(copy(Desk.of(desk.served()), TwoCounties.UPPER, 2031).at("/code"))
                .isEqualTo("NO_POLICY_IN_FORCE");
        assertThat(other.editor().post(other.path(NEXT + "/copy"), "{}").at("/faults/1/pointer"))
                .isEqualTo("/year");
    }

    private static Answer copy(Desk desk, String county, int year) {
        return desk.editor().post(desk.path(NEXT + "/copy"), "{\"county\":\"%s\",\"year\":%d}".formatted(county, year));
    }

    private static Answer confirm(Desk desk, String path) {
        return confirm(desk, path, "notice 四");
    }

    private static Answer confirm(Desk desk, String path, String cite) {
        return desk.editor()
                .post(desk.path(NEXT + "/confirmations"), "{\"paths\":[\"%s\"],\"cite\":\"%s\"}".formatted(path, cite));
    }
}
