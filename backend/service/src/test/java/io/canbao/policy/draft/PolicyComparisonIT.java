package io.canbao.policy.draft;

import static io.canbao.policy.draft.Desk.DRAFT;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.Served;
import io.canbao.platform.TwoCounties;
import io.canbao.policy.By;
import io.canbao.policy.WithdrawVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyComparisonIT {

    @ParameterizedTest
    @EnumSource
    void aDraftIsLaidBesideWhatIsInForceAndBesideAnotherCounty(DatabaseKind kind) {
        Desk desk = Desk.of(Served.twoCounties(kind));
        desk.begin(desk.pack(85));
        desk.put(desk.editor(), DRAFT + "/cases", """
                pack: "%s/2025"
                cases:
                  - name: 低保对象
                    facts: {payDate: 2024-10-01, categories: [{id: subsistence}]}
                    expect: {standard: {payable: "60.00"}}
                  - name: 一般居民
                    facts: {payDate: 2024-10-01, categories: []}
                    expect: {standard: {payable: "400.00"}}
                """.formatted(desk.code()), "If-Match", desk.tag());

        Answer own = compare(desk, desk.code() + "/2025/1", desk.code() + "/2025/draft");

        assertThat(own.status()).as(own.text()).isEqualTo(200);
        assertThat(own.json().path("rows")).hasSize(1);
        assertThat(own.at("/rows/0/table")).isEqualTo("subsidies");
        assertThat(own.at("/rows/0/id")).isEqualTo("subsidy.subsistence");
        assertThat(own.at("/rows/0/change")).isEqualTo("changed");
        assertThat(own.at("/rows/0/fields/0/path")).isEqualTo("then.percent");
        assertThat(own.at("/rows/0/fields/0/from")).isEqualTo("90");
        assertThat(own.at("/rows/0/fields/0/to")).isEqualTo("85");
        assertThat(own.at("/rows/0/cite")).isEqualTo("上政〔2024〕9号 三");
        assertThat(own.json().path("cases")).hasSize(1);
        assertThat(own.at("/cases/0/name")).isEqualTo("低保对象");
        assertThat(own.at("/cases/0/from/standard/payable")).isEqualTo("40.00");
        assertThat(own.at("/cases/0/to/standard/payable")).isEqualTo("60.00");

        Answer other = compare(desk, TwoCounties.LOWER + "/2025", desk.code() + "/2025");
        assertThat(other.at("/rows/0/fields/0/from")).isEqualTo("50");
        assertThat(compare(desk, TwoCounties.LOWER + "/2025/draft", desk.code() + "/2025")
                        .at("/code"))
                .isEqualTo("DRAFT_NOT_FOUND");
        Desk neighbour = Desk.of(desk.served());
        neighbour.publish(neighbour.approved(70), "\"2099-01-01T00:00:00Z\"");
        desk.served().bean(WithdrawVersion.class).withdraw(neighbour.code(), 2025, 2, new By("somebody", "a test"));
        assertThat(compare(desk, neighbour.code() + "/2025/2", desk.code() + "/2025")
                        .at("/code"))
                .as("a plan that was called off is the neighbour's own")
                .isEqualTo("VERSION_NOT_FOUND");
        assertThat(compare(desk, desk.code() + "/2025/7", desk.code() + "/2025").at("/code"))
                .isEqualTo("VERSION_NOT_FOUND");
        assertThat(compare(desk, "x", desk.code() + "/2025").at("/parameter")).isEqualTo("from");
        desk.change("canbao: 1");
        Answer faulty = compare(desk, desk.code() + "/2025", desk.code() + "/2025/draft");
        assertThat(faulty.at("/code")).isEqualTo("DRAFT_HAS_FAULTS");
        assertThat(faulty.at("/first/line")).as(faulty.text()).isEqualTo("1");
        assertThat(faulty.at("/first/text")).isNotEmpty();
    }

    private static Answer compare(Desk desk, String from, String to) {
        return desk.editor().get(desk.path("/comparison?from=" + from + "&to=" + to));
    }
}
