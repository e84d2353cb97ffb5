package io.canbao.policypack.analysis.assessment;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.data.Targets;
import io.canbao.rules.assessment.Measures;

/** Targets that ask for more people than a unit has. */
final class LargeTargets {

    private static final String RESIDENTS = "residents";

    private LargeTargets() {}

    static void inspect(Inspection pack) {
        for (Targets table : pack.data().targets()) {
            for (Targets.Headcounts row : table.units()) {
                Long target = row.counts().get(Measures.TARGET);
                Long residents = row.counts().get(RESIDENTS);
                if (target != null && residents != null && target > residents) {
                    pack.warn(
                            pack.rows().mark("targets", table.id(), "units"),
                            "targets[" + table.id() + "].units." + row.unit(),
                            AnalysisPhrase.TARGET_OF.of(target),
                            AnalysisPhrase.RESIDENTS_OF.of(residents));
                }
            }
        }
    }
}
