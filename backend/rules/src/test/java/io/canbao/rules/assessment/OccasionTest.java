package io.canbao.rules.assessment;

import static io.canbao.rules.Formulas.ALWAYS;
import static io.canbao.rules.Formulas.UNSPECIFIED;
import static io.canbao.rules.Formulas.atLeast;
import static io.canbao.rules.Formulas.atMost;
import static io.canbao.rules.Formulas.fact;
import static io.canbao.rules.Formulas.is;
import static io.canbao.rules.Formulas.number;
import static io.canbao.rules.Formulas.yuan;
import static io.canbao.rules.assessment.AScheme.LAST;
import static io.canbao.rules.assessment.AScheme.PROGRESS;
import static io.canbao.rules.assessment.AScheme.aScheme;
import static io.canbao.rules.assessment.AScheme.entry;
import static io.canbao.rules.assessment.AScheme.row;
import static io.canbao.rules.assessment.AScheme.share;
import static io.canbao.rules.assessment.AScheme.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows that are asked at several moments, and what comes of those at which they apply or cannot be determined to. */
class OccasionTest {

    private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 31);
    private static final LocalDate NOVEMBER = LocalDate.of(2024, 11, 30);

    private static AScheme threeMilestones() {
        return aScheme()
                .milestone("october", OCTOBER, PROGRESS)
                .milestone("november", NOVEMBER, PROGRESS)
                .milestone("december", LAST, PROGRESS);
    }

    private static Scheme.Occasion atAll(String id, Condition when) {
        return row(id, when, "october", "november", "december");
    }

    /** Reached in October and November only. */
    private static Standings.Unit village() {
        return unit("a", entry(OCTOBER, 95, 100), entry(NOVEMBER, 97, 100), entry(LAST, 90, 100));
    }

    /** Had no target in November. */
    private static Standings.Unit untargeted() {
        return unit("a", entry(OCTOBER, 95, 100), entry(NOVEMBER, 97, 0), entry(LAST, 99, 100));
    }

    private static Scorecard.UnitScore score(AScheme scheme, Standings.Unit unit) {
        return scheme.score(LAST, unit).units().getFirst();
    }

    @Test
    void whatFollowsAtSeveralMomentsAddsUp() {
        Condition reached = is("reached", "true");
        Scorecard.UnitScore score = score(
                threeMilestones()
                        .points(atAll("points", reached), fact("enrolled"))
                        .paying(atAll("money", reached), yuan("10.00"))
                        .payingEach(atAll("each", reached), fact("enrolled"), yuan("1.00"))
                        .deducting(atAll("less", reached), number(2), yuan("5.00")),
                village());

        assertThat(score.scores())
                .containsExactly(new Scorecard.PointsScore("points", List.of(OCTOBER, NOVEMBER), Fraction.of(192)));
        assertThat(score.milestones())
                .extracting(Scorecard.MilestoneScore::points)
                .containsExactly(Fraction.of(95), Fraction.of(97), Fraction.ZERO);
        assertThat(score.amounts()).extracting(Scorecard.AmountScore::amountFen).containsExactly(2_000L, 19_200L);
        assertThat(score.amounts().getLast().count()).isEqualTo(Fraction.of(97));
        assertThat(score.amounts()).extracting(Scorecard.AmountScore::perHead).containsExactly(false, true);
        assertThat(score.moneyFen()).isEqualTo(21_200);
        assertThat(score.deductions())
                .containsExactly(new Scorecard.DeductionScore(
                        "less", null, true, true, Fraction.of(4), true, 1_000L, List.of()));
    }

    @Test
    void oneMomentThatCannotBeToldLeavesTheSumUntold() {
        Scorecard card = threeMilestones()
                .points(atAll("points", is("reached", "true")), number(1))
                .paying(atAll("money", is("reached", "true")), yuan("10.00"))
                .deducting(atAll("less", is("reached", "false")), number(2), null)
                .score(LAST, untargeted());
        Scorecard.UnitScore score = card.units().getFirst();

        assertThat(score.scores()).containsExactly(new Scorecard.PointsScore("points", List.of(OCTOBER, LAST), null));
        assertThat(score.points()).isNull();
        assertThat(score.milestones())
                .extracting(Scorecard.MilestoneScore::points)
                .containsExactly(Fraction.of(1), null, Fraction.of(1));
        assertThat(score.amounts().getFirst().amountFen()).isNull();
        assertThat(score.moneyFen()).isNull();
        assertThat(score.deductions())
                .containsExactly(new Scorecard.DeductionScore("less", null, null, true, null, false, null, List.of()));
        assertThat(card.warnings())
                .containsExactly(new Scorecard.Warning(Scorecard.Code.NO_RATE, "a", null, List.of()));
    }

    @Test
    void aRowThatAppliesNowhereIsNotAmongThePoints() {
        Scorecard.UnitScore score =
                score(threeMilestones().points(row("never", is("reached", "true")), number(1)), village());

        assertThat(score.scores()).isEmpty();
        assertThat(score.points()).isEqualTo(Fraction.ZERO);
    }

    @Test
    void aRunIsBrokenByAMomentThatDoesNotHold() {
        AScheme weekly = aScheme()
                .each("fridays", DayOfWeek.FRIDAY)
                .consequence("twice", atLeast(fact("enrolled"), number(50)), 2, true, Text.of("约谈"), "fridays")
                .consequence("words", ALWAYS, 1, false, Text.of("通报"))
                .consequence("never", atLeast(fact("enrolled"), number(500)), 1, true, Text.of("通报"), "fridays");
        LocalDate friday = LocalDate.of(2024, 12, 6);

        assertThat(score(
                                weekly,
                                unit(
                                        "a",
                                        entry(friday, 50, 1),
                                        entry(friday.plusDays(7), 49, 1),
                                        entry(friday.plusDays(14), 50, 1)))
                        .consequences())
                .containsExactly(new Scorecard.ConsequenceScore("twice", List.of(friday.plusDays(21))));
    }

    @Test
    void aSeasonBeginsWithTheFirstCountWhereNoTextSaysWhenAndIsNeverLongerThanTwoYears() {
        AScheme weekly = aScheme()
                .fromTheFirstCount()
                .each("tuesdays", DayOfWeek.TUESDAY)
                .points(row("each", ALWAYS, "tuesdays"), number(1));

        assertThat(score(weekly, unit("a", entry(LocalDate.of(2024, 12, 17), 1, 1)))
                        .points())
                .isEqualTo(Fraction.of(3));
        assertThat(score(weekly, unit("a")).points()).isEqualTo(Fraction.of(1));
        assertThat(score(weekly, unit("a", entry(LocalDate.of(1980, 1, 1), 1, 1)))
                        .points())
                .isEqualTo(Fraction.of(105));
    }

    @Test
    void whatTheTextLeavesOpenIsToldOnceForEachRow() {
        Scorecard card = aScheme()
                .points(row("points", ALWAYS), UNSPECIFIED)
                .paying(row("money", ALWAYS), UNSPECIFIED)
                .prize("prize", 1, 2, UNSPECIFIED)
                .deducting(row("less", ALWAYS), null, UNSPECIFIED)
                .deducting(row("when", atMost(fact("rank"), UNSPECIFIED)), number(1), null)
                .score(LAST, unit("a", 5, 1), unit("b", 4, 1));

        assertThat(card.warnings())
                .extracting(warning -> warning.code() + " " + warning.unit() + " " + warning.rule())
                .containsExactly(
                        "UNSPECIFIED null when",
                        "UNSPECIFIED a points",
                        "UNSPECIFIED a money",
                        "UNSPECIFIED a prize",
                        "UNSPECIFIED a less",
                        "UNSPECIFIED b points",
                        "UNSPECIFIED b money",
                        "UNSPECIFIED b prize",
                        "UNSPECIFIED b less");
        assertThat(card.units().getFirst().prize()).isEqualTo(new Scorecard.PrizeWon("prize", null));
        assertThat(card.units().getFirst().deductions().getFirst().amountFen()).isNull();
    }

    @Test
    void figuresThatNobodyToldAreNamedByUnit() {
        Scorecard card = aScheme()
                .indicator("rate", ALWAYS, share("enrolled", "residents", 95))
                .reporting("weekly", DayOfWeek.FRIDAY, LocalTime.NOON)
                .points(row("late", atLeast(fact("reports.weekly.late"), number(1))), number(-1))
                .score(LAST, unit("a", 90, 100), new Standings.Unit("b", List.of(), Map.of(), List.of()));

        assertThat(card.warnings())
                .containsExactly(
                        new Scorecard.Warning(
                                Scorecard.Code.FIGURE_MISSING, "a", null, List.of("reports", "residents")),
                        new Scorecard.Warning(
                                Scorecard.Code.FIGURE_MISSING, "b", null, List.of("enrolled", "residents")));
        assertThat(card.units())
                .extracting(Scorecard.UnitScore::reports)
                .containsExactly(List.of(), List.of(new Scorecard.ReportScore("weekly", 17, 0, 17)));
        assertThat(card.units().getFirst().indicators().getFirst().met()).isNull();
        assertThat(card.units().getFirst().points()).isNull();
    }

    /** Bands from 80 to below 90 and from 90 to below 95 percent. */
    @ParameterizedTest
    @CsvSource({"79, 0", "80, 100", "89, 100", "90, 200", "94, 200", "95, 0"})
    void aBandTakesItsLowerEndAndNotItsUpperOne(long enrolled, long fen) {
        AScheme scheme = aScheme()
                .payingByShare(
                        row("funds", ALWAYS),
                        null,
                        PROGRESS,
                        new Scheme.Band(number(80), number(90), yuan("1.00")),
                        new Scheme.Band(number(90), number(95), yuan("2.00")));

        Scorecard.AmountScore amount =
                score(scheme, unit("a", enrolled, 100)).amounts().getFirst();

        assertThat(amount.amountFen()).isEqualTo(fen);
        assertThat(amount.count()).isNull();
        assertThat(amount.share()).isNotNull();
    }

    static List<Arguments> prizes() {
        return List.of(
                Arguments.of(new long[] {5, 4, 3, 2}, "gold silver silver -"),
                Arguments.of(new long[] {5, 4, 4, 2}, "gold silver silver -"),
                Arguments.of(new long[] {5, 4, 4, 4}, "gold - - -"),
                Arguments.of(new long[] {5, 5, 4, 2}, "- - silver -"),
                Arguments.of(new long[] {5, 4, 3, 3}, "gold silver - -"));
    }

    @ParameterizedTest
    @MethodSource("prizes")
    void onePrizeIsForOneUnit(long[] enrolled, String won) {
        assertThat(won(aScheme().prize("gold", 1, 1, yuan("3.00")).prize("silver", 2, 3, yuan("1.00")), enrolled))
                .isEqualTo(won);
    }

    @Test
    void aPrizeForEachOfAPlaceIsWonByAllWhoShareIt() {
        AScheme scheme = aScheme()
                .prize("gold", ALWAYS, 1, 1, true, yuan("3.00"))
                .prize("silver", ALWAYS, 2, 3, true, yuan("1.00"));
        assertThat(won(scheme, 5, 5, 4, 2)).isEqualTo("gold gold silver -");
        assertThat(won(scheme, 5, 4, 4, 4)).isEqualTo("gold silver silver silver");
    }

    @Test
    void whoDoesNotQualifyMayWinTheNextPrize() {
        AScheme scheme = aScheme()
                .prize("gold", atLeast(fact("enrolled"), number(5)), 1, 2, false, yuan("3.00"))
                .prize("silver", ALWAYS, 1, 2, false, yuan("1.00"));
        assertThat(won(scheme, 6, 4, 3)).isEqualTo("gold silver -");
    }

    private static String won(AScheme scheme, long... enrolled) {
        Standings.Unit[] units = new Standings.Unit[enrolled.length];
        for (int place = 0; place < enrolled.length; place++) {
            units[place] = unit("u" + place, enrolled[place], 1);
        }
        return String.join(
                " ",
                scheme.score(LAST, units).units().stream()
                        .map(Scorecard.UnitScore::prize)
                        .map(OccasionTest::called)
                        .toList());
    }

    private static String called(Scorecard.@Nullable PrizeWon prize) {
        return prize == null ? "-" : prize.id();
    }

    @Test
    void aSumThatIsTooLargeToBeCarriedIsNotTold() {
        AScheme scheme = aScheme()
                .payingEach(row("huge", ALWAYS), fact("enrolled"), number((1L << 62) - 1))
                .payingEach(row("half", ALWAYS), fact("target"), number(1));

        assertThat(score(scheme, unit("a", 1, 7)).amounts())
                .extracting(Scorecard.AmountScore::amountFen)
                .containsExactly((1L << 62) - 1, 7L);
        assertThat(score(scheme, unit("a", 2, 7)).amounts().getFirst().amountFen())
                .isNull();
    }
}
