package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;

/**
 * Waits of a few days, which are months most likely: a bound in months cannot tell them from no wait at all, which the nation
 * lets pass.
 */
public final class ShortWaits {

    private static final long FEW_DAYS = 15;

    private ShortWaits() {}

    /** Adds warnings about the pack's own rows. */
    public static void inspect(Inspection pack) {
        for (Rule.Waiting row : pack.policy().tables().waiting()) {
            if (pack.own(row)
                    && row.fixed() instanceof Expression.Constant fixed
                    && Values.months(fixed.value()) == 0
                    && Values.days(fixed.value()) > 0
                    && Values.days(fixed.value()) < FEW_DAYS) {
                pack.warn(
                        "waiting",
                        row,
                        AnalysisPhrase.SHORT_WAIT.of(Values.days(fixed.value())),
                        AnalysisPhrase.MONTHS_MEANT.of(Values.days(fixed.value())));
            }
        }
    }
}
