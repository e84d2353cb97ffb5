package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;

/** Waits that were counted in days last year and are in months now, or the other way round: 90 days are not 3 months. */
public final class WaitUnits {

    private WaitUnits() {}

    /**
     * Adds warnings.
     *
     * @param lastYear the policy of the year before; its rows are known by their ids
     */
    public static void inspect(Inspection pack, Policy lastYear) {
        for (Rule.Waiting row : pack.policy().tables().waiting()) {
            lastYear.tables().waiting().stream()
                    .filter(before -> before.id().equals(row.id()))
                    .forEach(before -> compare(pack, row, before));
        }
    }

    private static void compare(Inspection pack, Rule.Waiting row, Rule.Waiting before) {
        if (row.fixed() instanceof Expression.Constant now
                && before.fixed() instanceof Expression.Constant then
                && ((inMonths(now) && inDays(then)) || (inDays(now) && inMonths(then)))) {
            pack.warn("waiting", row, shown(now), AnalysisPhrase.SAME_AS_LAST_YEAR.of(shown(then), shown(now)));
        }
    }

    private static boolean inMonths(Expression.Constant period) {
        return Values.months(period.value()) > 0 && Values.days(period.value()) == 0;
    }

    private static boolean inDays(Expression.Constant period) {
        return Values.days(period.value()) > 0 && Values.months(period.value()) == 0;
    }

    private static Wording shown(Expression.Constant period) {
        return inDays(period)
                ? AnalysisPhrase.DAYS.of(Values.days(period.value()))
                : AnalysisPhrase.MONTHS.of(Values.months(period.value()));
    }
}
