package io.canbao.policypack.analysis.assessment;

import io.canbao.policypack.analysis.declaration.GrantTitles;
import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.TestedCategories;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.tree.Tree;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Populations of all identities that the pack subsidises but one: it was left out when the list was copied. A population that counts others too, or lacks
 * several, is a choice of its own.
 */
final class MissingIdentities {

    /** Fewer identities are no list of all. */
    private static final int A_LIST = 5;

    private MissingIdentities() {}

    static void inspect(Inspection pack) {
        Set<String> subsidised = new LinkedHashSet<>();
        pack.policy().tables().subsidies().stream()
                .flatMap(stage -> stage.rules().stream())
                .filter(row -> row.amount() != null && !GrantTitles.saysNone(row))
                .forEach(row -> subsidised.addAll(TestedCategories.of(pack.policy(), row)));
        pack.data().measures().populations().forEach((id, population) -> {
            Set<String> missing = new LinkedHashSet<>(subsidised);
            missing.removeAll(population.categories());
            Mark mark = mark(pack, id);
            if (pack.own(mark)
                    && population.categories().size() >= A_LIST
                    && subsidised.containsAll(population.categories())
                    && missing.size() == 1) {
                Object left = pack.named(missing.iterator().next());
                pack.warn(
                        mark,
                        "vocabulary.populations." + id,
                        AnalysisPhrase.IDENTITY_LEFT_OUT.of(left),
                        AnalysisPhrase.IDENTITY_TOO.of(left));
            }
        });
    }

    /** Where the identities of a population stand. */
    static Mark mark(Inspection pack, String id) {
        return pack.document().get("vocabulary") instanceof Tree.Mapping vocabulary
                        && vocabulary.get("populations") instanceof Tree.Mapping populations
                        && populations.get(id) instanceof Tree.Mapping population
                        && population.get("categories") != null
                ? population.entries().getOrDefault("categories", population).mark()
                : pack.rows().mark("vocabulary");
    }
}
