package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowRange;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Waits that are called by one reason and give another one, and waits for missed years that spare whoever missed many. */
public final class WaitReasons {

    private static final String GAP = "gap";

    /** The reasons that answers know by name. */
    private static final Set<String> REASONS = Set.of(GAP, "late");

    private WaitReasons() {}

    /** Adds a warning to each of the pack's own rows of which nothing else was told. */
    public static void inspect(Inspection pack) {
        if (pack.whole("waiting")) {
            pack.policy().tables().waiting().stream()
                    .filter(row -> pack.own(row) && !pack.reported("waiting", row))
                    .forEach(row -> row(pack, row));
        }
    }

    private static void row(Inspection pack, Rule.Waiting row) {
        String name = pack.name("waiting", row);
        String called = name.substring(name.lastIndexOf('.') + 1);
        String reason = row.reason();
        if (reason != null && REASONS.contains(called) && REASONS.contains(reason) && !called.equals(reason)) {
            pack.warn(
                    "waiting",
                    row,
                    AnalysisPhrase.CALLED_OTHERWISE.of("reason: " + reason, name),
                    GeneralPhrase.MEANT.of("reason: " + called));
        } else if (GAP.equals(reason) || called.equals(GAP)) {
            RowRange.of(row).stream()
                    .filter(range -> isOfFewYears(pack, range) && !isNothing(row.fixed()))
                    .findFirst()
                    .ifPresent(range -> pack.warn(
                            "waiting",
                            row,
                            AnalysisPhrase.GAP_OF_FEW.of(range.last()),
                            AnalysisPhrase.A_LEAST_GAP.of()));
        }
    }

    /** Whether a row is for who missed so many years at most, and for who missed none. */
    private static boolean isOfFewYears(Inspection pack, RowRange range) {
        Expression counted = range.value() instanceof Expression.Defined defined
                        && pack.policy().vocabulary().definitions().get(defined.name())
                                instanceof Definition.Value value
                ? value.expression()
                : range.value();
        return counted instanceof Expression.HistoryCount
                && range.first() == Long.MIN_VALUE
                && range.last() != Long.MAX_VALUE;
    }

    private static boolean isNothing(@Nullable Expression wait) {
        return wait instanceof Expression.Constant constant && Values.days30(constant.value()) == 0;
    }
}
