package io.canbao.policypack.analysis.year;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowTests;
import io.canbao.policypack.analysis.inspection.TestedCategories;
import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.policypack.analysis.trial.Trial;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.policypack.analysis.year.WindowDays.Taken;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.engine.comparison.ComparisonsCollector;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Windows whose days or cover do not fit the insurance year. */
public final class WindowYears {

    /** Payments for a year are collected from the second half of the year before on. */
    private static final int FIRST_MONTH = 7;

    /** A school year with the months up to the year's end, the longest cover there is. */
    private static final long LONGEST = Values.period(16, 0);

    private static final long A_YEAR = Values.period(12, 0);

    private final Inspection pack;
    private final int year;
    private final LocalDate start;
    private final LocalDate end;

    private WindowYears(Inspection pack) {
        this.pack = pack;
        this.year = pack.policy().year();
        this.start = LocalDate.of(year, 1, 1);
        this.end = LocalDate.of(year, 12, 31);
    }

    /** Adds warnings about the pack's own windows, and one about a county without a window where a year's payments fall. */
    public static void inspect(Inspection pack) {
        if (!pack.whole("windows")) {
            return;
        }
        WindowYears years = new WindowYears(pack);
        List<LocalDate> open = new ArrayList<>();
        for (Rule.Window window : pack.policy().tables().windows()) {
            if (window instanceof Rule.Open one) {
                WindowDays days = new WindowDays(pack, one);
                List<Taken> taken = days.taken();
                if (!days.personal()) {
                    taken.forEach(day -> open.add(day.paid()));
                }
                if (pack.own(one)) {
                    years.window(one, days, taken);
                }
            }
        }
        years.season(open);
    }

    private void season(List<LocalDate> open) {
        LocalDate from = LocalDate.of(year - 1, FIRST_MONTH, 1);
        LocalDate until = LocalDate.of(year, 3, 1).minusDays(1);
        boolean windows = pack.policy().tables().windows().stream().anyMatch(Rule.Open.class::isInstance);
        if (pack.county() && windows && open.stream().noneMatch(day -> !day.isBefore(from) && !day.isAfter(until))) {
            pack.warn(
                    pack.rows().mark("windows"),
                    "windows",
                    AnalysisPhrase.NO_SEASON.of(from, until, Integer.toString(year)),
                    AnalysisPhrase.SEASON_WANTED.of());
        }
    }

    /** One cause is said once: a cover that begins before the year is also longer than it. */
    private void window(Rule.Open window, WindowDays days, List<Taken> taken) {
        boolean ended = window.coverTo() instanceof Expression.Constant last && last.value() < Values.date(start);
        if (ended && pack.faulty("windows", window)) {
            return;
        }
        if (window.coverTo() instanceof Expression.Constant last && ended) {
            warn(
                    window,
                    AnalysisPhrase.COVER_ENDS_BEFORE_YEAR.of(Values.date(last.value())),
                    AnalysisPhrase.LAST_DAY.of());
            return;
        }
        if (pack.faulty("windows", window)) {
            return;
        }
        if (days.personal()) {
            EventWindows.inspect(pack, window);
            unborn(window, days);
            LateCovers.tellOfEvent(pack, window);
            DistantCovers.inspect(pack, window);
        }
        boolean otherYear = !days.personal() && otherYear(window, days, taken);
        if (!otherYear && !pack.reported("windows", window)) {
            length(window, taken);
        }
        if (days.ofNewborns() && !pack.reported("windows", window)) {
            newborns(window);
        }
        if (!days.personal() && !days.ofGroup() && !otherYear && !pack.reported("windows", window)) {
            beforePayment(window, taken);
        }
        if (!days.personal() && !days.ofGroup() && !pack.reported("windows", window)) {
            LateCovers.tell(pack, window, taken);
        }
        if (!days.personal()) {
            Optional<Taken> born = otherYear ? Optional.empty() : beforeBirth(window, taken);
            born.ifPresent(day -> warn(
                    window,
                    AnalysisPhrase.COVER_BEFORE_BIRTH.of(Values.date(day.from()), day.paid()),
                    AnalysisPhrase.COVER_FROM_BIRTH.of()));
            first(taken, day -> Values.date(day.paid()) > day.to())
                    .ifPresent(day -> warn(
                            window,
                            AnalysisPhrase.PAID_AFTER_COVER.of(day.paid(), Values.date(day.to())),
                            AnalysisPhrase.ENDS_WITH_COVER.of()));
        }
    }

