package io.canbao.policypack.analysis.trial;

import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Walk;
import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Payments that together try what a policy can answer: for every row somebody to whom it applies, in each window that takes
 * such a payment and under each bound that a layer sets, then one difference more at a time.
 */
public final class Sample {

    /** Whoever exists is found within some hundred steps; to prove that nobody does may take many thousands. */
    private static final int STEPS = 400;

    private static final Condition ANYBODY = new Condition.All(List.of());

    private final Inspection pack;
    private final Trials trials;
    private final Policy policy;
    private final Condition anyEntry;

    /**
     * A sample for a pack under inspection.
     *
     * @param trials of the same policy
     */
    public Sample(Inspection pack, Trials trials) {
        this.pack = pack;
        this.trials = trials;
        this.policy = pack.policy();
        this.anyEntry = entry(openWindows());
    }

    /** Shows the facts of each payment. */
    public void forEach(Consumer<Facts> each) {
        Population population = new Population(policy);
        List<LocalDate> days = trials.entryDays();
        Map<LocalDate, List<Person>> everybody = new HashMap<>();
        Set<Object> seen = new HashSet<>();
        for (Facts someone : people()) {
            LocalDate paid = someone.paid();
            days.forEach(day -> each.accept(someone.with(Facts.PAID, day)));
            for (LocalDate day : paid == null ? days : List.of(paid)) {
                Facts payment = someone.with(Facts.PAID, day);
                each.accept(payment);
                if (seen.add(rows(payment))) {
                    everybody
                            .computeIfAbsent(day, population::everybody)
                            .forEach(other -> each.accept(FactSets.joined(payment, other.facts())));
                }
            }
        }
    }

    /** The rows from which somebody is answered in each tier. */
    private Object rows(Facts payment) {
        List<Object> rows = new ArrayList<>();
        trials.each(payment, trial -> rows.add(trial.rows()));
        return rows;
    }

    /** Somebody about whom nothing is said, then somebody for every row. */
    private Set<Facts> people() {
        Set<Facts> people = new LinkedHashSet<>(Set.of(Facts.NONE));
        List<Rule> rules = new ArrayList<>(policy.tables().decidingRules());
        rules.removeAll(policy.tables().eligibility());
        conditions(rules).forEach(row -> find(people, row));
        for (Rule.Limit limit : policy.tables().limits()) {
            Condition bound = withoutTier(limit.head().when());
            if (!bound.equals(ANYBODY)) {
                conditions(bearingOn(limit)).forEach(row -> find(people, bound, row));
            }
        }
        rules.removeAll(policy.tables().windows());
        rules.removeAll(policy.tables().incentives());
        Set<Condition> rows = conditions(rules);
        openWindows().forEach(window -> rows.forEach(row -> find(people, entry(List.of(window)), row)));
        return people;
    }

    /** The rows that what a bound measures may come from. */
    private List<Rule> bearingOn(Rule.Limit limit) {
        boolean[] reads = new boolean[3];
        new Walk(policy, new Walk.Visitor() {
                    @Override
                    public void expression(Expression expression, boolean recognised) {
                        switch (expression) {
                            case Expression.NamedAmount named -> {
                                reads[0] = true;
                                reads[1] |= !named.name().startsWith("fee");
                            }
                            case Expression.WaitMonths _ -> reads[2] = true;
                            default -> {}
                        }
                    }
                })
                .expression(limit.value());
        List<Rule> rules = new ArrayList<>(policy.tables().windows());
        if (reads[0]) {
            rules.addAll(policy.tables().fees());
        }
        if (reads[1]) {
            rules.addAll(policy.tables().fiscal());
            rules.addAll(policy.tables().surcharges());
            policy.tables().subsidies().forEach(stage -> rules.addAll(stage.rules()));
        }
        if (reads[2]) {
            rules.addAll(policy.tables().waiting());
        }
        return rules;
    }

    private static Set<Condition> conditions(Collection<? extends Rule> rules) {
        return rules.stream()
                .map(rule -> withoutTier(rule.head().when()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Every payment is asked about for all tiers. */
    private static Condition withoutTier(Condition condition) {
        List<Condition> parts = condition instanceof Condition.All all ? all.parts() : List.of(condition);
        List<Condition> others = parts.stream()
                .filter(part ->
                        !(part instanceof Condition.ChoiceIs is && is.fact().equals(Facts.TIER)))
                .toList();
        return others.size() == 1 ? others.getFirst() : new Condition.All(others);
    }

    private List<Rule.Window> openWindows() {
        return policy.tables().windows().stream()
                .filter(Rule.Open.class::isInstance)
                .toList();
    }

    private static Condition entry(List<Rule.Window> windows) {
        return new Condition.EntryIs(windows.stream().map(Rule::id).collect(Collectors.toSet()));
    }

    private void find(Set<Facts> people, Condition... conditions) {
        CaseSearch search = pack.search().within(STEPS).where(anyEntry);
        for (Condition condition : conditions) {
            search.where(condition);
        }
        policy.tables().eligibility().forEach(row -> search.whereNot(row.head().when()));
        if (search.find() instanceof CaseSearch.Outcome.Found found) {
            people.add(FactSets.without(found.example().facts(), Facts.TIER));
        }
    }
}
