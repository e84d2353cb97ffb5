package io.canbao.rules.assessment;

import static io.canbao.rules.Formulas.ALWAYS;
import static io.canbao.rules.Formulas.UNSPECIFIED;
import static io.canbao.rules.Formulas.atLeast;
import static io.canbao.rules.Formulas.fact;
import static io.canbao.rules.Formulas.is;
import static io.canbao.rules.Formulas.number;
import static io.canbao.rules.Formulas.yuan;
import static io.canbao.rules.assessment.AScheme.LAST;
import static io.canbao.rules.assessment.AScheme.PROGRESS;
import static io.canbao.rules.assessment.AScheme.aScheme;
import static io.canbao.rules.assessment.AScheme.entry;
import static io.canbao.rules.assessment.AScheme.row;
import static io.canbao.rules.assessment.AScheme.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of a scorecard, line by line, each with the clause of its row; the title of a row of these schemes is its id. */
class ScorecardWordingTest {

    private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 31);

    private static AScheme scheme() {
        return aScheme()
                .indicator("rate", ALWAYS, PROGRESS)
                .indicator("headcount", ALWAYS, new Scheme.Part(fact("enrolled"), null, number(80), number(92)))
                .milestone("october", OCTOBER, PROGRESS)
                .points(row("up", is("reached", "true"), "october"), number(2))
                .points(row("down", is("indicators.rate", "false")), number(-3))
                .grade("good", atLeast(fact("points"), number(0)), "A")
                .grade("fair", atLeast(fact("points"), number(-5)), "B")
                .paying(row("office", ALWAYS), yuan("100.00"))
                .payingEach(row("each", ALWAYS), fact("enrolled"), yuan("0.50"))
                .payingByShare(
                        row("bands", ALWAYS), null, PROGRESS, new Scheme.Band(number(80), number(95), yuan("50.00")))
                .prize("first", 1, 1, yuan("300.00"))
                .deducting(row("late", is("indicators.rate", "false")), number(1), yuan("20.00"))
                .deducting(row("never", is("indicators.rate", "true")), number(1), null)
                .consequence(
                        "talk", is("indicators.rate", "false"), 1, true, new Text("约谈负责人", "The head is called in"));
    }

    private static List<String> reasons(AScheme scheme, Language language, Standings.Unit... units) {
        Scorecard card = scheme.score(LAST, units);
        return new ScorecardWording(scheme.build(), scheme.measures(), language)
                .reasons(card.units().getFirst()).stream()
                        .map(ScorecardWordingTest::said)
                        .toList();
    }

    private static String said(Reason reason) {
        return reason.rule() + " | " + reason.text() + " | "
                + (reason.clause() == null ? "" : reason.clause().clause());
    }

    @Test
    void everyTableIsSaidInReadingOrder() {
        Standings.Unit village = unit("a", entry(OCTOBER, 96, 100), entry(LAST, 90, 100));

        assertThat(reasons(scheme(), Language.ZH, village))
                .containsExactly(
                        "rate | rate：90 ÷ 100 = 90.00%，应达到95%，未完成 | rate",
                        "headcount | headcount：90，达到80，不得超过92 | headcount",
                        "october | october：截至2024-10-31，96 ÷ 100 = 96.00%，达到95%，第1名 | october",
                        "ranking | 第1名 | ranking",
                        "up | up：+2分（2024-10-31） | up",
                        "down | down：-3分（2024-12-31） | down",
                        "fair | fair：评为B | fair",
                        "office | office：100.00元 | office",
                        "each | each：按90计，45.00元 | each",
                        "bands | bands：90.00%，50.00元 | bands",
                        "first | first：300.00元 | first",
                        "late | late：扣1分；扣20.00元；90 ÷ 100 = 90.00%，应达到95%，未完成 | late",
                        "talk | talk：约谈负责人 | talk");
        assertThat(reasons(scheme(), Language.EN, village))
                .containsExactly(
                        "rate | rate: 90 of 100, 90.00%, where 95% is wanted: not met | rate",
                        "headcount | headcount: 90, reaching 80, at most 92 | headcount",
                        "october | october: by 2024-10-31, 96 of 100, 96.00%, reaching 95%, rank 1 | october",
                        "ranking | rank 1 | ranking",
                        "up | up: +2 points (2024-10-31) | up",
                        "down | down: -3 points (2024-12-31) | down",
                        "fair | fair: grade B | fair",
                        "office | office: CNY\u00a0100.00 | office",
                        "each | each: CNY\u00a045.00 for 90 | each",
                        "bands | bands: 90.00%, CNY\u00a050.00 | bands",
                        "first | first: CNY\u00a0300.00 | first",
                        "late | late: 1 points are taken off; less CNY\u00a020.00; 90 of 100, 90.00%, where 95% is wanted: not met"
                                + " | late",
                        "talk | talk: The head is called in | talk");
    }

    @Test
    void whatCannotBeToldIsSaidAsThat() {
        AScheme scheme = scheme().deducting(row("open", ALWAYS), UNSPECIFIED, null);

        assertThat(reasons(scheme, Language.ZH, unit("a", entry(OCTOBER, 96, 0), entry(LAST, 95, 0))))
                .containsExactly(
                        "rate | rate：没有可算的比率 | rate",
                        "headcount | headcount：95，应达到80，不得超过92，未完成 | headcount",
                        "october | october：截至2024-10-31，没有可算的比率，第1名 | october",
                        "ranking | 第1名 | ranking",
                        "up | up：分值无法计算 | up",
                        "down | down：分值无法计算 | down",
                        "office | office：100.00元 | office",
                        "each | each：按95计，47.50元 | each",
                        "bands | bands：金额无法计算 | bands",
                        "first | first：300.00元 | first",
                        "late | late：是否扣减无法判断 | late",
                        "never | never：是否扣减无法判断 | never",
                        "open | open：扣分，分值未定 | open");
    }

    @Test
    void whoHasNoPlaceIsNotToldOfOne() {
        assertThat(reasons(aScheme().unranked(), Language.ZH, unit("a", 90, 100)))
                .isEmpty();
        assertThat(reasons(aScheme(), Language.ZH, unit("a"))).isEmpty();
    }

    @Test
    void aConsequenceThatASchemeDoesNotHaveIsCalledByItsId() {
        var wording = new ScorecardWording(scheme().build(), Measures.NONE, Language.EN);
        assertThat(wording.what("talk")).isEqualTo("The head is called in");
        assertThat(wording.what("unknown")).isEqualTo("unknown");
    }

    private static final Measures MEASURES = new Measures(
            Map.of("births", new Measures.Count("births", new Text("出生人数", "births"), null)),
            Map.of("poor", new Measures.Population("poor", new Text("低保对象", "the poor"), Set.of(), Set.of(), Set.of())),
            Map.of(),
            Map.of(),
            Map.of());

    private static String warning(Language language, Scorecard.Code code, @Nullable String rule, String... figures) {
        AScheme scheme = scheme().points(row("left", ALWAYS), UNSPECIFIED)
                .grade("gone", atLeast(fact("rank"), UNSPECIFIED), "C");
        return new ScorecardWording(scheme.build(), MEASURES, language)
                .warning(new Scorecard.Warning(code, null, rule, List.of(figures)));
    }

    @Test
    void whatThereIsToMindIsSaidInBothLanguages() {
        assertThat(warning(Language.ZH, Scorecard.Code.NO_RATE, null)).isEqualTo("分母为0：没有比率，不排名，不计奖励。");
        assertThat(warning(Language.EN, Scorecard.Code.NO_RATE, null))
                .isEqualTo("A denominator is 0: no rate, no place, no money.");
        assertThat(warning(
                        Language.ZH, Scorecard.Code.FIGURE_MISSING, null, "births", "poor", "target", "reports", "x"))
                .isEqualTo("缺少数据：出生人数、低保对象、目标任务数、报送记录、x。涉及的结果空缺。");
        assertThat(warning(Language.EN, Scorecard.Code.FIGURE_MISSING, null, "births", "poor", "target", "reports"))
                .isEqualTo("Nobody told: births, the poor, target, reports. What rests on it is left out.");
        assertThat(warning(Language.ZH, Scorecard.Code.PRIZE_TIED, "first"))
                .isEqualTo("first：名次并列，名额不够，文件没有规定给谁，结果空缺。");
        assertThat(warning(Language.ZH, Scorecard.Code.UNSPECIFIED, "left")).isEqualTo("left：文件没有写明，由市医保局确定，未计算。");
        assertThat(warning(Language.ZH, Scorecard.Code.UNSPECIFIED, "gone")).isEqualTo("gone：文件没有写明，由市医保局确定，未计算。");
        assertThat(warning(Language.EN, Scorecard.Code.UNSPECIFIED, "office"))
                .isEqualTo("office: the text leaves it open; it is not computed.");
        assertThat(warning(Language.EN, Scorecard.Code.UNSPECIFIED, "unknown"))
                .isEqualTo("unknown: the text leaves it open; it is not computed.");
    }
}
