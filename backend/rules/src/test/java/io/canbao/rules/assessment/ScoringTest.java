package io.canbao.rules.assessment;

import static io.canbao.rules.Formulas.ALWAYS;
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
import static io.canbao.rules.assessment.AScheme.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The engine by itself; whole schemes are tried by the cases beside packs. */
class ScoringTest {

    private final AScheme scheme = aScheme();

    @Test
    void anIndicatorIsReachedAtItsBoundAndNotJustBelow() {
        scheme.indicator("rate", ALWAYS, PROGRESS);

        Scorecard card = scheme.score(LAST, unit("a", 95, 100), unit("b", 94_999, 100_000), unit("c", 1, 0));

        assertThat(card.units())
                .extracting(unit -> unit.indicators().getFirst().met())
                .containsExactly(true, false, null);
        assertThat(card.warnings())
                .containsExactly(new Scorecard.Warning(Scorecard.Code.NO_RATE, "c", null, List.of()));
    }

    @Test
    void unitsThatAreEqualShareAPlaceAndTheNextOneIsCountedOnOrNot() {
        Standings.Unit[] units = {unit("a", 5, 1), unit("b", 4, 1), unit("c", 4, 1), unit("d", 3, 1)};
        assertThat(scheme.score(LAST, units).units())
                .extracting(Scorecard.UnitScore::rank)
                .containsExactly(1, 2, 2, 4);

        scheme.rankedDensely();
        assertThat(scheme.score(LAST, units).units())
                .extracting(Scorecard.UnitScore::rank)
                .containsExactly(1, 2, 2, 3);

        scheme.rankedLowestFirst(fact("target"), fact("enrolled"));
        assertThat(scheme.score(LAST, units).units())
                .extracting(Scorecard.UnitScore::rank)
                .containsExactly(4, 2, 2, 1);

        scheme.unranked();
        assertThat(scheme.score(LAST, units).units())
                .extracting(Scorecard.UnitScore::rank)
                .containsOnlyNulls();
    }

    @Test
    void pointsOfAMilestoneStandBesideItAndInTheSum() {
        scheme.milestone("first", LocalDate.of(2024, 10, 31), PROGRESS);
        scheme.milestone("second", LAST, PROGRESS);
        scheme.points(row("up", is("reached", "true"), "first", "second"), number(2));
        scheme.points(row("base", ALWAYS), number(10));

        Standings.Unit unit = unit("a", entry(LocalDate.of(2024, 10, 31), 95, 100), entry(LAST, 94, 100));
        Scorecard.UnitScore score = scheme.score(LAST, unit).units().getFirst();

        assertThat(score.points()).isEqualTo(Fraction.of(12));
        assertThat(score.milestones())
                .extracting(Scorecard.MilestoneScore::points)
                .containsExactly(Fraction.of(2), Fraction.ZERO);
        assertThat(score.scores()).extracting(Scorecard.PointsScore::id).containsExactly("up", "base");
        assertThat(scheme.score(LocalDate.of(2024, 10, 30), unit)
                        .units()
                        .getFirst()
                        .milestones())
                .isEmpty();
    }

    @Test
    void whatIsCountedAfterTheLastDayChangesNothing() {
        Standings.Unit unit = unit("a", entry(LAST, 95, 100), entry(LocalDate.of(2025, 1, 1), 1, 100));
        scheme.indicator("rate", ALWAYS, PROGRESS);

        assertThat(scheme.score(LocalDate.of(2025, 2, 1), unit)
                        .units()
                        .getFirst()
                        .indicators()
                        .getFirst()
                        .met())
                .isTrue();
        scheme.withoutLastDay();
        assertThat(scheme.score(LocalDate.of(2025, 2, 1), unit)
                        .units()
                        .getFirst()
                        .indicators()
                        .getFirst()
                        .met())
                .isFalse();
    }

    @Test
    void bandsTakeTheirLowerEndAndMoneyIsPaidSoManyTimes() {
        scheme.payingByShare(
                row("funds", ALWAYS),
                fact("enrolled"),
                PROGRESS,
                new Scheme.Band(number(90), number(95), yuan("1.00")),
                new Scheme.Band(number(95), null, yuan("2.00")));

        assertThat(scheme.score(LAST, unit("a", 89, 100), unit("b", 90, 100), unit("c", 95, 100), unit("d", 1, 0))
                        .units())
                .extracting(Scorecard.UnitScore::moneyFen)
                .containsExactly(0L, 9_000L, 19_000L, null);
    }

