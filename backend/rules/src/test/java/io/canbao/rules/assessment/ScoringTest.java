package io.canbao.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Days;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The engine by itself; whole schemes are tried by the cases beside packs. */
class ScoringTest {

    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);
    private static final Scheme.Part PROGRESS = new Scheme.Part(fact("enrolled"), fact("target"), number(95), null);
    private static final Condition REACHED = new Condition.ChoiceIs("reached", Set.of("true"));

    private @Nullable LocalDate until = LAST;
    private Scheme.@Nullable Ranking ranking = ranking(false, fact("enrolled"));
    private final List<Scheme.Indicator> indicators = new ArrayList<>();
    private final List<Scheme.Milestone> milestones = new ArrayList<>();
    private final List<Scheme.Series> series = new ArrayList<>();
    private final List<Scheme.Points> points = new ArrayList<>();
    private final List<Scheme.Grade> grades = new ArrayList<>();
    private final List<Scheme.Money> money = new ArrayList<>();
    private final List<Scheme.Prize> prizes = new ArrayList<>();
    private final List<Scheme.Deduction> deductions = new ArrayList<>();
    private final List<Scheme.Consequence> consequences = new ArrayList<>();

    private static Expression fact(String name) {
        return new Expression.FactValue(name);
    }

    private static Expression number(long number) {
        return new Expression.Constant(Type.NUMBER, number);
    }

    private static Expression yuan(long yuan) {
        return new Expression.Constant(Type.AMOUNT, 100 * yuan);
    }

    private static Condition atMost(String fact, Expression most) {
        return new Condition.InRange(fact(fact), new Condition.Range(null, true, most, true));
    }

    private static Rule.Head head(String id, Condition when) {
        return new Rule.Head(
                id,
                new Text("标题", "Title"),
                when,
                List.of(new Clause("n", "文", "一")),
                "990101",
                List.of(),
                List.of(),
                null);
    }

    private static Scheme.Occasion row(String id, Condition when, String... at) {
        return new Scheme.Occasion(head(id, when), List.of(at), 1);
    }

    private static Scheme.Ranking ranking(boolean dense, Expression... by) {
        return new Scheme.Ranking(List.of(by), dense, false, null, List.of());
    }

    private Scheme scheme() {
        return new Scheme(
                new Scheme.Head("scheme", null, null, null, LocalDate.of(2024, 9, 1), until, List.of(), "990101"),
                ranking,
                new Scheme.Moments(milestones, series, List.of()),
                new Scheme.Tables(indicators, points, grades, money, prizes, deductions, consequences));
    }

    private Scorecard score(LocalDate on, Standings.Unit... units) {
        return new Scoring(scheme(), Measures.NONE).score(new Standings(on, List.of(units)));
    }

    private static Standings.Entry entry(LocalDate on, long enrolled, long target) {
        return new Standings.Entry(on, Map.of("enrolled", enrolled, "target", target), null);
    }

    private static Standings.Unit unit(String id, Standings.Entry... entries) {
        return new Standings.Unit(id, List.of(entries), Map.of(), null);
    }

    private static Standings.Unit unit(String id, long enrolled, long target) {
        return unit(id, entry(LAST, enrolled, target));
    }

    @Test
    void anIndicatorIsReachedAtItsBoundAndNotJustBelow() {
        indicators.add(new Scheme.Indicator(head("rate", Condition.ALWAYS), List.of(PROGRESS)));

        Scorecard card = score(LAST, unit("a", 95, 100), unit("b", 94_999, 100_000), unit("c", 1, 0));

        assertThat(card.units())
                .extracting(unit -> unit.indicators().getFirst().met())
                .containsExactly(true, false, null);
        assertThat(card.warnings())
                .containsExactly(new Scorecard.Warning(Scorecard.Code.NO_RATE, "c", null, List.of()));
    }

    @Test
    void unitsThatAreEqualShareAPlaceAndTheNextOneIsCountedOnOrNot() {
        Standings.Unit[] units = {unit("a", 5, 1), unit("b", 4, 1), unit("c", 4, 1), unit("d", 3, 1)};
        assertThat(score(LAST, units).units())
                .extracting(Scorecard.UnitScore::rank)
                .containsExactly(1, 2, 2, 4);

        ranking = ranking(true, fact("enrolled"));
        assertThat(score(LAST, units).units())
                .extracting(Scorecard.UnitScore::rank)
                .containsExactly(1, 2, 2, 3);

        ranking = new Scheme.Ranking(List.of(fact("target"), fact("enrolled")), false, true, null, List.of());
        assertThat(score(LAST, units).units())
                .extracting(Scorecard.UnitScore::rank)
                .containsExactly(4, 2, 2, 1);

        ranking = null;
        assertThat(score(LAST, units).units())
                .extracting(Scorecard.UnitScore::rank)
                .containsOnlyNulls();
    }

    @Test
    void pointsOfAMilestoneStandBesideItAndInTheSum() {
        milestones.add(new Scheme.Milestone(head("first", Condition.ALWAYS), LocalDate.of(2024, 10, 31), PROGRESS));
        milestones.add(new Scheme.Milestone(head("second", Condition.ALWAYS), LAST, PROGRESS));
        points.add(new Scheme.Points(row("up", REACHED, "first", "second"), number(2)));
        points.add(new Scheme.Points(row("base", Condition.ALWAYS), number(10)));

        Standings.Unit unit = unit("a", entry(LocalDate.of(2024, 10, 31), 95, 100), entry(LAST, 94, 100));
        Scorecard.UnitScore score = score(LAST, unit).units().getFirst();

        assertThat(score.points()).isEqualTo(Fraction.of(12));
        assertThat(score.milestones())
                .extracting(Scorecard.MilestoneScore::points)
                .containsExactly(Fraction.of(2), Fraction.ZERO);
        assertThat(score.scores()).extracting(Scorecard.PointsScore::id).containsExactly("up", "base");
        assertThat(score(LocalDate.of(2024, 10, 30), unit).units().getFirst().milestones())
                .isEmpty();
    }

    @Test
    void whatIsCountedAfterTheLastDayChangesNothing() {
        Standings.Unit unit = unit("a", entry(LAST, 95, 100), entry(LocalDate.of(2025, 1, 1), 1, 100));
        indicators.add(new Scheme.Indicator(head("rate", Condition.ALWAYS), List.of(PROGRESS)));

        assertThat(score(LocalDate.of(2025, 2, 1), unit)
                        .units()
                        .getFirst()
                        .indicators()
                        .getFirst()
                        .met())
                .isTrue();
        until = null;
        assertThat(score(LocalDate.of(2025, 2, 1), unit)
                        .units()
                        .getFirst()
                        .indicators()
                        .getFirst()
                        .met())
                .isFalse();
    }

    @Test
    void bandsTakeTheirLowerEndAndMoneyIsPaidSoManyTimes() {
        List<Scheme.Band> bands =
                List.of(new Scheme.Band(number(90), number(95), yuan(1)), new Scheme.Band(number(95), null, yuan(2)));
        money.add(new Scheme.Money(row("funds", Condition.ALWAYS), fact("enrolled"), PROGRESS, bands, null));

        assertThat(score(LAST, unit("a", 89, 100), unit("b", 90, 100), unit("c", 95, 100), unit("d", 1, 0))
                        .units())
                .extracting(Scorecard.UnitScore::moneyFen)
                .containsExactly(0L, 9_000L, 19_000L, null);
    }

    @Test
    void aPrizeIsNotGivenToMoreThanItHasPlacesNorBeforeTheLastDay() {
        prizes.add(new Scheme.Prize(head("first", Condition.ALWAYS), 1, 1, false, yuan(3)));
        prizes.add(new Scheme.Prize(head("second", Condition.ALWAYS), 2, 3, false, yuan(1)));

        Scorecard tied = score(LAST, unit("a", 5, 1), unit("b", 5, 1), unit("c", 4, 1));
        assertThat(tied.units())
                .extracting(Scorecard.UnitScore::prize)
                .containsExactly(null, null, new Scorecard.PrizeWon("second", 100L));
        assertThat(tied.warnings()).extracting(Scorecard.Warning::code).containsOnly(Scorecard.Code.PRIZE_TIED);
        assertThat(score(LAST, unit("a", 5, 1), unit("b", 4, 1), unit("c", 4, 1), unit("d", 1, 1))
                        .units())
                .extracting(unit -> unit.prize() == null ? "" : unit.prize().id())
                .containsExactly("first", "second", "second", "");
        assertThat(score(LAST.minusDays(1), unit("a", entry(LAST.minusDays(1), 5, 1)))
                        .units()
                        .getFirst()
                        .prize())
                .isNull();
    }

    @Test
    void aGradeThatHangsOnWhatTheTextLeavesOpenIsNotGiven() {
        Expression open = new Expression.Unspecified(new Text("县政府", "the county"));
        grades.add(new Scheme.Grade(head("good", atMost("rank", open)), "A", null));
        grades.add(new Scheme.Grade(head("other", Condition.ALWAYS), "B", null));

        Scorecard card = score(LAST, unit("a", 5, 1));

        assertThat(card.units().getFirst().grade()).isNull();
        assertThat(card.warnings())
                .containsExactly(new Scorecard.Warning(Scorecard.Code.UNSPECIFIED, null, "good", List.of()));
        assertThat(new ScorecardWording(scheme(), Measures.NONE, Language.EN)
                        .warning(card.warnings().getFirst()))
                .isEqualTo("Title: the text leaves it open, it is for the county to decide; it is not computed.");
    }

    @Test
    void aRunIsCountedOverTheDaysOfASeriesAndBeginsAnewOnceItIsFull() {
        series.add(new Scheme.Series("weekly", null, new Days.OnWeekdays(Set.of(DayOfWeek.FRIDAY)), null, List.of()));
        consequences.add(new Scheme.Consequence(
                new Scheme.Occasion(head("talk", atMost("last", number(1))), List.of("weekly"), 2),
                new Text("约谈", "A talk"),
                true));

        Scorecard card = score(
                LocalDate.of(2024, 9, 30),
                unit("a", entry(LocalDate.of(2024, 9, 1), 1, 1)),
                unit("b", entry(LocalDate.of(2024, 9, 1), 2, 1), entry(LocalDate.of(2024, 9, 20), 0, 1)));

        assertThat(card.units().getFirst().consequences().getFirst().days()).containsExactly(LocalDate.of(2024, 9, 13));
        assertThat(card.units().getLast().consequences().getFirst().days()).containsExactly(LocalDate.of(2024, 9, 27));
    }

    @Test
    void aDeductionShowsWhatFellShortOfTheIndicatorsThatItLooksAt() {
        indicators.add(new Scheme.Indicator(head("rate", Condition.ALWAYS), List.of(PROGRESS)));
        Scheme.Part headcount = new Scheme.Part(fact("enrolled"), null, number(99), null);
        indicators.add(new Scheme.Indicator(head("headcount", Condition.ALWAYS), List.of(headcount)));
        Condition missed = new Condition.ChoiceIs("indicators.rate", Set.of("false"));
        deductions.add(
                new Scheme.Deduction(row("points", missed), null, null, fact("indicators.rate.shortfall"), null));

        Scorecard card = score(LAST, unit("a", 90, 100), unit("b", 95, 100));

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
