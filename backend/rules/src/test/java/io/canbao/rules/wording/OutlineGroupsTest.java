package io.canbao.rules.wording;

import static io.canbao.rules.APart.aPart;
import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.ALWAYS;
import static io.canbao.rules.Formulas.BASIC;
import static io.canbao.rules.Formulas.YEAR_START;
import static io.canbao.rules.Formulas.all;
import static io.canbao.rules.Formulas.has;
import static io.canbao.rules.Formulas.is;
import static io.canbao.rules.Formulas.months;
import static io.canbao.rules.Formulas.not;
import static io.canbao.rules.Formulas.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.canbao.rules.APart;
import io.canbao.rules.APolicy;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.SubsidyStage.Hit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of a table that belong together stand under one heading, with what holds for all of them. */
class OutlineGroupsTest {

    private static APolicy policy() {
        return aPolicy().choice("setting", null, "inpatient", "outpatient");
    }

    private static List<PolicyOutline.Section> sections(APolicy policy) {
        return PolicyWording.of(policy.build(), Language.ZH).outline().sections();
    }

    private static List<PolicyOutline.Group> groups(APolicy policy) {
        return sections(policy).getFirst().groups();
    }

    private static List<String> ids(PolicyOutline.Group group) {
        return group.rows().stream().flatMap(row -> row.ids().stream()).toList();
    }

    @Test
    void everyTableHasItsHeading() {
        APolicy policy = policy().note("note", ALWAYS, "可以代办")
                .benefitTier("poor", ALWAYS, "standard")
                .reimbursing(aPart("basic").rate("rate", ALWAYS, "80"))
                .refusing("employed", ALWAYS)
                .refund("refund", ALWAYS, BASIC)
                .incentive("reward", ALWAYS, null, yuan("1000.00"))
                .wait("wait", ALWAYS, months(3), null)
                .window("window", ALWAYS, YEAR_START)
                .subsidy("subsidy", ALWAYS, BASIC)
                .surcharge("surcharge", ALWAYS, BASIC)
                .fiscal("fiscal", ALWAYS, yuan("670.00"))
                .fee("fee", ALWAYS, "basic", yuan("400.00"));

        assertThat(sections(policy))
                .extracting(
                        PolicyOutline.Section::table,
                        PolicyOutline.Section::title,
                        section -> ids(section.groups().getFirst()))
                .containsExactly(
                        tuple("fees", "个人缴费标准", List.of("fee")),
                        tuple("fiscal", "财政补助标准", List.of("fiscal")),
                        tuple("surcharges", "政府不再补、由自己缴的部分", List.of("surcharge")),
                        tuple("subsidies", "资助参保", List.of("subsidy")),
                        tuple("windows", "缴费时间和待遇起始", List.of("window")),
                        tuple("waiting", "待遇等待期", List.of("wait")),
                        tuple("incentives", "参保激励和约束", List.of("reward")),
                        tuple("refunds", "退费", List.of("refund")),
                        tuple("eligibility", "不能参保的情形", List.of("employed")),
                        tuple("benefits", "待遇标准", List.of("rate")),
                        tuple("benefitTier", "享受其他档次待遇的情形", List.of("poor")),
                        tuple("notes", "提示", List.of("note")));
    }

    @Test
    void rewardsTellTheirJointLimit() {
        assertThat(groups(policy().incentive("reward", ALWAYS, null, yuan("1000.00"))))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.id()).isEqualTo("incentives");
                    assertThat(group.title()).isNull();
                    assertThat(group.notes()).isEmpty();
                });
        assertThat(groups(policy().incentive("reward", ALWAYS, null, yuan("1000.00"))
                                .incentivesUpTo(yuan("5000.00")))
                        .getFirst()
                        .notes())
                .containsExactly("各项提高合计最多5000元");
    }

    @Test
    void stagesAreNumberedWhereThereAreSeveralWithRows() {
        APolicy policy = policy().stage(Hit.FIRST)
                .subsidy("one", has("subsistence"), BASIC)
                .subsidy("two", has("disability"), BASIC)
                .stage(Hit.BEST)
                .stage(Hit.SUM)
                .subsidy("three", has("subsistence"), BASIC);

        assertThat(groups(policy))
                .extracting(PolicyOutline.Group::id, PolicyOutline.Group::title, PolicyOutline.Group::notes)
                .containsExactly(
                        tuple("stage-0", "第1步", List.of("符合几项的，取最先列出的一项")), tuple("stage-2", "第2步", List.of()));
        assertThat(groups(policy().stage(Hit.SUM).subsidy("one", ALWAYS, BASIC)))
                .extracting(PolicyOutline.Group::title)
                .containsExactly((String) null);
    }

    @Test
    void benefitsOfOnePartAndOneSettingStandTogether() {
        Condition inpatient = is("setting", "inpatient");
        APart basic = aPart("basic")
                .rate("in.high", all(inpatient, has("subsistence")), "90")
                .rate("any", is("setting", "inpatient", "outpatient"), "50")
                .rate("out", is("setting", "outpatient"), "60")
                .deductible("in.deductible", inpatient, yuan("500.00"))
                .rateLimit("limit", ALWAYS, APart.points("95"));

        assertThat(groups(policy().reimbursing(basic)
                        .reimbursing(aPart("large-illness").rate("large", inpatient, "60"))
                        .reimbursing(aPart("special").rate("special", ALWAYS, "10"))))
                .extracting(PolicyOutline.Group::id, PolicyOutline.Group::title, OutlineGroupsTest::ids)
                .containsExactly(
                        tuple("basic inpatient", "基本医保、inpatient", List.of("in.high", "in.deductible")),
                        tuple("basic ", "基本医保", List.of("any", "limit")),
                        tuple("basic outpatient", "基本医保、outpatient", List.of("out")),
                        tuple("large-illness inpatient", "大病保险、inpatient", List.of("large")),
                        tuple("special ", "special", List.of("special")));
    }

    @Test
    void theSettingIsSaidByTheHeadingAlone() {
        APart basic = aPart("basic").rate("rate", all(is("setting", "inpatient"), has("subsistence")), "90");

        assertThat(groups(policy().reimbursing(basic)).getFirst().rows())
                .extracting(PolicyOutline.Row::when)
                .containsExactly(List.of("subsistence"));
    }

    static List<Arguments> tests() {
        return List.of(
                Arguments.of(is("tier", "standard"), true),
                Arguments.of(not(is("tier", "standard")), true),
                Arguments.of(is("group", "resident"), false),
                Arguments.of(not(is("group", "resident")), false),
                Arguments.of(not(has("subsistence")), false),
                Arguments.of(has("subsistence"), false));
    }

    @ParameterizedTest
    @MethodSource("tests")
    void aTestChoosesTiersWhetherItNamesThemOrLeavesThemOut(Condition test, boolean ofTiers) {
        assertThat(Outlining.isTier(test)).isEqualTo(ofTiers);
    }
}
