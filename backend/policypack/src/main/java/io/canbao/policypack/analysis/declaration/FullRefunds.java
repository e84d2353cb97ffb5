package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.rules.policy.Rule;
import java.util.regex.Pattern;

/** Refunds whose text says that all is paid back, and that have no amount: an answer without one names no sum. */
public final class FullRefunds {

    private static final Pattern ALL_OF_IT = Pattern.compile("全额(?!缴)|全部(?:退|返)|足额退");

    private FullRefunds() {}

    /** Adds a warning to each of the pack's own rows. */
    public static void inspect(Inspection pack) {
        if (pack.whole("refunds")) {
            pack.policy().tables().refunds().stream()
                    .filter(row -> pack.own(row) && isFullWithoutAmount(row))
                    .forEach(row -> pack.warn(
                            "refunds",
                            row,
                            AnalysisPhrase.NO_AMOUNT_OF_ALL.of(),
                            AnalysisPhrase.ALL_THAT_WAS_PAID.of()));
        }
    }

    private static boolean isFullWithoutAmount(Rule.Refund row) {
        return row.refunded()
                && row.amount() == null
                && ALL_OF_IT.matcher(row.message().zh()).find();
    }
}