    /** A window for newborns that no child of the year may use, where no other one is for them. */
    private void unborn(Rule.Open window, WindowDays days) {
        boolean others = pack.policy().tables().windows().stream()
                .anyMatch(other -> other instanceof Rule.Open open
                        && !other.equals(window)
                        && new WindowDays(pack, open).ofNewborns()
                        && isForTheYear(open));
        if (days.ofNewborns() && !others && !isForTheYear(window)) {
            warn(window, AnalysisPhrase.NOBODY_BORN.of(Integer.toString(year)), AnalysisPhrase.BORN_UNTIL.of());
        }
    }

    /** Whether somebody who is born in the insurance year may enter a window. */
    private boolean isForTheYear(Rule.Open window) {
        Expression first = new Expression.Constant(Type.DATE, Values.date(start));
        return !(pack.search()
                        .where(ComparisonsCollector.demandsOf(window))
                        .where(new Condition.InRange(
                                new Expression.FactValue(Facts.BIRTH_DATE),
                                new Condition.Range(first, true, null, true)))
                        .find()
                instanceof CaseSearch.Outcome.None);
    }

    /** A window for newborns that would cover one who is born in the middle of the year from before its birth. */
    private void newborns(Rule.Open window) {
        LocalDate birth = LocalDate.of(year, 6, 15);
        Policy policy = pack.policy();
        Trials.of(policy.with(policy.tables().with(List.of(), List.of(), false, List.of(window)))).stream()
                .map(trials -> trials.one(
                        Facts.NONE.with(Facts.BIRTH_DATE, birth),
                        birth,
                        trials.tiers().getFirst()))
                .filter(Trial::accepted)
                .map(trial -> trial.evaluation().of(window.coverFrom()))
                .filter(from -> Values.known(from) && from < Values.date(birth))
                .findFirst()
                .ifPresent(from -> warn(
                        window,
                        AnalysisPhrase.COVER_BEFORE_BIRTH.of(Values.date(from), birth),
                        AnalysisPhrase.COVER_FROM_BIRTH.of()));
    }

    /** A cover from before the payment. Where the collection is extended, it may be that of the whole year; identities may be cared for from earlier on. */
    private void beforePayment(Rule.Open window, List<Taken> taken) {
        if (!TestedCategories.of(pack.policy(), window).isEmpty()) {
            return;
        }
        boolean late = window.kinds().contains("late");
        first(taken, day -> Values.date(day.from()).isBefore(day.paid()) && (late || day.from() != Values.date(start)))
                .ifPresent(day -> warn(
                        window,
                        AnalysisPhrase.COVER_BEFORE_PAYMENT.of(Values.date(day.from()), day.paid()),
                        AnalysisPhrase.COVER_FROM_PAYMENT.of()));
    }

    /** A payment that would cover a child who was born on that day from before its birth. */
    private Optional<Taken> beforeBirth(Rule.Open window, List<Taken> taken) {
        boolean fixed = taken.stream().mapToLong(Taken::from).distinct().count() == 1;
        return fixed
                ? first(taken, day -> Values.date(day.paid()) > day.from()).filter(day -> takesNewborns(window, day))
                : Optional.empty();
    }

    private boolean takesNewborns(Rule.Open window, Taken day) {
        Facts newborn = Facts.NONE.with(Facts.BIRTH_DATE, day.paid());
        return Trials.of(pack.policy()).stream()
                .flatMap(trials -> trials.tiers().stream().map(tier -> trials.one(newborn, day.paid(), tier)))
                .anyMatch(trial -> trial.accepted()
                        && trial.decision().coverFrom() == Values.date(day.paid())
                        && pack.policy()
                                .tables()
                                .windows()
                                .get(trial.decision().entry())
                                .equals(window));
    }

