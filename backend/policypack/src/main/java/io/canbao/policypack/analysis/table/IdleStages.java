package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Stages of subsidies of which no row ever applies, because of the condition or the day of recognition that all of them share. */
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
            Optional<Tree.Mapping> one = written.stream()
                    .filter(other -> stage.id().equals(other.text("stage")))
                    .findFirst();
            Optional<Tree> condition = one.flatMap(found -> Optional.ofNullable(found.get("when")));
            Optional<Tree> recognised = one.flatMap(found -> Optional.ofNullable(found.get("recognised")));
            List<Rule.Subsidy> own = stage.rules().stream().filter(pack::own).toList();
            if ((condition.isPresent() || recognised.isPresent())
                    && own.size() > 1
                    && own.stream().allMatch(idle)) {
                boolean tooLate = recognised.isPresent() && paysWithoutRecognition(pack, own.getFirst());
                tell(pack, stage, tooLate, recognised.filter(_ -> tooLate).or(() -> condition));
                own.forEach(row -> reported.add(pack.name(Rows.SUBSIDIES, row)));
            }
        }
        return reported;
    }

    private static void tell(Inspection pack, SubsidyStage stage, boolean tooLate, Optional<Tree> condition) {
        pack.fault(
                condition.map(Tree::mark).orElseGet(() -> pack.rows().mark(Rows.SUBSIDIES)),
                Rows.SUBSIDIES + '[' + stage.id() + (tooLate ? "].recognised" : "].when"),
                tooLate ? AnalysisPhrase.STAGE_RECOGNISES_NOBODY.of() : AnalysisPhrase.STAGE_OUTSIDE_WINDOWS.of(),
                tooLate ? AnalysisPhrase.RECOGNISED_WHILE_OPEN.of() : AnalysisPhrase.INSIDE_A_WINDOW.of());
    }

    /** Whether somebody could pay whom a row is for, whenever the identity was recognised. */
    private static boolean paysWithoutRecognition(Inspection pack, Rule row) {
        return !(pack.search()
                        .where(withoutRecognition(row.head().when()))
                        .where(pack.anyWindow())
                        .find()
                instanceof CaseSearch.Outcome.None);
    }

    private static Condition withoutRecognition(Condition test) {
        return switch (test) {
            case Condition.All all ->
                new Condition.All(
                        all.parts().stream().map(IdleStages::withoutRecognition).toList());
            case Condition.HasCategory has -> new Condition.HasCategory(has.categories(), has.on(), null);
            default -> test;
        };
    }
}
