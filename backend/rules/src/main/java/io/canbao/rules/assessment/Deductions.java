package io.canbao.rules.assessment;

import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Computes what is taken off, and shows what fell short: a text may say "in proportion" without saying of what. */
final class Deductions {

    private final Season season;
    private final Warnings warnings;

    Deductions(Season season, Warnings warnings) {
        this.season = season;
        this.warnings = warnings;
    }

    List<Scorecard.DeductionScore> of(UnitAt here, List<Scorecard.IndicatorScore> indicators) {
        return season.scheme().tables().deductions().stream()
                .map(row -> deduction(row, here, indicators))
                .toList();
    }

    private Scorecard.DeductionScore deduction(
            Scheme.Deduction row, UnitAt here, List<Scorecard.IndicatorScore> indicators) {
        Occasions occasions = Occasions.of(season, here, row.row());
        warnings.condition(occasions.gap(), here, row.row().id());
        Boolean applies = Shares.known(occasions.truth());
        boolean taken = Boolean.TRUE.equals(applies);
        return new Scorecard.DeductionScore(
                row.row().id(),
                row.of(),
                applies,
                row.points() != null,
                taken ? Shares.number(sum(row, row.points(), occasions, here)) : null,
                row.amount() != null,
                taken ? Amounts.fen(sum(row, row.amount(), occasions, here)) : null,
                taken ? shortfalls(row, indicators) : List.of());
    }

    /** The indicators that a row looks at: those that it names, or all where it counts them. */
    private static boolean looksAt(Scheme.Deduction row, String indicator) {
        Set<String> facts = new HashSet<>();
        Consumer<Expression> numbers = value -> {
            if (value instanceof Expression.FactValue fact) {
                facts.add(fact.fact());
            }
        };
        Consumer<Condition> tests = test -> {
            if (test instanceof Condition.ChoiceIs choice) {
                facts.add(choice.fact());
            }
        };
        References.walk(row.row().head().when(), tests, numbers);
        References.walk(row.points(), tests, numbers);
        References.walk(row.amount(), tests, numbers);
        String id = "indicators." + indicator;
        return !Collections.disjoint(facts, Set.of("indicators.met", "indicators.missed", id, id + ".shortfall"));
    }

    private Value sum(Scheme.Deduction row, @Nullable Expression each, Occasions occasions, UnitAt here) {
        if (each == null) {
            return Value.ABSENT;
        }
        Gap gap = occasions.gap();
        Value sum = gap == null ? Value.of(0) : new Value.Open(gap);
        for (Moment moment : occasions.applies()) {
            sum = Sums.add(sum, Occasions.at(season, here, moment).evaluation().value(each));
        }
        warnings.gap(
                sum instanceof Value.Open(Gap open) ? open : null,
                here,
                row.row().id());
        return sum;
    }

    private static List<Scorecard.Shortfall> shortfalls(
            Scheme.Deduction row, List<Scorecard.IndicatorScore> indicators) {
        List<Scorecard.Shortfall> shortfalls = new ArrayList<>();
        for (Scorecard.IndicatorScore indicator : indicators) {
            for (Scorecard.PartScore part : indicator.parts()) {
                if (part.shortfall().signum() > 0 && looksAt(row, indicator.id())) {
                    shortfalls.add(new Scorecard.Shortfall(indicator.id(), part));
                }
            }
        }
        return shortfalls;
    }
}
