package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.DaysOfTheYear;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowRange;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Values;
import java.util.List;
import java.util.Optional;

/**
 * Days of subsidies that do not fit those of payments: granted from a month after the collection began until its end, and identities that may be
 * recognised later than anybody pays, which leaves nobody out.
 */
public final class StageDays {

    private static final Expression PAID = new Expression.FactValue(Facts.PAID);

    private final Inspection pack;

    private StageDays(Inspection pack) {
        this.pack = pack;
    }

    /** Adds a warning to the first of the pack's own rows of each stage of which nothing else was told. */
    public static void inspect(Inspection pack) {
        if (pack.whole(Rows.SUBSIDIES, "windows")) {
            StageDays days = new StageDays(pack);
            for (SubsidyStage stage : pack.policy().tables().subsidies()) {
                if (!pack.reportedUnder(Rows.SUBSIDIES + '[' + stage.id() + ']')) {
                    days.first(stage);
                }
            }
        }
    }

    private void first(SubsidyStage stage) {
        for (Rule.Subsidy row : stage.rules()) {
            if (pack.own(row) && !pack.reported(Rows.SUBSIDIES, row) && tell(row)) {
                return;
            }
        }
    }

    /** Whether there was something to tell. */
    private boolean tell(Rule.Subsidy row) {
        List<RowRange> paid = RowRange.of(row).stream()
                .filter(range -> range.value().equals(PAID))
                .toList();
        if (paid.size() != 1) {
            return false;
        }
        RowRange days = paid.getFirst();
        if (pack.policy().tables().windows().stream()
                .anyMatch(window -> window.kinds().contains("central") && pack.reported("windows", window))) {
            return false;
        }
        Optional<RowRange> begunBefore =
                central().filter(window -> window.last() == days.last() && window.first() < days.first());
        Optional<Long> recognised = recognised(row, days.last());
        if (begunBefore.isPresent()) {
            int year = pack.policy().year();
            pack.warn(
                    Rows.SUBSIDIES,
                    row,
                    AnalysisPhrase.GRANTED_FROM.of(
                            Values.date(days.first()),
                            Values.date(begunBefore.get().first()),
                            begunBefore.get().rule().id()),
                    AnalysisPhrase.FROM_COLLECTION.of(
                            DaysOfTheYear.range(begunBefore.get().first(), days.last(), year)));
        } else if (recognised.isPresent()) {
            pack.warn(
                    Rows.SUBSIDIES,
                    row,
                    AnalysisPhrase.RECOGNISED_AFTER.of(Values.date(recognised.get()), Values.date(days.last())),
                    AnalysisPhrase.RECOGNISED_BY.of(DaysOfTheYear.written(
                            Values.date(days.last()), pack.policy().year())));
        }
        return begunBefore.isPresent() || recognised.isPresent();
    }

    /** The days of the central window, where there is one of it. */
    private Optional<RowRange> central() {
        List<RowRange> windows = pack.policy().tables().windows().stream()
                .filter(window -> window instanceof Rule.Open
                        && window.id().endsWith("central")
                        && window.kinds().contains("central"))
                .flatMap(window -> RowRange.of(window).stream())
                .filter(range -> range.value().equals(PAID)
                        && range.others().isEmpty()
                        && range.first() != Long.MIN_VALUE
                        && range.last() != Long.MAX_VALUE)
                .toList();
        return windows.size() == 1 ? Optional.of(windows.getFirst()) : Optional.empty();
    }

    /** A bound of the recognition that lies behind every payment: the last day of it, or the first. */
    private static Optional<Long> recognised(Rule.Subsidy row, long lastPayment) {
        long[] found = {Long.MIN_VALUE};
        References.walk(
                row.head().when(),
                test -> {
                    if (test instanceof Condition.InRange in && in.value() instanceof Expression.RecognisedOn) {
                        if (in.range().low() == null
                                && in.range().high() instanceof Expression.Constant last
                                && last.value() > lastPayment) {
                            found[0] = last.value();
                        } else if (in.range().low() instanceof Expression.Constant first
                                && first.value() >= lastPayment) {
                            found[0] = first.value();
                        }
                    }
                },
                _ -> {});
        return found[0] == Long.MIN_VALUE ? Optional.empty() : Optional.of(found[0]);
    }
}
