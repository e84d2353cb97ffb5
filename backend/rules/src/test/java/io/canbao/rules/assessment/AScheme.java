package io.canbao.rules.assessment;

import static io.canbao.rules.Formulas.fact;
import static io.canbao.rules.Formulas.number;

import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Days;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scheme built by words, row by row in order: from September to the last day of 2024, for units that are ranked by how many are
 * enrolled. The id of a row is its clause and, unless it is called otherwise, its title.
 */
final class AScheme {

    static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    /** At least 95 percent of the target. */
    static final Scheme.Part PROGRESS = share("enrolled", "target", 95);

    private @Nullable LocalDate from = LocalDate.of(2024, 9, 1);
    private @Nullable LocalDate until = LAST;
    private Scheme.@Nullable Ranking ranking = ranking(false, false, null, fact("enrolled"));
    private Measures measures = Measures.NONE;
    private final List<Scheme.Indicator> indicators = new ArrayList<>();
    private final List<Scheme.Milestone> milestones = new ArrayList<>();
    private final List<Scheme.Series> series = new ArrayList<>();
    private final List<Scheme.Report> reports = new ArrayList<>();
    private final List<Scheme.Points> points = new ArrayList<>();
    private final List<Scheme.Grade> grades = new ArrayList<>();
    private final List<Scheme.Money> money = new ArrayList<>();
    private final List<Scheme.Prize> prizes = new ArrayList<>();
    private final List<Scheme.Deduction> deductions = new ArrayList<>();
    private final List<Scheme.Consequence> consequences = new ArrayList<>();

    private AScheme() {}

    static AScheme aScheme() {
        return new AScheme();
    }

    /** A share of one figure in another that must come to so many percent. */
    static Scheme.Part share(String numerator, String denominator, long atLeast) {
        return new Scheme.Part(fact(numerator), fact(denominator), number(atLeast), null);
    }

    static Rule.Head head(String id, Condition when) {
        return new Rule.Head(
                id, Text.of(id), when, List.of(new Clause("n", "文", id)), "990101", List.of(), List.of(), null);
    }

    /** A row that is asked at some milestones or series, or on the day of the scorecard. */
    static Scheme.Occasion row(String id, Condition when, String... at) {
        return new Scheme.Occasion(head(id, when), List.of(at), 1);
    }

    private static Scheme.Ranking ranking(
            boolean dense, boolean lowestFirst, @Nullable String within, Expression... by) {
        return new Scheme.Ranking(List.of(by), dense, lowestFirst, within, List.of(new Clause("n", "文", "ranking")));
    }

    /** From the first count on. */
    AScheme fromTheFirstCount() {
        from = null;
        return this;
    }

    AScheme withoutLastDay() {
        until = null;
        return this;
    }

    AScheme unranked() {
        ranking = null;
        return this;
    }

    /** The next place after a shared one is the next number. */
    AScheme rankedDensely() {
        ranking = ranking(true, false, null, fact("enrolled"));
        return this;
    }

    AScheme rankedLowestFirst(Expression... by) {
        ranking = ranking(false, true, null, by);
        return this;
    }

    /** Ranked apart by an attribute. */
    AScheme rankedWithin(String attribute, Expression... by) {
        ranking = ranking(false, false, attribute, by);
        return this;
    }

    AScheme measuring(Measures measures) {
        this.measures = measures;
        return this;
    }

    AScheme indicator(String id, Condition when, Scheme.Part... parts) {
        indicators.add(new Scheme.Indicator(head(id, when), List.of(parts)));
        return this;
    }

    AScheme milestone(String id, LocalDate on, Scheme.Part part) {
        milestones.add(new Scheme.Milestone(head(id, Condition.ALWAYS), on, part));
        return this;
    }

    /** Days of each week. */
    AScheme each(String id, DayOfWeek weekday) {
        series.add(new Scheme.Series(id, null, new Days.OnWeekdays(Set.of(weekday)), null, List.of()));
        return this;
    }

    AScheme reporting(String id, DayOfWeek weekday, @Nullable LocalTime by) {
        reports.add(new Scheme.Report(id, null, new Days.OnWeekdays(Set.of(weekday)), by, List.of()));
        return this;
    }

    AScheme points(Scheme.Occasion row, Expression each) {
        points.add(new Scheme.Points(row, each));
        return this;
    }

    AScheme grade(String id, Condition when, String grade) {
        grades.add(new Scheme.Grade(head(id, when), grade, null));
        return this;
    }

    AScheme paying(Scheme.Occasion row, Expression amount) {
        money.add(new Scheme.Money(row, null, null, List.of(), amount));
        return this;
    }

    AScheme payingEach(Scheme.Occasion row, Expression per, Expression amount) {
        money.add(new Scheme.Money(row, per, null, List.of(), amount));
        return this;
    }

    AScheme payingByShare(Scheme.Occasion row, @Nullable Expression per, Scheme.Part share, Scheme.Band... bands) {
        money.add(new Scheme.Money(row, per, share, List.of(bands), null));
        return this;
    }

    AScheme prize(String id, int first, int last, Expression amount) {
        prizes.add(new Scheme.Prize(head(id, Condition.ALWAYS), first, last, false, amount));
        return this;
    }

    AScheme prize(String id, Condition when, int first, int last, boolean each, Expression amount) {
        prizes.add(new Scheme.Prize(head(id, when), first, last, each, amount));
        return this;
    }

    AScheme deducting(Scheme.Occasion row, @Nullable Expression points, @Nullable Expression amount) {
        deductions.add(new Scheme.Deduction(row, null, null, points, amount));
        return this;
    }

    AScheme consequence(String id, Condition when, int inARow, boolean computed, Text what, String... at) {
        consequences.add(
                new Scheme.Consequence(new Scheme.Occasion(head(id, when), List.of(at), inARow), what, computed));
        return this;
    }

    Scheme build() {
        return new Scheme(
                new Scheme.Head("scheme", null, null, null, from, until, List.of(), "990101"),
                ranking,
                new Scheme.Moments(milestones, series, reports, List.of()),
                new Scheme.Tables(indicators, points, grades, money, prizes, deductions, consequences));
    }

    Measures measures() {
        return measures;
    }

    Season season(LocalDate on, Standings.Unit... units) {
        return new Season(build(), measures, new Standings(on, List.of(units)));
    }

    Scorecard score(LocalDate on, Standings.Unit... units) {
        return new Scoring(build(), measures).score(new Standings(on, List.of(units)));
    }

    static Standings.Entry entry(LocalDate on, long enrolled, long target) {
        return new Standings.Entry(on, Map.of("enrolled", enrolled, "target", target), null);
    }

    static Standings.Unit unit(String id, Standings.Entry... entries) {
        return new Standings.Unit(id, List.of(entries), Map.of(), null);
    }

    static Standings.Unit unit(String id, long enrolled, long target) {
        return unit(id, entry(LAST, enrolled, target));
    }
}
