package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.trial.Person;
import io.canbao.policypack.analysis.trial.Population;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.policypack.finding.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Days of payment that no window row answers, from the start of the year before to the end of the insurance year: a
 * resident would be refused without a clause. People without events are asked for, of every group and with every choice
 * that windows tell apart.
 */
public final class PaymentGaps {

    private PaymentGaps() {}

    private record Span(LocalDate from, LocalDate until) {

        private Wording words() {
            return from.equals(until) ? AnalysisPhrase.GAP_ON.of(from) : AnalysisPhrase.GAP_BETWEEN.of(from, until);
        }
    }

    /** Adds a fault for each gap of a county's pack, once however many people it is for. */
    public static void inspect(Inspection pack, Trials trials) {
        if (!pack.county() || pack.policy().tables().windows().isEmpty() || !pack.whole("windows", "eligibility")) {
            return;
        }
        Set<Span> reported = new HashSet<>();
        for (Person person : new Population(pack.policy()).whomWindowsTellApart()) {
            for (Span gap : gaps(trials, person)) {
                if (reported.add(gap)) {
                    pack.fault(
                            "windows",
                            person.equals(Person.ANYBODY)
                                    ? gap.words()
                                    : AnalysisPhrase.FOR_SOMEBODY.of(gap.words(), person.name()),
                            AnalysisPhrase.WINDOW_OR_CLOSED.of());
                }
            }
        }
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
