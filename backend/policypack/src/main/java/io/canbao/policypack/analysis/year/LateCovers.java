package io.canbao.policypack.analysis.year;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowRange;
import io.canbao.policypack.analysis.year.WindowDays.Taken;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.List;

/** Covers that begin long after the payment and well into the year, or at its end, though nobody is said to wait. */
final class LateCovers {

    /** Whoever pays before the year is covered within its first months. */
    private static final long SOON = Values.period(2, 0);

    /** Whoever pays later is covered half a year after the payment at the latest. */
    private static final long LATE = Values.period(6, 0);

    private LateCovers() {}

    /**
     * Adds a warning if the first payment that a window takes is covered so late.
     *
     * @param window
     *            one for everybody, which no event opens
     */
    static void tell(Inspection pack, Rule.Open window, List<Taken> taken) {
        LocalDate start = LocalDate.of(pack.policy().year(), 1, 1);
        taken.stream().filter(Taken::hasCover).findFirst().ifPresent(day -> {
            boolean before = day.paid().isBefore(start);
            long last = Values.shift(Values.date(before ? start : day.paid()), before ? SOON : LATE, 1);
            if (day.from() > last) {
                pack.warn(
                        "windows",
                        window,
                        AnalysisPhrase.COVER_LATE.of(Values.date(day.from()), day.paid()),
                        AnalysisPhrase.COVER_FROM_START.of());
            }
        });
    }

    /** Adds a warning where all that a window takes is paid before the year, and its cover is written to begin well into it. */
    static void tellOfEvent(Inspection pack, Rule.Open window) {
        LocalDate start = LocalDate.of(pack.policy().year(), 1, 1);
        RowRange.of(window).stream()
                .filter(range -> range.value().equals(new Expression.FactValue(Facts.PAID))
                        && range.last() < Values.date(start)
                        && window.coverFrom() instanceof Expression.Constant from
                        && from.value() > Values.shift(Values.date(start), SOON, 1))
                .findFirst()
                .ifPresent(range -> pack.warn(
                        "windows",
                        window,
                        AnalysisPhrase.COVER_LATE.of(
                                Values.date(((Expression.Constant) window.coverFrom()).value()),
                                Values.date(range.last())),
                        AnalysisPhrase.COVER_FROM_START.of()));
    }
}
