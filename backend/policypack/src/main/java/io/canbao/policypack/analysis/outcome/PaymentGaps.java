package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.DaysOfTheYear;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowRange;
import io.canbao.policypack.analysis.trial.FactWords;
import io.canbao.policypack.analysis.trial.Person;
import io.canbao.policypack.analysis.trial.Population;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Days of payment that no window row answers, from the start of the year before to the end of the insurance year: a
 * resident would be refused without a clause. People without events are asked for, of every group and with every choice
 * that windows tell apart; where all of them are answered, anybody else whom a search finds.
 */
public final class PaymentGaps {

    private static final Expression PAID = new Expression.FactValue(Facts.PAID);

    private static final MonthDay LEAP_DAY = MonthDay.of(Month.FEBRUARY, 29);

    /** More holes than these come from one test of days that return. */
    private static final int MANY = 3;

    private PaymentGaps() {}

    private static boolean general(Condition test) {
        return switch (test) {
            case Condition.ChoiceIs _ -> true;
            case Condition.Not not -> general(not.part());
            case Condition.All _,
                    Condition.AnyOf _,
                    Condition.Holds _,
                    Condition.HasCategory _,
                    Condition.InRange _,
                    Condition.FallsOn _,
                    Condition.Known _,
                    Condition.Defined _,
                    Condition.EntryIs _ -> false;
        };
    }

    private record Span(LocalDate from, LocalDate until) {

        private Wording words() {
            return from.equals(until) ? AnalysisPhrase.GAP_ON.of(from) : AnalysisPhrase.GAP_BETWEEN.of(from, until);
        }
    }

    /** Adds a fault for each gap of a county's pack, once however many people it is for. */
    public static void inspect(Inspection pack, Trials trials) {
        if (!pack.county()
                || pack.policy().tables().windows().isEmpty()
                || !pack.whole("windows", "eligibility")
                || pack.faultyRows("windows")) {
            return;
        }
        if (new UnansweredPeople(pack, trials).isEverybodyRefused()) {
            pack.fault("eligibility", AnalysisPhrase.NOBODY_MAY_ENROLL.of(), AnalysisPhrase.WHO_MAY_NOT.of());
            return;
        }
        Map<Span, Person> found = new LinkedHashMap<>();
        List<Person> people = new Population(pack.policy()).whomWindowsTellApart();
        for (Person person : people) {
            gaps(trials, person).forEach(gap -> found.putIfAbsent(gap, person));
        }
        found.replaceAll(
                (gap, person) -> person.equals(Person.ANYBODY) ? withAnythingOpen(trials, people, gap) : person);
        if (found.isEmpty()) {
            new UnansweredPeople(pack, trials)
                    .find()
                    .ifPresent(person -> gaps(trials, person).forEach(gap -> found.putIfAbsent(gap, person)));
        }
        afterTheYear(pack, trials).ifPresent(gap -> found.put(gap, Person.ANYBODY));
        if (found.size() > MANY) {
            Map.Entry<Span, Person> first = found.entrySet().iterator().next();
            pack.fault(
                    "windows",
                    AnalysisPhrase.AND_MORE.of(words(first.getKey(), first.getValue()), found.size() - 1),
                    AnalysisPhrase.WINDOW_OR_CLOSED.of());
        } else {
            found.forEach((gap, person) -> tell(pack, gap, person));
        }
    }

    /** Whoever says nothing; where everybody who says something of one fact is answered, whoever does not tell that. */
    private static Person withAnythingOpen(Trials trials, List<Person> people, Span gap) {
        return people.stream()
                .filter(person -> person.facts().choices().size() == 1)
                .filter(person -> answered(trials, person, gap.from))
                .flatMap(person -> person.facts().choices().keySet().stream())
                .filter(fact -> people.stream()
                        .filter(person -> person.facts().choices().keySet().equals(Set.of(fact)))
                        .allMatch(person -> answered(trials, person, gap.from)))
                .findFirst()
                .map(fact -> new Person(AnalysisPhrase.NOT_GIVEN.of(FactWords.name(fact)), Person.ANYBODY.facts()))
                .orElse(Person.ANYBODY);
    }

    private static Wording words(Span gap, Person person) {
        return person.equals(Person.ANYBODY) ? gap.words() : AnalysisPhrase.FOR_SOMEBODY.of(gap.words(), person.name());
    }

    private static void tell(Inspection pack, Span gap, Person person) {
        Wording found = words(gap, person);
        Optional<Strayed> strayed = strayed(pack, gap);
        if (strayed.isPresent()) {
            pack.fault(
                    "windows",
                    strayed.get().range().rule(),
                    found,
                    strayed.get().wanted(pack.policy().year()));
            return;
        }
        Optional<Rule> before = ranges(pack).stream()
                .filter(range -> range.last() == Values.date(gap.from) - 1)
                .map(RowRange::rule)
                .findFirst();
        Optional<Rule> next = ranges(pack).stream()
                .filter(range -> range.first() == Values.date(gap.until) + 1)
                .map(RowRange::rule)
                .findFirst();
        Wording wanted = before.isEmpty() && isLeapDay(gap)
                ? endingBefore(pack, gap).orElseGet(() -> wanted(gap, before, next))
                : wanted(gap, before, next);
        pack.fault(place(pack, before, next), "windows", found, wanted);
    }