    @Test
    void aPrizeIsNotGivenToMoreThanItHasPlacesNorBeforeTheLastDay() {
        scheme.prize("first", 1, 1, yuan("3.00"));
        scheme.prize("second", 2, 3, yuan("1.00"));

        Scorecard tied = scheme.score(LAST, unit("a", 5, 1), unit("b", 5, 1), unit("c", 4, 1));
        assertThat(tied.units())
                .extracting(Scorecard.UnitScore::prize)
                .containsExactly(null, null, new Scorecard.PrizeWon("second", 100L));
        assertThat(tied.warnings()).extracting(Scorecard.Warning::code).containsOnly(Scorecard.Code.PRIZE_TIED);
        assertThat(scheme.score(LAST, unit("a", 5, 1), unit("b", 4, 1), unit("c", 4, 1), unit("d", 1, 1))
                        .units())
                .extracting(unit -> unit.prize() == null ? "" : unit.prize().id())
                .containsExactly("first", "second", "second", "");
        assertThat(scheme.score(LAST.minusDays(1), unit("a", entry(LAST.minusDays(1), 5, 1)))
                        .units()
                        .getFirst()
                        .prize())
                .isNull();
    }

    @Test
    void aGradeThatHangsOnWhatTheTextLeavesOpenIsNotGiven() {
        Expression open = new Expression.Unspecified(new Text("县政府", "the county"));
        scheme.grade("good", atMost(fact("rank"), open), "A");
        scheme.grade("other", ALWAYS, "B");

        Scorecard card = scheme.score(LAST, unit("a", 5, 1));

        assertThat(card.units().getFirst().grade()).isNull();
        assertThat(card.warnings())
                .containsExactly(new Scorecard.Warning(Scorecard.Code.UNSPECIFIED, null, "good", List.of()));
        assertThat(new ScorecardWording(scheme.build(), Measures.NONE, Language.EN)
                        .warning(card.warnings().getFirst()))
                .isEqualTo("good: the text leaves it open, it is for the county to decide; it is not computed.");
    }

    @Test
    void aRunIsCountedOverTheDaysOfASeriesAndBeginsAnewOnceItIsFull() {
        scheme.each("weekly", DayOfWeek.FRIDAY);
        scheme.consequence("talk", atMost(fact("last"), number(1)), 2, true, new Text("约谈", "A talk"), "weekly");

        Scorecard card = scheme.score(
                LocalDate.of(2024, 9, 30),
                unit("a", entry(LocalDate.of(2024, 9, 1), 1, 1)),
                unit("b", entry(LocalDate.of(2024, 9, 1), 2, 1), entry(LocalDate.of(2024, 9, 20), 0, 1)));

        assertThat(card.units().getFirst().consequences().getFirst().days()).containsExactly(LocalDate.of(2024, 9, 13));
        assertThat(card.units().getLast().consequences().getFirst().days()).containsExactly(LocalDate.of(2024, 9, 27));
    }

    @Test
    void aDeductionShowsWhatFellShortOfTheIndicatorsThatItLooksAt() {
        scheme.indicator("rate", ALWAYS, PROGRESS);
        Scheme.Part headcount = new Scheme.Part(fact("enrolled"), null, number(99), null);
        scheme.indicator("headcount", ALWAYS, headcount);
        scheme.deducting(row("points", is("indicators.rate", "false")), fact("indicators.rate.shortfall"), null);

        Scorecard card = scheme.score(LAST, unit("a", 90, 100), unit("b", 95, 100));

        Scorecard.DeductionScore taken = card.units().getFirst().deductions().getFirst();
        assertThat(taken.points()).isEqualTo(Fraction.of(5));
        assertThat(taken.shortfalls())
                .extracting(Scorecard.Shortfall::indicator)
                .containsExactly("rate");
        assertThat(taken.shortfalls().getFirst().part().missing()).isEqualTo(Fraction.of(5));
        assertThat(card.units().getLast().deductions().getFirst().applies()).isFalse();
    }

    @Test
    void divisionsStayExactUnlessAFormulaRoundsThem() {
        Expression third = new Expression.Quotient(number(1), number(3), RoundingMode.HALF_UP, 1);
        Expression whole = new Expression.Product(third, number(3));
        Evaluation evaluation = new Evaluation(_ -> Value.ABSENT);

        assertThat(evaluation.value(whole)).isEqualTo(Value.of(1));
        assertThat(evaluation.value(new Expression.Quotient(number(7), number(2), RoundingMode.CEILING, 1)))
                .isEqualTo(Value.of(4));
        assertThat(evaluation.value(new Expression.Quotient(third, number(1), RoundingMode.HALF_UP, 1)))
                .isEqualTo(Value.of(0));
        assertThat(evaluation.value(new Expression.Quotient(number(1), number(0), RoundingMode.HALF_UP, 1)))
                .isEqualTo(new Value.Open(Gap.NO_RATE));
        assertThat(Constants.of(third)).contains(Fraction.of(1).over(Fraction.of(3)));
        assertThat(Constants.of(fact("enrolled"))).isEmpty();
    }
}
