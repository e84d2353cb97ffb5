package io.canbao.rules.comparison;

import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.ALWAYS;
import static io.canbao.rules.Formulas.YEAR_START;
import static io.canbao.rules.Formulas.days;
import static io.canbao.rules.Formulas.has;
import static io.canbao.rules.Formulas.is;
import static io.canbao.rules.Formulas.months;
import static io.canbao.rules.Formulas.paid;
import static io.canbao.rules.Formulas.shows;
import static io.canbao.rules.Formulas.yuan;
import static io.canbao.rules.Resident.aResident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Text;
import io.canbao.rules.quote.Quoting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two answers to one case, line by line and in sentences. */
class AnswerComparisonTest {

    private static final Resident RESIDENT = aResident().paying("2024-10-01").in("subsistence");

    private static AnswerComparison compared(APolicy from, APolicy to, Language language) {
        return AnswerComparison.of(side(from, language), side(to, language), language);
    }

    private static AnswerComparison.Side side(APolicy policy, Language language) {
        Policy built = policy.build();
        var quoting = new Quoting(CompiledPolicy.compile(built));
        return new AnswerComparison.Side(built, quoting.quote(RESIDENT.facts(), language, true));
    }

    private static APolicy priced(String yuan) {
        return aPolicy()
                .fee("fee.everyone", ALWAYS, "basic", yuan(yuan))
                .fiscal("fiscal.everyone", ALWAYS, yuan("670.00"))
                .titled(Text.of("集中缴费期"))
                .window("window.central", paid("2024-09-01..2024-12-31"), YEAR_START);
    }

    /** The policy of the year before; its days are those of the year after. */
    private static APolicy lastYear(String yuan) {
        return priced(yuan).ofYear(2024);
    }

    private static APolicy elsewhere(String yuan) {
        return priced(yuan).of("500242", new Text("酉阳县", "Youyang County"));
    }

    private static List<String> changes(APolicy from, APolicy to) {
        return changes(from, to, Language.ZH);
    }

    private static List<String> changes(APolicy from, APolicy to, Language language) {
        return compared(from, to, language).changes().stream()
                .map(AnswerComparison.Change::text)
                .toList();
    }

    @Test
    void theSameAnswerHasNoChanges() {
        assertThat(changes(priced("400.00"), priced("400.00"))).isEmpty();
    }

    @Test
    void aPriceThatRoseIsOneSentenceWithBothAmountsAndClauses() {
        var changes =
                compared(lastYear("380.00"), lastYear("400.00"), Language.ZH).changes();

        assertThat(changes).extracting(AnswerComparison.Change::key).containsExactly("payable", "fee");
        assertThat(changes.getLast().text()).isEqualTo("缴费标准：2024年度是380元，2024年度是400元，多20元。");
        assertThat(changes.getLast().sources())
                .extracting(
                        AnswerComparison.Source::side, source -> source.clause().clause())
                .containsExactly(tuple("2024年度", "fee.everyone"), tuple("2024年度", "fee.everyone"));
    }

    /** The days of these two policies are the same although their years are not: they moved against each other. */
    @Test
    void sidesOfOneCountyAreCalledByTheirYears() {
        assertThat(changes(lastYear("380.00"), priced("400.00")))
                .startsWith("个人缴费：2024年度是380元，2025年度是400元，多20元。")
                .contains("开始享受待遇：2024年度是2025年1月1日，2025年度是2025年1月1日。");
        assertThat(changes(lastYear("400.00"), priced("380.00"), Language.EN))
                .startsWith("Amount to pay: CNY\u00a0400 for 2024, CNY\u00a0380 for 2025, CNY\u00a020 less.");
    }

    @Test
    void sidesOfTwoCountiesAreCalledByTheirNamesAndByTheYearsWhereTheseDifferToo() {
        assertThat(changes(elsewhere("380.00"), priced("400.00"))).startsWith("个人缴费：酉阳县是380元，彭水县是400元，多20元。");
        assertThat(changes(elsewhere("400.00").ofYear(2024), priced("380.00"), Language.EN))
                .startsWith(
                        "Amount to pay: CNY\u00a0400 in Youyang County (2024), CNY\u00a0380 in 彭水县 (2025), CNY\u00a020 less.");
    }

    @Test
    void whatIsNewOrGoneIsSaid() {
        assertThat(changes(lastYear("400.00"), aided(priced("400.00"))))
                .contains("资助：subsistence：2025年度新增，40元。", "资金来源（subsistence）：2025年度新增，county-finance。");
        assertThat(changes(aided(lastYear("400.00")), priced("400.00")))
                .contains("资助：subsistence：2025年度没有了，2024年度是40元。");
        assertThat(changes(elsewhere("400.00"), aided(priced("400.00")))).contains("资助：subsistence：只有彭水县有，40元。");
        assertThat(changes(aided(elsewhere("400.00")), priced("400.00"))).contains("资助：subsistence：只有酉阳县有，40元。");
    }

    private static APolicy aided(APolicy policy) {
        return policy.subsidy("subsidy.aid", has("subsistence"), yuan("40.00"));
    }

