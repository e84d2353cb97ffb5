package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowRange;
import io.canbao.policypack.analysis.inspection.RowTests;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import java.util.Optional;

/**
 * Rows that are for events on the day of the payment or after it, or behind all days on which they take one: whoever pays cannot tell of what has not
 * happened. Refunds are told of later.
 */
public final class EventsToCome {

    private static final Expression PAID = new Expression.FactValue(Facts.PAID);

    private EventsToCome() {}

    /** Adds a warning to each of the pack's own rows of which nothing else was told. */
    public static void inspect(Inspection pack) {
        for (Table table : Table.of(pack.policy())) {
            if (pack.whole(table.section()) && !table.section().equals("refunds")) {
                table.rules().stream()
                        .filter(row -> pack.own(row) && !pack.reported(table.section(), row))
                        .forEach(row -> row(pack, table.section(), row));
            }
        }
    }

    private static void row(Inspection pack, String section, Rule row) {
        long last = lastPayment(row);
        RowTests.of(row)
                .flatMap(test -> toCome(test).or(() -> behind(test, last)).stream())
                .findFirst()
                .ifPresent(event -> pack.warn(
                        section, row, AnalysisPhrase.EVENT_TO_COME.of(event), AnalysisPhrase.EVENT_BEFORE.of()));
    }

    /** The event that a test asks to lie at the payment or behind it, and not within some time from it. */
    private static Optional<String> toCome(Condition test) {
        return test instanceof Condition.InRange(Expression.FactValue event, Condition.Range range)
                        && event.fact().startsWith(Facts.EVENTS + '.')
                        && PAID.equals(range.low())
                        && range.high() == null
                ? Optional.of(event.fact())
                : Optional.empty();
    }

    /** The last day on which the row is for payments; {@link Long#MAX_VALUE} where it does not say. */
    private static long lastPayment(Rule row) {
        return RowRange.of(row).stream()
                .filter(range -> range.value().equals(PAID))
                .mapToLong(RowRange::last)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** The event that a test asks to lie behind the last payment. */
    private static Optional<String> behind(Condition test, long lastPayment) {
        return test instanceof Condition.InRange(Expression.FactValue event, Condition.Range range)
                        && event.fact().startsWith(Facts.EVENTS + '.')
                        && range.low() instanceof Expression.Constant first
                        && first.value() > lastPayment
                ? Optional.of(event.fact())
                : Optional.empty();
    }
}
