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

/** Rates of one population to another: who is counted above the line must be counted below it. */
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
        scheme.tables().money().forEach(row -> {
            if (row.share() != null) {
                sides.part(new SchemeRow(pack, scheme, Rows.MONEY, row.row().id()), row.share());
            }
        });
    }

    private void part(SchemeRow place, Scheme.Part part) {
        Expression denominator = part.denominator();
        if (denominator != null) {
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

    /** The populations that a figure counts, itself or by what it is made of. */
    private Set<String> populations(Expression figure) {
        Set<String> found = new TreeSet<>();
        collect(figure, found, new HashSet<>());
        return found;
    }

    private void collect(Expression figure, Set<String> found, Set<String> seen) {
        References.walk(figure, _ -> {}, value -> {
            if (value instanceof Expression.FactValue fact && seen.add(fact.fact())) {
                String population = fact.fact().replaceFirst("\\.(members|enrolled)$", "");
                if (measures.populations().containsKey(population)) {
                    found.add(population);
                }
                Measures.Count count = measures.counts().get(fact.fact());
                if (count != null && count.formula() != null) {
                    collect(count.formula(), found, seen);
                }
            }
        });
    }
}
