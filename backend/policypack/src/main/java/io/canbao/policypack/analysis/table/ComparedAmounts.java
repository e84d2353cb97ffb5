package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowTests;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows that never apply because amounts never compare so: one that makes up for what fee and fiscal lack of 1,070.00, where they never lack
 * anything. It is a slip in the row, or in the amounts that it compares; a warning, since a layer below may set others.
 */
public final class ComparedAmounts {

    private ComparedAmounts() {}

    /** Adds a warning to each of the pack's own rows, once for all its branches. */
    public static void inspect(Inspection pack) {
        if (!pack.whole("windows", "fees", "fiscal") || pack.doubtful("fees") || pack.doubtful("fiscal")) {
            return;
        }
        Set<String> told = new HashSet<>();
        for (Table table : Table.of(pack.policy())) {
            for (Rule row : table.rules()) {
                if (pack.own(row) && pack.whole(table.section()) && !pack.reportedOfWhole(table.section(), row)) {
                    never(pack, row)
                            .filter(_ -> told.add(table.section() + pack.name(table.section(), row)))
                            .ifPresent(found -> pack.warn(
                                    pack.wholeRow(table.section(), row),
                                    table.section() + '[' + row.id() + ']',
                                    found,
                                    AnalysisPhrase.AMOUNTS_OR_BOUND.of()));
                }
            }
        }
    }

    private static Optional<Wording> never(Inspection pack, Rule row) {
        return RowTests.of(row)
                .filter(Condition.InRange.class::isInstance)
                .map(Condition.InRange.class::cast)
                .filter(test -> restsOnPrices(test.value()))
                .flatMap(test -> never(new AmountSpans(pack, row.head().when()), test).stream())
                .findFirst();
    }

    private static boolean restsOnPrices(Expression value) {
        boolean[] found = {false};
        References.walk(value, _ -> {}, inner -> found[0] |= inner instanceof Expression.NamedAmount);
        return found[0];
    }

    private static Optional<Wording> never(AmountSpans spans, Condition.InRange test) {
        AmountSpan value = spans.of(test.value());
        Condition.Range range = test.range();
        AmountSpan low = bound(spans, range.low());
        AmountSpan high = bound(spans, range.high());
        if (range.high() != null && beyond(high.most(), value.least(), range.highInclusive())) {
            return Optional.of(AnalysisPhrase.NEVER_SO_LITTLE.of(Money.ofFen(value.least())));
        }
        return range.low() != null && beyond(value.most(), low.least(), range.lowInclusive())
                ? Optional.of(AnalysisPhrase.NEVER_SO_MUCH.of(Money.ofFen(value.most())))
                : Optional.empty();
    }

    private static AmountSpan bound(AmountSpans spans, @Nullable Expression bound) {
        return bound == null ? AmountSpan.ANYTHING : spans.of(bound);
    }

    /** Whether the greater one never comes down to the smaller one. */
    private static boolean beyond(long smaller, long greater, boolean inclusive) {
        return inclusive ? greater > smaller : greater >= smaller;
    }
}