    /** A row's days, which lie so many years beside those that are meant. */
    private record Strayed(RowRange range, int years) {

        private boolean fills(Span gap) {
            return shifted(range.last(), years) == Values.date(gap.until)
                    && (range.first() == Long.MIN_VALUE || shifted(range.first(), years) == Values.date(gap.from));
        }

        private static String fixed(long day) {
            return day == Long.MIN_VALUE ? "" : Values.date(day).toString();
        }

        private Wording wanted(int year) {
            AnalysisPhrase phrase = years > 0 ? AnalysisPhrase.DAYS_A_YEAR_EARLY : AnalysisPhrase.DAYS_A_YEAR_LATE;
            return phrase.of(
                    DaysOfTheYear.range(shifted(range.first(), years), shifted(range.last(), years), year),
                    fixed(range.first()) + ".." + fixed(range.last()));
        }
    }

    /** A row that would fill a gap exactly if its days lay a year later or earlier. */
    private static Optional<Strayed> strayed(Inspection pack, Span gap) {
        return ranges(pack).stream()
                .filter(range -> range.last() != Long.MAX_VALUE)
                .flatMap(range -> Stream.of(new Strayed(range, -1), new Strayed(range, 1)))
                .filter(strayed -> strayed.fills(gap))
                .findFirst();
    }

    private static long shifted(long day, int years) {
        return day == Long.MIN_VALUE || day == Long.MAX_VALUE
                ? day
                : Values.date(Values.date(day).plusYears(years));
    }

    /** From the row that ends before a gap to the one that begins after it, as far as they are the pack's own. */
    private static Mark place(Inspection pack, Optional<Rule> before, Optional<Rule> next) {
        if (before.isPresent() && next.isPresent()) {
            return pack.between("windows", before.get(), next.get());
        }
        return before.or(() -> next)
                .map(rule -> pack.rows().mark("windows", rule.id()))
                .orElseGet(() -> pack.rows().mark("windows"));
    }

    /** A row of a layer that ends on 28 February; the region can only write beside it. */
    private static Optional<Wording> endingBefore(Inspection pack, Span gap) {
        return pack.policy().tables().windows().stream()
                .flatMap(window -> RowRange.of(window).stream())
                .filter(range -> range.value().equals(PAID) && range.last() == Values.date(gap.from) - 1)
                .findFirst()
                .map(range -> AnalysisPhrase.FEBRUARY_ABOVE.of(
                        Integer.toString(gap.from.getYear()), range.rule().id()));
    }

    /** A year with 29 days in February, and a row that ends on the 28th, as it did the year before. */
    private static boolean isLeapDay(Span gap) {
        return gap.from.equals(gap.until) && MonthDay.from(gap.from).equals(LEAP_DAY);
    }

    private static Wording wanted(Span gap, Optional<Rule> before, Optional<Rule> next) {
        if (before.isPresent() && isLeapDay(gap)) {
            return AnalysisPhrase.END_OF_FEBRUARY.of(
                    Integer.toString(gap.from.getYear()), before.get().id());
        }
        if (before.isPresent() && next.isPresent()) {
            return AnalysisPhrase.GAP_ENDS.of(
                    gap.until, before.get().id(), gap.from, next.get().id());
        }
        return before.map(rule -> AnalysisPhrase.GAP_END.of(gap.until, rule.id()))
                .or(() -> next.map(rule -> AnalysisPhrase.GAP_BEGINNING.of(gap.from, rule.id())))
                .orElseGet(AnalysisPhrase.WINDOW_OR_CLOSED::of);
    }

    /** The days of payment that the pack's own windows are for, those for everybody first; windows that an event opens are left out. */
    private static List<RowRange> ranges(Inspection pack) {
        return pack.policy().tables().windows().stream()
                .filter(pack::own)
                .flatMap(window -> RowRange.of(window).stream())
                .filter(range ->
                        range.value().equals(PAID) && range.others().stream().allMatch(PaymentGaps::general))
                .sorted(Comparator.comparingInt(range -> range.others().size()))
                .toList();
    }

    /** Days between the insurance year and a later day from which a row says what becomes of payments. */
    private static Optional<Span> afterTheYear(Inspection pack, Trials trials) {
        LocalDate day = trials.lastDay().plusDays(1);
        return ranges(pack).stream()
                .map(RowRange::first)
                .filter(first -> first > Values.date(day))
                .min(Comparator.naturalOrder())
                .filter(_ -> !answered(trials, Person.ANYBODY, day))
                .map(first -> new Span(day, Values.date(first - 1)));
    }

    private static List<Span> gaps(Trials trials, Person person) {
        List<Span> gaps = new ArrayList<>();
        List<LocalDate> days = trials.days();
        for (int index = 0; index < days.size(); index++) {
            LocalDate until = index + 1 < days.size() ? days.get(index + 1).minusDays(1) : trials.lastDay();
            if (!answered(trials, person, days.get(index))) {
                boolean goesOn =
                        !gaps.isEmpty() && gaps.getLast().until().plusDays(1).equals(days.get(index));
                LocalDate from = goesOn ? gaps.removeLast().from() : days.get(index);
                gaps.add(new Span(from, until));
            }
        }
        return gaps;
    }

    private static boolean answered(Trials trials, Person person, LocalDate day) {
        return trials.tiers().stream()
                .allMatch(tier -> trials.one(person.facts(), day, tier).answered());
    }
}
