package io.canbao.policypack.analysis;

import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
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
final class Ties {

    private final Inspection pack;
    private final Map<Rule.Open, Optional<Engine>> alone = new HashMap<>();
    private final Set<Set<String>> told = new HashSet<>();

    private Ties(Inspection pack) {
        this.pack = pack;
    }

    static void inspect(Inspection pack, Engine engine) {
        if (pack.policy().windowsFirst()
                || !pack.whole("eligibility", "windows", "fees", "fiscal", "surcharges", Rows.SUBSIDIES, "waiting")) {
            return;
        }
        Ties ties = new Ties(pack);
        List<Person> people = new Population(pack.policy()).withoutEvents();
        for (LocalDate day : engine.days()) {
            people.forEach(person -> ties.person(engine, person, day));
        }
    }

    private void person(Engine engine, Person person, LocalDate day) {
        String tier = engine.tiers().getFirst();
        Engine.Answer answer = engine.answer(person, day, tier);
        if (answer.entry() instanceof Rule.Open entry) {
            for (Rule.Open other : answer.trace().also) {
                boolean own = pack.own(entry) || pack.own(other);
                if (own && told.add(Set.of(entry.id(), other.id())) && tied(answer, other)) {
                    pack.warn(
                            "windows",
                            pack.own(other) ? other : entry,
                            AnalysisPhrase.TIE.of(pack.own(other) ? entry.id() : other.id(), person.name(), day),
                            AnalysisPhrase.NO_CHOICE_LEFT.of());
                }
            }
        }
    }

    /** Whether a window, if it were the only one, would bring the same first day for the same price. */
    private boolean tied(Engine.Answer answer, Rule.Open window) {
        Decision decision = answer.decision();
        return alone.computeIfAbsent(window, this::only)
                .map(engine -> engine.answer(answer.person(), answer.paid(), answer.tier())
                        .decision())
                .filter(other -> other.accepted()
                        && Values.known(other.coverFrom())
                        && other.coverFrom() == decision.coverFrom()
                        && other.payableFen() == decision.payableFen())
                .isPresent();
    }

    private Optional<Engine> only(Rule.Open window) {
        Policy policy = pack.policy();
        return Engine.of(policy.with(policy.eligibility(), policy.subsidies(), false, List.of(window)));
    }
}
