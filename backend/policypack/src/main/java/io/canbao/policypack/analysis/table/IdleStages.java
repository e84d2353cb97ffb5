package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Stages of subsidies of which no row ever applies, because of the condition that all of them share. */
final class IdleStages {

    private IdleStages() {}

    /**
     * Adds a fault for each such stage of the pack's own.
     *
     * @param idle
     *            whether nobody whom a row is for can pay
     * @return the names of the rows of these stages, of which nothing need be said any more
     */
    static Set<String> inspect(Inspection pack, Predicate<Rule> idle) {
        Set<String> reported = new LinkedHashSet<>();
        List<Tree.Mapping> written = Rows.items(pack.document().get(Rows.SUBSIDIES));
        for (SubsidyStage stage : pack.policy().tables().subsidies()) {
            Optional<Tree> condition = written.stream()
                    .filter(one -> stage.id().equals(one.text("stage")))
                    .flatMap(one -> Optional.ofNullable(one.get("when")).stream())
                    .findFirst();
            List<Rule.Subsidy> own = stage.rules().stream().filter(pack::own).toList();
            if (condition.isPresent() && own.size() > 1 && own.stream().allMatch(idle)) {
                pack.fault(
                        condition.get().mark(),
                        Rows.SUBSIDIES + '[' + stage.id() + "].when",
                        AnalysisPhrase.STAGE_OUTSIDE_WINDOWS.of(),
                        AnalysisPhrase.INSIDE_A_WINDOW.of());
                own.forEach(row -> reported.add(pack.name(Rows.SUBSIDIES, row)));
            }
        }
        return reported;
    }
}
