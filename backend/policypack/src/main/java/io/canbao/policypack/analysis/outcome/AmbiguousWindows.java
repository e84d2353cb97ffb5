package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.trial.Person;
import io.canbao.policypack.analysis.trial.Population;
import io.canbao.policypack.analysis.trial.Trial;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Tables;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Windows that are open to the same person with the same first day of cover and the same price: only their order
 * decides. That an event opens a window beside the general one is no tie: it is why the window is there.
 */
public final class AmbiguousWindows {

    private final Inspection pack;
    private final Map<Rule.Open, Optional<Trials>> alone = new HashMap<>();
    private final Set<Set<String>> reported = new HashSet<>();

    private AmbiguousWindows(Inspection pack) {
        this.pack = pack;
    }

    /** Adds a warning for each pair of windows, with the first payment that both take. Nothing where the pack says that order decides. */
    public static void inspect(Inspection pack, Trials trials) {
        if (pack.policy().tables().windowsFirst()
                || !pack.whole("eligibility", "windows", "fees", "fiscal", "surcharges", Rows.SUBSIDIES, "waiting")) {
            return;
        }
        AmbiguousWindows windows = new AmbiguousWindows(pack);
        List<Person> people = new Population(pack.policy()).withoutEvents();
        for (LocalDate day : trials.days()) {
            people.forEach(person -> windows.person(trials, person, day));
        }
    }

    private void person(Trials trials, Person person, LocalDate day) {
        String tier = trials.tiers().getFirst();
        Trial trial = trials.one(person.facts(), day, tier);
        if (trial.entry().orElse(null) instanceof Rule.Open entry) {
            for (Rule.Open other : trial.trace().also) {
                boolean ofRegion = pack.ofRegion(entry) || pack.ofRegion(other);
                boolean inOther = pack.own(other) || (pack.ofRegion(other) && !pack.own(entry));
                Rule.Open told = inOther ? other : entry;
                if (ofRegion
                        && reported.add(Set.of(entry.id(), other.id()))
                        && !pack.reported("windows", told)
                        && tied(trial, other)) {
                    pack.warn(
                            "windows",
                            told,
                            AnalysisPhrase.TIE.of(inOther ? entry.id() : other.id(), person.name(), day),
                            AnalysisPhrase.NO_CHOICE_LEFT.of());
                }
            }
        }
    }

    /** Whether a window, if it were the only one, would bring the same first day for the same price. */
    private boolean tied(Trial trial, Rule.Open window) {
        Decision decision = trial.decision();
        return alone.computeIfAbsent(window, this::only)
                .map(trials -> trials.one(trial.facts(), trial.tier()).decision())
                .filter(other -> other.accepted()
                        && Values.known(other.coverFrom())
                        && other.coverFrom() == decision.coverFrom()
                        && other.payableFen() == decision.payableFen())
                .isPresent();
    }

    private Optional<Trials> only(Rule.Open window) {
        Policy policy = pack.policy();
        Tables tables = policy.tables();
        return Trials.of(policy.with(tables.with(tables.eligibility(), tables.subsidies(), false, List.of(window))));
    }
}
