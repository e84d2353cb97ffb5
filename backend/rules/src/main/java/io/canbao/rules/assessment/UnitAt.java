package io.canbao.rules.assessment;

import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The facts of a unit at a moment. What follows from other facts is made when it is first looked at. */
final class UnitAt {

    private static final String INDICATORS = "indicators.";
    private static final String MILESTONES = "milestones.";
    private static final String REPORTS = "reports.";
    private static final String ALL = "all.";
    private static final String BEFORE = "before.";

    private final Season season;
    private final Standings.Unit unit;
    private final Moment moment;
    private final Figures figures;
    private final Evaluation evaluation = new Evaluation(this::fact);
    private final Map<String, Value> facts = new HashMap<>();
    private final Map<String, List<Shares.Measured>> indicators = new HashMap<>();
    private final Set<String> unknown = new TreeSet<>();

    UnitAt(Season season, Standings.Unit unit, Moment moment) {
        this.season = season;
        this.unit = unit;
        this.moment = moment;
        this.figures = new Figures(season.measures(), unit, moment.day());
    }

    String id() {
        return unit.id();
    }

    Moment moment() {
        return moment;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    /** What of the figures that somebody asked for nobody told. */
    Set<String> unknown() {
        return unknown;
    }

    /** Adds what a table has decided, for the tables after it. */
    void decide(String fact, Value value) {
        facts.put(fact, value);
    }

    Value fact(String name) {
        Value known = facts.get(name);
        if (known == null) {
            facts.put(name, Value.ABSENT); // what needs itself comes to nothing
            known = found(name);
            facts.put(name, known);
        }
        return known;
    }

    private Value found(String name) {
        return switch (name) {
            case "unit" -> new Value.Word(unit.id());
            case "day" -> Value.of(Values.date(moment.day()));
            case "rank", "last", "tied", "ranked" -> place(name, moment);
            case "reached" -> moment.milestone() == null ? Value.ABSENT : Value.of(reached());
            case "rate" -> moment.milestone() == null ? Value.ABSENT : rate();
            case "reported" -> reported();
            default -> named(name);
        };
    }

    private Value named(String name) {
        if (name.startsWith(INDICATORS)) {
            return indicator(name.substring(INDICATORS.length()));
        }
        if (name.startsWith(MILESTONES)) {
            return milestone(name.substring(MILESTONES.length()));
        }
        if (name.startsWith(REPORTS)) {
            return report(name.substring(REPORTS.length()));
        }
        if (name.startsWith(ALL)) {
            return season.sum(name.substring(ALL.length()), moment);
        }
        if (name.startsWith(BEFORE)) {
            Moment before = moment.before();
            return before == null
                    ? Value.ABSENT
                    : season.unit(unit.id(), before).fact(name.substring(BEFORE.length()));
        }
        int dot = name.lastIndexOf('.');
        Measures.Population population =
                dot < 0 ? null : season.measures().populations().get(name.substring(0, dot));
        if (population != null) {
            return noted(population.id(), figures.population(population, name.substring(dot + 1)));
        }
        return season.measures().attributes().containsKey(name) ? attribute(name) : count(name);
    }

    private Value count(String name) {
        Measures.Count count = season.measures().counts().get(name);
        if (count != null && count.formula() != null) {
            return evaluation.value(count.formula());
        }
        return count != null || Measures.BUILT_IN.containsKey(name) ? noted(name, figures.given(name)) : Value.ABSENT;
    }

    private Value noted(String figure, Value value) {
        if (value instanceof Value.Open) {
            unknown.add(figure);
        }
        return value;
    }

    private Value attribute(String name) {
        String own =
                season.measures().ofUnits().getOrDefault(unit.id(), Map.of()).get(name);
        String word = unit.attributes().getOrDefault(name, own == null ? "" : own);
        return word.isEmpty() ? Value.ABSENT : new Value.Word(word);
    }

    private Value place(String what, Moment at) {
        Places.Place place = season.place(unit.id(), at);
        if (place == null) {
            return Value.ABSENT;
        }
        return Value.of(
                switch (what) {
                    case "rank" -> place.rank();
                    case "last" -> place.last();
                    case "tied" -> place.tied();
                    default -> place.ranked();
                });
    }

    /** Whether the milestone of the moment is reached. */
    private Truth reached() {
        return share().met();
    }

    private Value rate() {
        Shares.Measured share = share();
        Fraction measured = share.score().measured();
        return measured == null && share.met().open()
                ? new Value.Open(share.met().gap())
                : number(measured);
    }

    private static Value number(@Nullable Fraction exact) {
        return exact == null ? Value.ABSENT : new Value.Exact(exact);
    }

    /** How the unit stands to the milestone of the moment, of which there must be one. */
    Shares.Measured share() {
        Scheme.Milestone milestone = moment.milestone();
        if (milestone == null) {
            throw new IllegalStateException("no milestone");
        }
        return new Shares(evaluation).measure(milestone.part());
    }

    private Value milestone(String name) {
        if (name.equals("met") || name.equals("missed")) {
            Truth wanted = Truth.of(name.equals("met"));
            return counted(
                    season.milestonesBy(moment).stream()
                            .map(at -> season.unit(unit.id(), at).reached())
                            .toList(),
                    wanted);
        }
        int dot = name.indexOf('.');
        Moment at = season.milestone(dot < 0 ? name : name.substring(0, dot));
        if (at == null || at.day().isAfter(moment.day())) {
            return Value.ABSENT;
        }
        return season.unit(unit.id(), at).fact(dot < 0 ? "reached" : name.substring(dot + 1));
    }

    /** How many of some verdicts are the wanted one; none is told while one of them cannot be. */
    private static Value counted(List<Truth> verdicts, Truth wanted) {
        Truth open = verdicts.stream().filter(Truth::open).findFirst().orElse(wanted);
        return open.open()
                ? new Value.Open(open.gap())
                : Value.of(verdicts.stream().filter(wanted::equals).count());
    }

    private Value indicator(String name) {
        if (name.equals("met") || name.equals("missed")) {
            List<Truth> verdicts = new ArrayList<>();
            for (Scheme.Indicator indicator : season.scheme().tables().indicators()) {
                if (concerns(indicator)) {
                    verdicts.add(met(indicator));
                }
            }
            return counted(verdicts, Truth.of(name.equals("met")));
        }
        boolean shortfall = name.endsWith(".shortfall");
        String id = shortfall ? name.substring(0, name.lastIndexOf('.')) : name;
        for (Scheme.Indicator indicator : season.scheme().tables().indicators()) {
            if (indicator.head().id().equals(id) && concerns(indicator)) {
                return shortfall ? shortfall(indicator) : Value.of(met(indicator));
            }
        }
        return Value.ABSENT;
    }

    /** Whether an indicator is one of this unit's. */
    boolean concerns(Scheme.Indicator indicator) {
        return evaluation.truth(indicator.head().when()) == Truth.YES;
    }

    List<Shares.Measured> parts(Scheme.Indicator indicator) {
        List<Shares.Measured> known = indicators.get(indicator.head().id());
        if (known == null) {
            Shares shares = new Shares(evaluation);
            known = indicator.parts().stream().map(shares::measure).toList();
            indicators.put(indicator.head().id(), known);
        }
        return known;
    }

    /** All parts must be met; one that has nobody to count is left to the others. */
    Truth met(Scheme.Indicator indicator) {
        Truth met = Truth.NO_RATE;
        for (Shares.Measured part : parts(indicator)) {
            met = part.met() == Truth.NO_RATE ? met : met == Truth.NO_RATE ? part.met() : met.and(part.met());
        }
        return met;
    }

    private Value shortfall(Scheme.Indicator indicator) {
        Truth met = met(indicator);
        if (met.open()) {
            return new Value.Open(met.gap());
        }
        Fraction sum = Fraction.ZERO;
        for (Shares.Measured part : parts(indicator)) {
            sum = sum.plus(part.score().shortfall());
        }
        return new Value.Exact(sum);
    }

    /** How the unit kept the clocks up to the moment; none where nobody kept its reports. */
    List<Scorecard.ReportScore> reports() {
        List<Standings.Report> handedIn = unit.reports();
        return handedIn == null
                ? List.of()
                : season.scheme().moments().reports().stream()
                        .map(report -> season.clock(report, moment).score(handedIn))
                        .toList();
    }

    private Value report(String name) {
        int dot = name.lastIndexOf('.');
        for (Scorecard.ReportScore score : reports()) {
            if (dot > 0 && score.id().equals(name.substring(0, dot))) {
                return Value.of(name.endsWith(".late") ? score.late() : score.missing());
            }
        }
        return noted("reports", new Value.Open(Gap.UNKNOWN));
    }

    private Value reported() {
        List<Standings.Report> handedIn = unit.reports();
        List<Scheme.Report> clocks = season.scheme().moments().reports();
        return handedIn == null || clocks.isEmpty()
                ? noted("reports", new Value.Open(Gap.UNKNOWN))
                : noted("reports", season.clock(clocks.getFirst(), moment).counting(handedIn));
    }
}
