package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowRange;
import io.canbao.policypack.analysis.inspection.Walk;
import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Waits that are called by one reason and give another one, waits for being late that those in time have, and waits for missed years that spare whoever
 * missed many.
 */
public final class WaitReasons {

    private static final String GAP = "gap";
    private static final String LATE = "late";

    /** The reasons that answers know by name. */
    private static final Set<String> REASONS = Set.of(GAP, LATE);

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
        } else if (LATE.equals(reason) && !isNothing(row.fixed()) && inTime(pack, row)) {
            pack.warn(
                    "waiting",
                    row,
                    AnalysisPhrase.LATE_IN_TIME.of("reason: " + reason),
                    AnalysisPhrase.A_LATE_ENTRY.of("when: {entry: late}"));
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

    /** Whether a row asks for neither window nor day, and somebody has it who pays in a window that is not late. */
    private static boolean inTime(Inspection pack, Rule.Waiting row) {
        boolean[] dated = {false};
        new Walk(pack.policy(), new Walk.Visitor() {
                    @Override
                    public void condition(Condition test, boolean recognised) {
                        dated[0] |= test instanceof Condition.EntryIs;
                    }

                    @Override
                    public void expression(Expression value, boolean recognised) {
                        dated[0] |= value instanceof Expression.FactValue fact
                                && fact.fact().equals(Facts.PAID);
                    }
                })
                .condition(row.head().when());
        Set<String> early = pack.policy().tables().windows().stream()
                .filter(window -> window instanceof Rule.Open open
                        && !open.kinds().isEmpty()
                        && !open.kinds().contains(LATE))
                .map(Rule::id)
                .collect(Collectors.toSet());
        if (dated[0] || early.isEmpty() || !pack.whole("windows")) {
            return false;
        }
        CaseSearch search = pack.search().where(row.head().when()).where(new Condition.EntryIs(early));
        pack.policy().tables().waiting().stream()
                .takeWhile(other -> !other.equals(row))
                .filter(other -> other.fixed() != null)
                .forEach(other -> search.whereNot(other.head().when()));
        return search.find() instanceof CaseSearch.Outcome.Found;
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