    @Test
    void aWaitIsSaidByItsLength() {
        assertThat(changes(lastYear("400.00"), priced("400.00").wait("wait", ALWAYS, months(3), days(0))))
                .contains("等待期：2024年度是没有等待期，2025年度是3个月。");
    }

    /** A refusal ends with a full stop of its own, which does not belong into the sentence. */
    @Test
    void whereOneTakesNoPaymentOnlyThatIsSaid() {
        var refusing = lastYear("400.00").refusing("不能参保。", has("subsistence"));
        assertThat(changes(refusing, priced("380.00"))).containsExactly("2024年度：不能参保；2025年度：可以缴费。");
    }

    /** A refusal for a closed window names the day that it opens again by itself. */
    @Test
    void theNextDayOfPaymentIsSaidOnce() {
        var opensLater = aPolicy()
                .fee("fee.everyone", ALWAYS, "basic", yuan("400.00"))
                .window("window.late", paid("2025-01-01..2025-02-28"), YEAR_START);
        var needsProof = aPolicy()
                .fee("fee.everyone", ALWAYS, "basic", yuan("400.00"))
                .window(
                        "window.migrants",
                        paid("2024-09-01..2024-12-31"),
                        YEAR_START,
                        APolicy.needing(shows("migrant-work"), "migrant-work"))
                .window("window.late", paid("2025-01-01..2025-02-28"), YEAR_START);

        assertThat(outcome(opensLater)).isEqualTo("2024年10月1日不在缴费期内，下一次可以缴费的日期是2025年1月1日");
        assertThat(outcome(needsProof)).isEqualTo("按“参保缴费”办理，要带上：migrant-work。2025年1月1日起可以缴费。");
    }

    private static String outcome(APolicy policy) {
        return compared(policy, policy, Language.ZH)
                .to()
                .getFirst()
                .lines()
                .getFirst()
                .text();
    }

    @Test
    void aChangeThatHoldsForSeveralTiersIsSaidOnceForThem() {
        var changes = compared(
                        lastYear("380.00").tiers("tier1", "tier2"),
                        priced("400.00").tiers("tier1", "tier2", "tier3"),
                        Language.ZH)
                .changes();

        assertThat(changes)
                .extracting(AnswerComparison.Change::key, AnswerComparison.Change::tiers)
                .startsWith(
                        tuple("tier", List.of("tier3")),
                        tuple("payable", List.of("tier1", "tier2")),
                        tuple("fee", List.of("tier1", "tier2")));
        assertThat(changes.getFirst().text()).isEqualTo("2024年度没有这一档。");
    }

    @Test
    void anAnswerThatFactsCouldStillChangeAsksMore() {
        var compared = compared(
                priced("400.00"),
                priced("400.00").flag("parent-insured").subsidy("s", is("parent-insured", "true"), yuan("40.00")),
                Language.ZH);

        assertThat(compared.from())
                .extracting(AnswerComparison.TierAnswer::asksMore)
                .containsExactly(false);
        assertThat(compared.to())
                .extracting(AnswerComparison.TierAnswer::asksMore)
                .containsExactly(true);
    }

    @Test
    void whereTheOtherTakesNoPaymentOnlyThatIsSaid() {
        var refusing = priced("380.00").refusing("不能参保。", has("subsistence"));
        assertThat(changes(lastYear("400.00"), refusing)).containsExactly("2024年度：可以缴费；2025年度：不能参保。");
    }

    @Test
    void linesStandInReadingOrder() {
        var compared = compared(priced("400.00"), aided(priced("400.00")), Language.ZH);
        assertThat(compared.keys())
                .containsExactly(
                        "outcome",
                        "payable",
                        "fee",
                        "subsidy.subsistence",
                        "funder.subsistence",
                        "fiscal",
                        "window",
                        "from",
                        "to",
                        "wait");
        assertThat(compared.from()).singleElement().satisfies(answer -> {
            assertThat(answer.accepted()).isTrue();
            assertThat(answer.lines())
                    .extracting(line -> line.key() + ' ' + line.text())
                    .containsExactly(
                            "outcome 可以缴费",
                            "payable 400元",
                            "fee 400元",
                            "fiscal 670元",
                            "window 集中缴费期，2024年9月1日至2024年12月31日",
                            "from 2025年1月1日",
                            "to 2025年12月31日",
                            "wait 没有等待期");
        });
    }

    /** The window of the later year is the earlier one moved by a year: no change. */
    @Test
    void daysThatMovedWithTheYearAreTheSame() {
        var line = new AnswerLine("window", "", "", null, on("2024-02-29"));
        assertThat(line.saysTheSameAs(new AnswerLine("window", "", "", null, on("2025-02-28")), 1))
                .isTrue();
        assertThat(line.saysTheSameAs(new AnswerLine("window", "", "", null, on("2025-03-01")), 1))
                .isFalse();
    }

    private static AnswerLine.Days on(String day) {
        return new AnswerLine.Days("", List.of(Optional.of(LocalDate.parse(day))));
    }
}
