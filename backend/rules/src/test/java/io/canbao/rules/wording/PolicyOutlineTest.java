package io.canbao.rules.wording;

import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.ALWAYS;
import static io.canbao.rules.Formulas.BASIC;
import static io.canbao.rules.Formulas.BIRTH;
import static io.canbao.rules.Formulas.PAYMENT;
import static io.canbao.rules.Formulas.RECOGNISED;
import static io.canbao.rules.Formulas.YEAR_START;
import static io.canbao.rules.Formulas.age;
import static io.canbao.rules.Formulas.all;
import static io.canbao.rules.Formulas.atMost;
import static io.canbao.rules.Formulas.date;
import static io.canbao.rules.Formulas.days;
import static io.canbao.rules.Formulas.has;
import static io.canbao.rules.Formulas.is;
import static io.canbao.rules.Formulas.not;
import static io.canbao.rules.Formulas.number;
import static io.canbao.rules.Formulas.paid;
import static io.canbao.rules.Formulas.percent;
import static io.canbao.rules.Formulas.recognised;
import static io.canbao.rules.Formulas.test;
import static io.canbao.rules.Formulas.within;
import static io.canbao.rules.Formulas.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.canbao.rules.APolicy;
import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Text;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A whole policy in words: which rows become one, and what is said once for many. */
class PolicyOutlineTest {

    private static final Condition UNTIL_2024 = atMost(RECOGNISED, date("2024-12-31"));

    private static APolicy twoTiers() {
        return aPolicy()
                .tiers("tier1", "tier2")
                .fee("fee.resident.tier1", is("tier", "tier1"), "basic", yuan("400.00"))
                .fee("fee.resident.tier2", is("tier", "tier2"), "basic", yuan("775.00"));
    }

    private static List<PolicyOutline.Row> rows(APolicy policy, String table) {
        return PolicyWording.of(policy.build(), Language.ZH).outline().sections().stream()
                .filter(section -> section.table().equals(table))
                .flatMap(section -> section.groups().stream())
                .flatMap(group -> group.rows().stream())
                .toList();
    }

    @Test
    void tablesStandInReadingOrderAndThoseWithoutRowsAreLeftOut() {
        var policy = twoTiers().closed("closed", ALWAYS).subsidy("subsidy.aid", has("subsistence"), BASIC);
        assertThat(PolicyWording.of(policy.build(), Language.EN).outline().sections())
                .extracting(PolicyOutline.Section::table, PolicyOutline.Section::title)
                .containsExactly(
                        tuple("fees", "What individuals pay"),
                        tuple("subsidies", "Subsidised enrollment"),
                        tuple("windows", "When to pay, and when cover begins"));
    }

    /** The clause of a row of this policy is its id, so that only rows of one clause can meet. */
    @Test
    void rowsOfOneClauseThatDifferInTheTierAloneAreOne() {
        var fees = twoTiers().build().tables().fees();
        var clauses = fees.getFirst().head().clauses();
        var policy = aPolicy().tiers("tier1", "tier2").build();
        fees.forEach(row -> policy.tables().fees().add(new Rule.Amounts(cited(row.head(), clauses), row.amounts())));

        var row = PolicyWording.of(policy, Language.ZH)
                .outline()
                .sections()
                .getFirst()
                .groups()
                .getFirst()
                .rows();

        assertThat(row).singleElement().satisfies(one -> {
            assertThat(one.ids()).containsExactly("fee.resident.tier1", "fee.resident.tier2");
            assertThat(one.when()).isEmpty();
            assertThat(one.then())
                    .containsExactly(
                            new PolicyOutline.Outcome(List.of("tier1"), List.of("400元")),
                            new PolicyOutline.Outcome(List.of("tier2"), List.of("775元")));
        });
    }

    private static Rule.Head cited(Rule.Head head, List<Clause> clauses) {
        return new Rule.Head(head.id(), null, head.when(), clauses, head.layer(), List.of(), List.of(), null);
    }

    @Test
    void whatIsTheSameInEveryTierIsSaidOnceAndTiersThatAreLeftOutAreNotNamed() {
        assertThat(rows(twoTiers().fiscal("fiscal.all", ALWAYS, yuan("670.00")), "fiscal"))
                .extracting(PolicyOutline.Row::then)
                .containsExactly(List.of(new PolicyOutline.Outcome(List.of("tier1", "tier2"), List.of("670元"))));
        assertThat(rows(twoTiers().fiscal("fiscal.most", not(is("tier", "tier1")), yuan("670.00")), "fiscal"))
                .extracting(PolicyOutline.Row::then)
                .containsExactly(List.of(new PolicyOutline.Outcome(List.of("tier2"), List.of("670元"))));
    }

    @Test
    void aShareOfTheGeneralPriceIsAlsoSaidAsAnAmount() {
        assertThat(rows(twoTiers().subsidy("subsidy.aid", has("subsistence"), percent("90", BASIC)), "subsidies"))
                .extracting(PolicyOutline.Row::then)
                .containsExactly(List.of(
                        new PolicyOutline.Outcome(List.of("tier1"), List.of("360元", "basic的90%")),
                        new PolicyOutline.Outcome(List.of("tier2"), List.of("697.50元", "basic的90%"))));
    }

