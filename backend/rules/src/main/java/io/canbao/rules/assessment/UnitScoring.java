package io.canbao.rules.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Scores one unit, table by table; each table may look at what those before it decided. */
final class UnitScoring {

    private final Season season;
    private final Warnings warnings;
    private final UnitAt here;

    /** Points by moment: of a milestone, what it is worth to the unit. */
    private final Map<Moment, Value> worth = new HashMap<>();

    UnitScoring(Season season, Warnings warnings, String unit) {
        this.season = season;
        this.warnings = warnings;
        this.here = season.unit(unit, season.closing());
    }

    Scorecard.UnitScore score() {
        List<Scorecard.IndicatorScore> indicators = indicators();
        Value points = Value.of(0);
        List<Scorecard.PointsScore> scores = new ArrayList<>();
        for (Scheme.Points row : season.scheme().tables().points()) {
            Value sum = points(row, scores);
            points = Sums.add(points, sum);
        }
        here.decide("points", points);
        String grade = grade();
        here.decide("grade", grade == null ? Value.ABSENT : new Value.Word(grade));
        List<Scorecard.AmountScore> amounts = new Amounts(season, warnings).of(here);
        Scorecard.PrizeWon prize = new Prizes(season, warnings).of(here);
        List<Scorecard.DeductionScore> deductions = new Deductions(season, warnings).of(here, indicators);
        List<Scorecard.ConsequenceScore> consequences = consequences();
        List<Scorecard.MilestoneScore> milestones = milestones();
        Places.Place place = season.place(here.id(), here.moment());
        warnings.unknown(here.id(), here.unknown());
        return new Scorecard.UnitScore(
                here.id(),
                place == null ? null : place.rank(),
                grade,
                Shares.number(points),
                Amounts.sum(amounts),
                prize,
                indicators,
                milestones,
                scores,
                amounts,
                deductions,
                consequences,
                here.reports());
    }

    private List<Scorecard.IndicatorScore> indicators() {
        List<Scorecard.IndicatorScore> scores = new ArrayList<>();
        for (Scheme.Indicator indicator : season.scheme().tables().indicators()) {
            if (here.concerns(indicator)) {
                Truth met = here.met(indicator);
                List<Shares.Measured> parts = here.parts(indicator);
                parts.forEach(part -> noted(part.met(), indicator.head().id()));
                scores.add(new Scorecard.IndicatorScore(
                        indicator.head().id(),
                        Shares.known(met),
                        parts.stream().map(Shares.Measured::score).toList()));
            }
        }
        return scores;
    }

    private void noted(Truth truth, String rule) {
        if (truth.open()) {
            warnings.gap(truth.gap(), here, rule);
        }
    }

    private List<Scorecard.MilestoneScore> milestones() {
        List<Scorecard.MilestoneScore> scores = new ArrayList<>();
        for (Moment moment : season.milestonesBy(here.moment())) {
            Scheme.Milestone milestone = moment.milestone();
            UnitAt then = season.unit(here.id(), moment);
            if (milestone != null && then.evaluation().truth(milestone.head().when()) == Truth.YES) {
                Shares.Measured share = then.share();
                noted(share.met(), milestone.id());
                Places.Place place = season.place(here.id(), moment);
                scores.add(new Scorecard.MilestoneScore(
                        milestone.id(),
                        milestone.on(),
                        share.score(),
                        place == null ? null : place.rank(),
                        Shares.number(worth.getOrDefault(moment, Value.of(0)))));
            }
        }
        return scores;
    }

    /** The points of a row, at all moments at which it applies. */
    private Value points(Scheme.Points row, List<Scorecard.PointsScore> scores) {
        Occasions occasions = Occasions.of(season, here, row.row());
        warnings.condition(occasions.gap(), here, row.row().id());
        Value sum = occasions.gap() == null ? Value.of(0) : new Value.Open(occasions.gap());
        for (Moment moment : occasions.open()) {
            worth.merge(moment, sum, Sums::add);
        }
        for (Moment moment : occasions.applies()) {
            Value points = Occasions.at(season, here, moment).evaluation().value(row.points());
            warnings.gap(
                    points instanceof Value.Open(Gap gap) ? gap : null,
                    here,
                    row.row().id());
            worth.merge(moment, points, Sums::add);
            sum = Sums.add(sum, points);
        }
        if (occasions.truth() != Truth.NO) {
            scores.add(new Scorecard.PointsScore(row.row().id(), days(occasions.applies()), Shares.number(sum)));
        }
        return sum;
    }

    private static List<LocalDate> days(List<Moment> moments) {
        return moments.stream().map(Moment::day).distinct().toList();
    }

    /** The grade of the first row that applies; none where a row before it may. */
    private @Nullable String grade() {
        Set<String> possible = new HashSet<>();
        for (Scheme.Grade row : season.scheme().tables().grades()) {
            Truth applies = here.evaluation().truth(row.head().when());
            if (applies != Truth.NO) {
                possible.add(row.grade());
            }
            if (applies == Truth.YES) {
                return possible.size() == 1 ? row.grade() : null;
            }
            if (applies.open()) {
                warnings.condition(applies.gap(), here, row.head().id());
            }
        }
        return null;
    }

    private List<Scorecard.ConsequenceScore> consequences() {
        List<Scorecard.ConsequenceScore> scores = new ArrayList<>();
        for (Scheme.Consequence row : season.scheme().tables().consequences()) {
            if (row.computed()) {
                Occasions occasions = Occasions.of(season, here, row.row());
                warnings.condition(occasions.gap(), here, row.row().id());
                if (!occasions.applies().isEmpty()) {
                    scores.add(new Scorecard.ConsequenceScore(row.row().id(), days(occasions.applies())));
                }
            }
        }
        return scores;
    }
}
