package io.canbao.policypack.analysis.year;

import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Walk;
import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.policypack.analysis.trial.Trial;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.rules.engine.comparison.ComparisonsCollector;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Tables;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** On which days an open window takes a payment of somebody whom it is for, were it the only one, and what it covers then. */
final class WindowDays {

    /** Days further from the insurance year are nobody's payments for it. */
    private static final int YEARS_AROUND = 2;

    private final Inspection pack;
    private final Rule.Open window;
    private final Set<String> tested;

    WindowDays(Inspection pack, Rule.Open window) {
        this.pack = pack;
        this.window = window;
        this.tested = tested(pack, ComparisonsCollector.demandsOf(window));
    }

    /**
     * A payment that the window takes.
     *
     * @param from
     *            first day of the window's cover, before any wait; carried as {@link Values} says
     * @param to
     *            last day of it
     * @param covered
     *            first day that is covered after any wait; absent where the wait outlives the cover
     */
    record Taken(LocalDate paid, long from, long to, long covered) {

        boolean hasCover() {
            return Values.known(from) && Values.known(to);
        }
    }

    /** Whether the window rests on something that happened to the person, who may then pay long after. */
    boolean personal() {
        return tested.stream().anyMatch(fact -> fact.startsWith(Facts.EVENTS + '.') || fact.equals(Facts.BIRTH_DATE));
    }

    /** Whether the window is opened by a birth. */
    boolean ofNewborns() {
        return tested.contains(Facts.BIRTH_DATE) || tested.contains(Facts.EVENTS + ".birth");
    }

    /** Whether the window is for some groups only: students are covered by school years. */
    boolean ofGroup() {
        return tested.contains(Facts.GROUP);
    }

    /** The days in order; none where there is nobody whom the window is for. */
    List<Taken> taken() {
        if (!(pack.search().where(ComparisonsCollector.demandsOf(window)).find()
                instanceof CaseSearch.Outcome.Found found)) {
            return List.of();
        }
        List<Taken> taken = new ArrayList<>();
        Policy policy = pack.policy();
        Tables tables = policy.tables();
        Trials.of(policy.with(tables.with(List.of(), List.of(), false, List.of(window))))
                .ifPresent(trials -> LocalDate.of(policy.year() - YEARS_AROUND, 1, 1)
                        .datesUntil(LocalDate.of(policy.year() + YEARS_AROUND, 12, 31))
                        .map(day -> trials.one(
                                found.example().facts(), day, trials.tiers().getFirst()))
                        .filter(Trial::accepted)
                        .forEach(trial -> taken.add(taken(trial))));
        return taken;
    }

    private Taken taken(Trial trial) {
        return new Taken(
                Values.date(trial.facts().values().getOrDefault(Facts.PAID, 0L)),
                trial.evaluation().of(window.coverFrom()),
                trial.evaluation().of(window.coverTo()),
                trial.decision().coverFrom());
    }

    /** The facts that a condition looks at; a bound on a recognition counts as an event. */
    private static Set<String> tested(Inspection pack, Condition condition) {
        Set<String> tested = new LinkedHashSet<>();
        new Walk(pack.policy(), new Walk.Visitor() {
                    @Override
                    public void condition(Condition inner, boolean recognised) {
                        if (inner instanceof Condition.ChoiceIs is) {
                            tested.add(is.fact());
                        }
                    }

                    @Override
                    public void expression(Expression inner, boolean recognised) {
                        switch (inner) {
                            case Expression.FactValue value -> tested.add(value.fact());
                            case Expression.RecognisedOn _, Expression.CategoryDay _ ->
                                tested.add(Facts.EVENTS + ".recognised");
                            default -> {}
                        }
                    }
                })
                .condition(condition);
        return tested;
    }
}
