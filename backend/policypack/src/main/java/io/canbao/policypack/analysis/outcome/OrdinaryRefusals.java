package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.trial.Person;
import io.canbao.policypack.analysis.trial.Trial;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.rules.policy.Rule;
import java.util.List;

/** A row of eligibility that refuses whoever says nothing special, whenever they pay: most often it has lost a {@code not}. */
public final class OrdinaryRefusals {

    private OrdinaryRefusals() {}

    /** Adds a warning to the first of the pack's own rows that do. */
    public static void inspect(Inspection pack, Trials trials) {
        if (!pack.county()
                || !pack.whole("eligibility", "windows")
                || pack.faultyRows("windows")
                || pack.reportedUnder("eligibility")) {
            return;
        }
        List<Trial> ordinary = trials.days().stream()
                .flatMap(day -> trials.tiers().stream().map(tier -> trials.one(Person.ANYBODY.facts(), day, tier)))
                .toList();
        pack.policy().tables().eligibility().stream()
                .filter(row -> pack.ofRegion(row) && ordinary.stream().allMatch(trial -> refuses(row, trial)))
                .findFirst()
                .ifPresent(row -> pack.warn(
                        "eligibility",
                        row,
                        AnalysisPhrase.REFUSES_ORDINARY.of(),
                        AnalysisPhrase.WHO_MAY_NOT_BE_TOLD.of()));
    }

    private static boolean refuses(Rule.Eligibility row, Trial trial) {
        return trial.trace().ineligible.contains(row);
    }
}