    @Test
    void whatAllRowsOfAStageAskForIsSaidOnceForThem() {
        var policy = twoTiers()
                .stage(SubsidyStage.Hit.SUM)
                .subsidy("one", all(is("residence", "local"), recognised(UNTIL_2024, "subsistence")), BASIC)
                .subsidy("two", all(is("residence", "local"), recognised(UNTIL_2024, "disability")), BASIC)
                .subsidy("three", is("residence", "local"), BASIC);

        var stage = PolicyWording.of(policy.build(), Language.ZH)
                .outline()
                .sections()
                .get(1)
                .groups()
                .getFirst();

        assertThat(stage.notes()).containsExactly("符合几项的，各项都享受", "local");
        assertThat(stage.rows())
                .extracting(PolicyOutline.Row::when)
                .containsExactly(
                        List.of("subsistence", "认定日期：2024年12月31日及以前"),
                        List.of("disability", "认定日期：2024年12月31日及以前"),
                        List.of());
    }

    @Test
    void aBoundOnRecognitionOfAllIdentitiesIsSaidOnce() {
        var policy = twoTiers()
                .subsidy("one", recognised(UNTIL_2024, "subsistence"), BASIC)
                .subsidy("two", recognised(UNTIL_2024, "disability"), BASIC);

        var stage = PolicyWording.of(policy.build(), Language.ZH)
                .outline()
                .sections()
                .get(1)
                .groups()
                .getFirst();

        assertThat(stage.notes()).containsExactly("符合几项的，取资助最高的一项", "认定日期：2024年12月31日及以前");
        assertThat(stage.rows())
                .extracting(PolicyOutline.Row::when)
                .containsExactly(List.of("subsistence"), List.of("disability"));
    }

    @Test
    void windowsTellTheirDaysAndWhomTheyAreFor() {
        var windows = rows(
                aPolicy()
                        .titled(Text.of("集中缴费期"))
                        .window("central", paid("2024-09-01..2024-12-31"), YEAR_START)
                        .window("students", all(is("group", "university-student"), paid("2025-01-01..")), PAYMENT)
                        .window("newborn", within(BIRTH, days(90)), BIRTH)
                        .closed("before", paid("..2024-08-31")),
                "windows");

        assertThat(windows)
                .extracting(PolicyOutline.Row::title)
                .containsExactly("集中缴费期", "2025年1月1日起缴费", "出生之日起90天以内缴费", "不能缴费");
        assertThat(windows)
                .extracting(PolicyOutline.Row::window)
                .containsExactly(
                        new PolicyOutline.Window(
                                new PaymentDays(LocalDate.of(2024, 9, 1), LocalDate.of(2024, 12, 31)),
                                "2024年9月1日至2024年12月31日缴费",
                                false,
                                false,
                                List.of()),
                        new PolicyOutline.Window(
                                new PaymentDays(LocalDate.of(2025, 1, 1), null), null, false, true, List.of()),
                        new PolicyOutline.Window(null, null, false, true, List.of()),
                        new PolicyOutline.Window(
                                new PaymentDays(null, LocalDate.of(2024, 8, 31)),
                                "2024年8月31日止",
                                true,
                                false,
                                List.of()));
        assertThat(windows)
                .extracting(PolicyOutline.Row::when)
                .containsExactly(List.of(), List.of("university-student"), List.of(), List.of());
    }

    @Test
    void aWindowNamesTheChannelsThatItIsLimitedTo() {
        var limited = new Rule.Need("CHANNEL_NOT_ACCEPTED", is("channel", "counter"), List.of("counter", "agent"));
        var proven = new Rule.Need("EVIDENCE_REQUIRED", ALWAYS, List.of("migrant-work"));

        assertThat(rows(aPolicy().window("migrants", ALWAYS, YEAR_START, proven, limited), "windows"))
                .extracting(row -> row.window() == null ? null : row.window().channels())
                .containsExactly(List.of("counter", "agent"));
    }

    /** Days on which migrants can pay with a paper, and nobody else, were told as days for everybody. */
    @Test
    void aWindowThatWantsAPaperIsForSomePeopleOnly() {
        var limited = new Rule.Need("CHANNEL_NOT_ACCEPTED", is("channel", "counter"), List.of("counter", "agent"));
        var proven = new Rule.Need("EVIDENCE_REQUIRED", ALWAYS, List.of("migrant-work"));
        var days = paid("2025-01-01..2025-02-28");

        assertThat(rows(
                        aPolicy()
                                .window("migrants", days, YEAR_START, proven)
                                .window("counter", days, YEAR_START, limited),
                        "windows"))
                .extracting(row -> row.window() != null && row.window().special())
                .containsExactly(true, false);
    }

    @Test
    void groupsAreToldApartWhereRowsNameThemThemselvesOrByADefinition() {
        assertThat(groups(twoTiers())).isEmpty();
        assertThat(groups(twoTiers().window("students", is("group", "university-student"), YEAR_START)))
                .containsExactly("resident", "university-student");
        assertThat(groups(twoTiers().define("young", is("group", "newborn")).refund("refund", test("young"), BASIC)))
                .containsExactly("resident", "newborn");
    }

    /** A county told of newborns in its windows alone, and a mother found no group that was her child's. */
    @Test
    void infantsAreToldApartWhereABirthOpensAWindow() {
        var born = within(BIRTH, days(90));
        assertThat(groups(withInfants().window("central", ALWAYS, YEAR_START))).isEmpty();
        assertThat(groups(withInfants().refund("refund", born, BASIC))).isEmpty();
        assertThat(groups(withInfants().define("just-born", born).window("newborn", test("just-born"), YEAR_START)))
                .containsExactly("resident", "newborn");
    }

    private static APolicy withInfants() {
        return twoTiers().only("newborn", atMost(age(), number(0))).only("minor", atMost(age(), number(17)));
    }

    private static List<String> groups(APolicy policy) {
        return PolicyWording.of(policy.build(), Language.ZH).outline().groups();
    }
}
