package io.canbao.policypack.analysis.assessment;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowRange;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.assessment.Rows;
import io.canbao.rules.assessment.Scheme;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days of another year than the pack's, left when the year was changed, a season a year before or after the central window, and milestones outside it. */
final class SeasonDays {

    private static final List<String> DAYS = List.of("from", "until", "on");

    /** Months between a day that was put a year too late and all others of its schedule, and between it and them where it belongs. */
    private static final long APART = 6;

    private static final long NEAR = 3;

    private final Inspection pack;
    private final Scheme scheme;

    private SeasonDays(Inspection pack, Scheme scheme) {
        this.pack = pack;
        this.scheme = scheme;
    }

    static void inspect(Inspection pack, Scheme scheme) {
        SeasonDays days = new SeasonDays(pack, scheme);
        if (!days.ofAnotherYear() && !days.besideCollection()) {
            days.outside();
            days.apart();
        }
    }

    /** Said once, at the first of them; days that a layer brings are named with its year. */
    private boolean ofAnotherYear() {
        LocalDate first = LocalDate.of(pack.policy().year() - 1, 1, 1);
        LocalDate last = LocalDate.of(pack.policy().year() + 1, 3, 31);
        List<Tree.Scalar> others = new ArrayList<>();
        SchemeRow.scheme(pack, scheme).ifPresent(written -> {
            Stream<Tree.Mapping> rows =
                    Stream.of("milestones", "schedule").flatMap(table -> SchemeRow.items(written.get(table)).stream());
            Stream.concat(Stream.of(written), rows)
                    .flatMap(row -> DAYS.stream().flatMap(key -> Stream.ofNullable(row.get(key))))
                    .filter(day -> day.mark().file().equals(pack.mark().file()))
                    .flatMap(day -> day instanceof Tree.Scalar scalar ? Stream.of(scalar) : Stream.empty())
                    .filter(day -> day(day).filter(on -> on.isBefore(first) || on.isAfter(last))
                            .isPresent())
                    .forEach(others::add);
        });
        if (!others.isEmpty()) {
            Wording found =
                    AnalysisPhrase.DAY_OF_ANOTHER_YEAR.of(others.getFirst().text());
            pack.warn(
                    others.getFirst().mark(),
                    SchemeRow.path(scheme),
                    others.size() == 1 ? found : AnalysisPhrase.AND_MORE.of(found, others.size() - 1),
                    AnalysisPhrase.DAY_IN_SEASON.of(first, last));
        }
        return !others.isEmpty();
    }

    /** A season that begins or ends with the central window of another year. */
    private boolean besideCollection() {
        return pack.whole("windows")
                && pack.policy().tables().windows().stream()
                        .filter(window ->
                                window instanceof Rule.Open && window.kinds().contains("central"))
                        .flatMap(window -> RowRange.of(window).stream())
                        .filter(range ->
                                range.value().equals(new Expression.FactValue(Facts.PAID)) && isOfTheYear(range))
                        .anyMatch(range -> besideBound("from", scheme.head().from(), range.first())
                                || besideBound("until", scheme.head().until(), range.last()));
    }

    /** Whether it ends when payments for the year are collected: windows of another year are told elsewhere. */
    private boolean isOfTheYear(RowRange range) {
        return range.last() >= Values.date(LocalDate.of(pack.policy().year() - 1, 7, 1))
                && range.last() <= Values.date(LocalDate.of(pack.policy().year(), 3, 31));
    }

    private boolean besideBound(String key, @Nullable LocalDate written, long bound) {
        if (written == null || bound == Long.MIN_VALUE || bound == Long.MAX_VALUE) {
            return false;
        }
        LocalDate day = Values.date(bound);
        boolean beside = Math.abs(written.getYear() - day.getYear()) == 1
                && written.withYear(day.getYear()).equals(day);
        Mark mark = SchemeRow.scheme(pack, scheme)
                .flatMap(row -> Optional.ofNullable(row.get(key)))
                .map(Tree::mark)
                .orElseGet(pack::mark);
        if (beside && pack.own(mark)) {
            pack.warn(
                    mark,
                    SchemeRow.path(scheme) + '.' + key,
                    AnalysisPhrase.YEAR_AFTER_COLLECTION.of(written, day),
                    AnalysisPhrase.END_OF_COLLECTION.of(day));
        }
        return beside;
    }

    private static Optional<LocalDate> day(Tree.Scalar written) {
        try {
            return Optional.of(LocalDate.parse(written.text()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private void outside() {
        Scheme.Head season = scheme.head();
        for (Scheme.Milestone milestone : scheme.moments().milestones()) {
            boolean early = season.from() != null && milestone.on().isBefore(season.from());
            boolean late = season.until() != null && milestone.on().isAfter(season.until());
            if (early || late) {
                new SchemeRow(pack, scheme, Rows.MILESTONES, milestone.id())
                        .warn(
                                AnalysisPhrase.OUTSIDE_SEASON.of(milestone.on()),
                                AnalysisPhrase.DAY_IN_SEASON.of(shown(season.from()), shown(season.until())));
            }
        }
    }

    private static String shown(@Nullable LocalDate day) {
        return day == null ? "…" : day.toString();
    }

    /** A day of the schedule that stands before others and lies a year behind them. */
    private void apart() {
        List<Tree.Scalar> written = new ArrayList<>();
        SchemeRow.scheme(pack, scheme)
                .ifPresent(found -> SchemeRow.items(found.get("schedule")).forEach(row -> {
                    if (row.get("on") instanceof Tree.Scalar on && day(on).isPresent() && pack.own(on.mark())) {
                        written.add(on);
                    }
                }));
        List<LocalDate> days = written.stream().flatMap(on -> day(on).stream()).toList();
        for (int index = 0; index < days.size() - 1; index++) {
            LocalDate on = days.get(index);
            List<LocalDate> others = new ArrayList<>(days);
            others.remove(index);
            LocalDate first = Collections.min(others);
            LocalDate last = Collections.max(others);
            LocalDate meant = on.minusYears(1);
            if (on.isAfter(last.plusMonths(APART))
                    && !meant.isBefore(first.minusMonths(NEAR))
                    && !meant.isAfter(last.plusMonths(NEAR))) {
                pack.warn(
                        written.get(index).mark(),
                        SchemeRow.path(scheme) + ".schedule",
                        AnalysisPhrase.YEAR_AFTER_OTHERS.of(on),
                        AnalysisPhrase.END_OF_COLLECTION.of(meant));
                return;
            }
        }
    }
}
