package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.PartialEvaluation;
import io.canbao.rules.policy.Rule;

/** Rows that give a tier the benefits that it has anyway. */
public final class BenefitTiers {

    private static final String SECTION = "benefitTier";

    private BenefitTiers() {}

    /** Adds a warning about each of the pack's own rows that changes nothing for whichever tier is paid for. */
    public static void inspect(Inspection pack) {
        if (pack.whole(SECTION)) {
            pack.policy().tables().benefitTiers().stream()
                    .filter(row -> pack.own(row) && changesNothing(row, pack))
                    .forEach(row -> pack.warn(
                            SECTION,
                            row,
                            AnalysisPhrase.SAME_BENEFITS.of(pack.named(row.tier())),
                            AnalysisPhrase.ANOTHER_TIER.of()));
        }
    }

    private static boolean changesNothing(Rule.BenefitTier row, Inspection pack) {
        return pack.policy().vocabulary().tiers().keySet().stream()
                .filter(tier -> !tier.equals(row.tier()))
                .noneMatch(tier -> new PartialEvaluation(pack.policy(), tier, null)
                        .mayHold(row.head().when()));
    }
}