    private boolean otherYear(Rule.Open window, WindowDays days, List<Taken> taken) {
        boolean tooEarly = !taken.isEmpty() && taken.getLast().paid().isBefore(LocalDate.of(year - 1, FIRST_MONTH, 1));
        if (tooEarly) {
            warn(
                    window,
                    AnalysisPhrase.TAKEN_TOO_EARLY.of(taken.getLast().paid(), Integer.toString(year)),
                    AnalysisPhrase.SEASON_WANTED.of());
            return true;
        }
        Optional<Taken> before = days.ofGroup()
                ? Optional.empty()
                : first(taken, day -> Values.known(day.covered()) && day.covered() < Values.date(start));
        before.ifPresent(day -> warn(
                window,
                AnalysisPhrase.COVER_BEFORE_YEAR.of(Values.date(day.covered()), day.paid()),
                AnalysisPhrase.COVER_IN_YEAR.of()));
        return before.isPresent();
    }

    /** The worst of the lengths that cannot be meant. */
    private void length(Rule.Open window, List<Taken> taken) {
        boolean ofEvent = window.coverFrom() instanceof Expression.FactValue fact
                && fact.fact().startsWith(Facts.EVENTS + '.'); // how long ago that may be the row itself says
        Optional<Taken> tooLong = first(
                taken,
                day -> day.to() >= Values.shift(day.from(), LONGEST, 1) && !(ofEvent && day.to() <= Values.date(end)));
        Optional<Taken> yearAndDay = first(taken, WindowYears::yearAndDay);
        boolean always = taken.stream().filter(Taken::hasCover).allMatch(WindowYears::yearAndDay);
        Optional<Taken> past = first(taken, day -> day.to() > Values.date(end));
        if (tooLong.isPresent()) {
            warn(window, cover(AnalysisPhrase.COVER_TOO_LONG, tooLong.get()), AnalysisPhrase.COVER_SHORTER.of());
        } else if (yearAndDay.isPresent() && always) {
            warn(window, cover(AnalysisPhrase.COVER_YEAR_AND_DAY, yearAndDay.get()), AnalysisPhrase.COVER_YEAR.of());
        } else if (past.isPresent()) {
            warn(window, cover(AnalysisPhrase.COVER_PAST_YEAR, past.get()), AnalysisPhrase.COVER_TO_YEAR_END.of());
        } else if (window.coverTo() instanceof Expression.Constant last && isForEverybody(window)) {
            first(taken, day -> day.to() == last.value() && day.to() < Values.date(end))
                    .ifPresent(day -> warn(
                            window,
                            AnalysisPhrase.COVER_PART_OF_YEAR.of(day.paid(), Values.date(day.to())),
                            AnalysisPhrase.COVER_TO_YEAR_END.of()));
        }
    }

    /** Whether a window asks for nothing but a payment on some days: some people are covered by school years, or as long as they stay. */
    private static boolean isForEverybody(Rule.Open window) {
        Expression paid = new Expression.FactValue(Facts.PAID);
        return RowTests.of(window)
                .allMatch(test ->
                        test instanceof Condition.InRange in && in.value().equals(paid));
    }

    private static boolean yearAndDay(Taken day) {
        return day.to() == Values.shift(day.from(), A_YEAR, 1);
    }

    private static Wording cover(AnalysisPhrase phrase, Taken day) {
        return phrase.of(Values.date(day.from()), Values.date(day.to()), day.paid());
    }

    private static Optional<Taken> first(List<Taken> taken, Predicate<Taken> doubtful) {
        return taken.stream().filter(Taken::hasCover).filter(doubtful).findFirst();
    }

    private void warn(Rule.Open window, Wording found, Wording wanted) {
        pack.warn("windows", window, found, wanted);
    }
}
