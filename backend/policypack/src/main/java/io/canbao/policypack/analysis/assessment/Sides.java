package io.canbao.policypack.analysis.assessment;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.rules.assessment.Measures;
import io.canbao.rules.assessment.Rows;
import io.canbao.rules.assessment.Scheme;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Rates of one population to another: who is counted above the line must be counted below it, and who is enrolled above it. */
final class Sides {

    private final Measures measures;

    private Sides(Measures measures) {
        this.measures = measures;
    }

    static void inspect(Inspection pack, Scheme scheme) {
        Sides sides = new Sides(pack.data().measures());
        scheme.tables()
                .indicators()
                .forEach(row -> row.parts()
                        .forEach(part -> sides.part(
                                new SchemeRow(
                                        pack,
                                        scheme,
                                        Rows.INDICATORS,
                                        row.head().id()),
                                part)));
        scheme.moments()
                .milestones()
                .forEach(row -> sides.part(new SchemeRow(pack, scheme, Rows.MILESTONES, row.id()), row.part()));
        Scheme.Ranking ranking = scheme.ranking();
        if (ranking != null) {
            ranking.by().forEach(rate -> sides.ranking(pack, scheme, rate));
        }
        scheme.tables().money().forEach(row -> {
            if (row.share() != null) {
                sides.part(new SchemeRow(pack, scheme, Rows.MONEY, row.row().id()), row.share());
            }
        });
    }

    private void part(SchemeRow place, Scheme.Part part) {
        Expression denominator = part.denominator();
        if (denominator != null && counts(denominator) && !counts(part.numerator())) {
            place.warn(AnalysisPhrase.UPSIDE_DOWN.of(), AnalysisPhrase.ENROLLED_ABOVE.of());
        } else if (denominator != null) {
            Set<String> above = populations(part.numerator());
            Set<String> below = populations(denominator);
            if (!above.equals(below)) {
                Set<String> once = new TreeSet<>(above);
                once.addAll(below);
                once.removeIf(id -> above.contains(id) && below.contains(id));
                place.warn(AnalysisPhrase.ONE_SIDE.of(once), AnalysisPhrase.BOTH_SIDES.of());
            }
        }
    }

    private void ranking(Inspection pack, Scheme scheme, Expression rate) {
        if (rate instanceof Expression.Quotient quotient
                && counts(quotient.divisor())
                && !counts(quotient.dividend())) {
            pack.warn(
                    SchemeRow.table(pack, scheme, "ranking"),
                    SchemeRow.path(scheme) + ".ranking",
                    AnalysisPhrase.UPSIDE_DOWN.of(),
                    AnalysisPhrase.ENROLLED_ABOVE.of());
        }
    }

    /** Whether a figure counts who is enrolled, itself or by what it is made of. */
    private boolean counts(Expression figure) {
        return facts(figure).stream()
                .anyMatch(fact -> fact.equals(Measures.ENROLLED) || fact.endsWith('.' + Measures.ENROLLED));
    }

    /** The populations that a figure counts, itself or by what it is made of. */
    private Set<String> populations(Expression figure) {
        Set<String> found = new TreeSet<>();
        facts(figure).forEach(fact -> found.add(fact.replaceFirst("\\.(members|enrolled)$", "")));
        found.retainAll(measures.populations().keySet());
        return found;
    }

    private Set<String> facts(Expression figure) {
        Set<String> seen = new HashSet<>();
        collect(figure, seen);
        return seen;
    }

    private void collect(Expression figure, Set<String> seen) {
        References.walk(figure, _ -> {}, value -> {
            if (value instanceof Expression.FactValue fact && seen.add(fact.fact())) {
                Measures.Count count = measures.counts().get(fact.fact());
                if (count != null && count.formula() != null) {
                    collect(count.formula(), seen);
                }
            }
        });
    }
}
