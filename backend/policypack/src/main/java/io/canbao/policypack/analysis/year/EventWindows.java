package io.canbao.policypack.analysis.year;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.DaysOfTheYear;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowRange;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.List;

/** Windows that an event opens on days of another year than those of the others. */
final class EventWindows {

    /** Months before the year; what opens earlier is no collection for it. */
    private static final long EARLY = 8;

    private final Inspection pack;
    private final Rule.Open window;
    private final int year;
    private final LocalDate start;
    private final LocalDate end;

    private EventWindows(Inspection pack, Rule.Open window) {
        this.pack = pack;
        this.window = window;
        this.year = pack.policy().year();
        this.start = LocalDate.of(year, 1, 1);
        this.end = LocalDate.of(year, 12, 31);
    }

    /** Adds a warning to a window. */
    static void inspect(Inspection pack, Rule.Open window) {
        EventWindows days = new EventWindows(pack, window);
        days.early();
        days.shut();
    }

    /** A window that an event opens, and that is open for days of the year before only, which begin long before the collection. */
    private void early() {
        payments(window).stream()
                .filter(range -> range.first() < Values.date(start.minusMonths(EARLY))
                        && range.first() >= Values.date(start.minusYears(1))
                        && range.last() < Values.date(start))
                .findFirst()
                .ifPresent(range -> pack.warn(
                        "windows",
                        window,
                        AnalysisPhrase.DAYS_A_YEAR_BEFORE.of(Values.date(range.first()), Values.date(range.last())),
                        AnalysisPhrase.DAYS_A_YEAR_EARLY.of(
                                DaysOfTheYear.range(later(range.first()), later(range.last()), year),
                                Values.date(range.first()) + ".." + Values.date(range.last()))));
    }

    private static long later(long day) {
        return Values.date(Values.date(day).plusYears(1));
    }

    /** A window that an event opens, and that begins with the collection of the next year: it is shut for most of its own. */
    private void shut() {
        for (RowRange range : payments(window)) {
            LocalDate first = Values.date(range.first());
            if (!first.isBefore(start.plusMonths(3)) && !first.isAfter(end)) {
                pack.policy().tables().windows().stream()
                        .filter(other -> other instanceof Rule.Open && !other.equals(window))
                        .flatMap(other -> payments(other).stream())
                        .map(other -> Values.date(other.first()))
                        .filter(first.minusYears(1)::equals)
                        .findFirst()
                        .ifPresent(begun -> pack.warn(
                                "windows",
                                window,
                                AnalysisPhrase.SHUT_UNTIL.of(first),
                                AnalysisPhrase.AS_COLLECTION.of(DaysOfTheYear.written(begun, year))));
            }
        }
    }

    /** The days of payment that a row names the first of. */
    private static List<RowRange> payments(Rule row) {
        return RowRange.of(row).stream()
                .filter(range ->
                        range.value().equals(new Expression.FactValue(Facts.PAID)) && range.first() != Long.MIN_VALUE)
                .toList();
    }
}
