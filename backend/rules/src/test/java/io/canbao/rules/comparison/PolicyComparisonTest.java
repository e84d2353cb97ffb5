package io.canbao.rules.comparison;

import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.ALWAYS;
import static io.canbao.rules.Formulas.BASIC;
import static io.canbao.rules.Formulas.PAYMENT;
import static io.canbao.rules.Formulas.YEAR_START;
import static io.canbao.rules.Formulas.days;
import static io.canbao.rules.Formulas.defined;
import static io.canbao.rules.Formulas.has;
import static io.canbao.rules.Formulas.months;
import static io.canbao.rules.Formulas.paid;
import static io.canbao.rules.Formulas.percent;
import static io.canbao.rules.Formulas.test;
import static io.canbao.rules.Formulas.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.canbao.rules.APolicy;
import io.canbao.rules.comparison.RowChange.Field;
import io.canbao.rules.comparison.RowChange.Kind;
import io.canbao.rules.comparison.RowChange.Value;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.SubsidyStage.Hit;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changes from one policy to another is said row by row, whatever the way it is written. */
class PolicyComparisonTest {

    private static List<RowChange> changes(APolicy from, APolicy to) {
        return PolicyComparison.of(from.build(), to.build(), Language.ZH);
    }

    private static APolicy fee(String amount) {
        return aPolicy().fee("fee.everyone", ALWAYS, "basic", yuan(amount));
    }

    @Test
    void policiesThatMeanTheSameHaveNoChanges() {
        assertThat(changes(fee("400.00"), fee("400.00"))).isEmpty();
    }

    /** Whoever approved it read that people pay more. */
    @Test
    void whatTheGovernmentGivesIsNotCalledWhatPeoplePay() {
        assertThat(changes(
                        fee("400.00").fiscal("fiscal.everyone", ALWAYS, yuan("670.00")),
                        fee("400.00").fiscal("fiscal.everyone", ALWAYS, yuan("700.00"))))
                .singleElement()
                .satisfies(change ->
                        assertThat(change.fields()).extracting(Field::name).containsExactly("财政补助标准"));
    }

    @Test
    void anAmountThatChangedIsSaidWithBothAmountsAndTheLaterClause() {
        assertThat(changes(fee("380.00"), fee("400.00"))).singleElement().satisfies(change -> {
            assertThat(change.table()).isEqualTo("fees");
            assertThat(change.id()).isEqualTo("fee.everyone");
            assertThat(change.kind()).isEqualTo(Kind.CHANGED);
            assertThat(change.fields())
                    .containsExactly(
                            new Field("then.basic", "basic", new Value("380.00", "380元"), new Value("400.00", "400元")));
            assertThat(change.clauses())
                    .isEqualTo(fee("400.00")
                            .build()
                            .tables()
                            .fees()
                            .getFirst()
                            .head()
                            .clauses());
        });
    }

    @Test
    void aShareTellsWhichOfItsPartsChanged() {
        var from = aPolicy().subsidy("subsidy.aid", has("subsistence"), percent("90", BASIC));
        var to = aPolicy().subsidy("subsidy.aid", has("disability"), percent("85", BASIC));
        assertThat(changes(from, to))
                .flatExtracting(RowChange::fields)
                .containsExactly(
                        new Field("when", "适用条件", new Value(null, "subsistence"), new Value(null, "disability")),
                        new Field("then.percent", "比例", new Value("90", "90%"), new Value("85", "85%")));
    }

    @Test
    void aShareThatBecomesAnAmountIsGoneAsTheOneAndNewAsTheOther() {
        var from = aPolicy().subsidy("subsidy.aid", ALWAYS, percent("90", BASIC));
        var to = aPolicy().subsidy("subsidy.aid", ALWAYS, yuan("15.00"));
        assertThat(changes(from, to))
                .flatExtracting(RowChange::fields)
                .containsExactly(
                        new Field("then.amount", "金额", null, new Value("15.00", "15元")),
                        new Field("then.percent", "比例", new Value("90", "90%"), null),
                        new Field("then.of", "计算基数", new Value(null, "basic"), null));
    }

    @Test
    void rowsThatAreNewOrGoneAreSaidWhole() {
        var from = aPolicy().titled(Text.of("补缴期")).window("window.late", paid("2025-01-01.."), PAYMENT);
        var to = aPolicy().wait("wait.gap", ALWAYS, months(3), days(0));
        assertThat(changes(from, to))
                .extracting(RowChange::table, RowChange::id, RowChange::kind, RowChange::title)
                .containsExactly(
                        tuple("windows", "window.late", Kind.REMOVED, "补缴期"),
                        tuple("waiting", "wait.gap", Kind.ADDED, null));
        assertThat(changes(from, to).getFirst().fields())
                .extracting(Field::path)
                .containsExactly("title", "when", "then.cover.from", "then.cover.to");
        assertThat(changes(from, to).getLast().fields())
                .contains(new Field("then.fixed", "固定等待期", null, new Value("P3M", "3个月")));
    }

    /** The row is written alike in both; what it means lies in the definition. */
    @Test
    void aRowChangesWithTheDefinitionThatItUses() {
        var from = aPolicy()
                .define("share", Type.AMOUNT, yuan("40.00"))
                .define("aided", has("subsistence"))
                .subsidy("subsidy.aid", test("aided"), defined("share"));
        var to = aPolicy()
                .define("share", Type.AMOUNT, yuan("50.00"))
                .define("aided", has("disability"))
                .subsidy("subsidy.aid", test("aided"), defined("share"));
        assertThat(changes(from, to))
                .flatExtracting(RowChange::fields)
                .containsExactly(
                        new Field("when", "适用条件", new Value(null, "subsistence"), new Value(null, "disability")),
                        new Field("then.amount", "金额", new Value(null, "40元"), new Value(null, "50元")));
    }

    @Test
    void whereTheBestRowCountsTheirOrderIsNoChange() {
        assertThat(changes(windows("a", "b"), windows("b", "a"))).isEmpty();
    }

    @Test
    void whereTheFirstRowCountsTheOneThatOvertakesHasChanged() {
        assertThat(changes(
                        windows("a", "b").firstOpenWindowWins(),
                        windows("b", "a").firstOpenWindowWins()))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.id()).isEqualTo("b");
                    assertThat(change.fields())
                            .containsExactly(
                                    new Field("order", "次序", new Value("a", "排在“a”之后"), new Value("a", "排在“a”之前")));
                });
    }

    @Test
    void whereTheFirstSubsidyOfAStageCountsTheirOrderIsAChange() {
        assertThat(changes(subsidies(Hit.BEST, "a", "b"), subsidies(Hit.BEST, "b", "a")))
                .isEmpty();
        assertThat(changes(subsidies(Hit.FIRST, "a", "b"), subsidies(Hit.FIRST, "b", "a")))
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .containsExactly(
                                new Field("order", "次序", new Value("a", "排在“a”之后"), new Value("a", "排在“a”之前"))));
    }

    private static APolicy subsidies(Hit hit, String... ids) {
        APolicy policy = aPolicy().stage(hit);
        for (String id : ids) {
            policy.titled(Text.of(id)).subsidy(id, ALWAYS, yuan("40.00"));
        }
        return policy;
    }

    private static APolicy windows(String... ids) {
        APolicy policy = aPolicy();
        for (String id : ids) {
            policy.titled(Text.of(id)).window(id, ALWAYS, YEAR_START);
        }
        return policy;
    }
}
