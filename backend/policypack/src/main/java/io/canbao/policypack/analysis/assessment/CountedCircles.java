package io.canbao.policypack.analysis.assessment;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.assessment.Measures;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import java.util.HashSet;
import java.util.Set;

/** Figures that are made of themselves. */
final class CountedCircles {

    private final Measures measures;

    private CountedCircles(Measures measures) {
        this.measures = measures;
    }

    static void inspect(Inspection pack) {
        CountedCircles circles = new CountedCircles(pack.data().measures());
        pack.data().measures().counts().values().forEach(count -> {
            Expression formula = count.formula();
            if (formula != null && circles.reaches(formula, count.id(), new HashSet<>())) {
                pack.fault(
                        mark(pack, count.id()),
                        "vocabulary.counts." + count.id(),
                        AnalysisPhrase.NEEDS_ITSELF.of(count.id()),
                        AnalysisPhrase.CALCULABLE.of());
            }
        });
    }

    private static Mark mark(Inspection pack, String id) {
        return pack.document().get("vocabulary") instanceof Tree.Mapping vocabulary
                        && vocabulary.get("counts") instanceof Tree.Mapping counts
                        && counts.get(id) instanceof Tree.Mapping count
                ? count.mark()
                : pack.rows().mark("vocabulary");
    }

    private boolean reaches(Expression formula, String wanted, Set<String> seen) {
        Set<String> names = new HashSet<>();
        References.walk(formula, _ -> {}, value -> {
            if (value instanceof Expression.FactValue fact) {
                names.add(fact.fact());
            }
        });
        return names.contains(wanted)
                || names.stream().filter(seen::add).anyMatch(name -> {
                    Measures.Count count = measures.counts().get(name);
                    return count != null && count.formula() != null && reaches(count.formula(), wanted, seen);
                });
    }
}
