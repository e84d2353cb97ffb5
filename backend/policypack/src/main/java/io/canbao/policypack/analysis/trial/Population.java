package io.canbao.policypack.analysis.trial;

import io.canbao.policypack.analysis.inspection.Walk;
import io.canbao.policypack.finding.DeclaredNames;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * People who together try what a policy can tell apart, one difference at a time: every group, identity, choice and product,
 * an event lately or long ago, an age in every decade, up to six years of each history.
 */
public final class Population {

    private static final int YEARS = 6;

    private final Policy policy;

    /** People for a policy: whatever its vocabulary and rows name. */
    public Population(Policy policy) {
        this.policy = policy;
    }

    /** Ordinary people of every group, the first of them saying nothing about it. */
    public List<Person> groups() {
        List<Person> groups = new ArrayList<>();
        FactDefinition definition = policy.vocabulary().facts().get(Facts.GROUP);
        String usual = definition == null ? null : definition.fallback();
        groups.add(Person.ANYBODY);
        policy.vocabulary().groups().keySet().stream()
                .filter(group -> !group.equals(usual))
                .forEach(group -> groups.add(Person.ANYBODY.with(policy.vocabulary(), Facts.GROUP, group)));
        return groups;
    }

    /** People of every group with every value of a choice that windows ask for. */
    public List<Person> whomWindowsTellApart() {
        Set<String> choices = new LinkedHashSet<>();
        policy.tables().windows().forEach(window -> choices.addAll(choicesOf(window)));
        choices.remove(Facts.GROUP);
        choices.remove(Facts.TIER);
        List<Person> people = new ArrayList<>(groups());
        for (String fact : choices) {
            FactDefinition definition = policy.vocabulary().facts().get(fact);
            if (definition != null) {
                for (Person group : groups()) {
                    definition
                            .choices()
                            .keySet()
                            .forEach(value -> people.add(group.with(policy.vocabulary(), fact, value)));
                }
            }
        }
        return people;
    }

    private Set<String> choicesOf(Rule rule) {
        Set<String> choices = new LinkedHashSet<>();
        new Walk(policy, new Walk.Visitor() {
                    @Override
                    public void condition(Condition condition, boolean recognised) {
                        if (condition instanceof Condition.ChoiceIs is
                                && !is.fact().startsWith(Facts.HISTORY)) {
                            choices.add(is.fact());
                        }
                    }
                })
                .condition(rule.head().when());
        return choices;
    }

    /** People of every group, with every identity, product and choice. */
    public List<Person> withoutEvents() {
        List<Person> people = new ArrayList<>(groups());
        policy.vocabulary()
                .categories()
                .keySet()
                .forEach(category -> people.add(Person.ANYBODY.withCategory(policy.vocabulary(), category)));
        policy.vocabulary()
                .products()
                .keySet()
                .forEach(product -> people.add(Person.ANYBODY.withProduct(policy.vocabulary(), product)));
        choices(people);
        return people;
    }

    /** Everybody, for a payment on a day. */
    List<Person> everybody(LocalDate paid) {
        List<Person> people = withoutEvents();
        events(people, paid);
        for (int age = 0; age <= 90; age += 10) {
            people.add(Person.ANYBODY.with(Facts.BIRTH_DATE, paid.minusYears(age)));
        }
        history(people);
        return people;
    }

    private void choices(List<Person> people) {
        Set<String> choices = new LinkedHashSet<>();
        policy.tables().decidingRules().forEach(rule -> choices.addAll(choicesOf(rule)));
        choices.remove(Facts.GROUP);
        choices.remove(Facts.TIER);
        for (String fact : choices) {
            FactDefinition definition = policy.vocabulary().facts().get(fact);
            if (definition != null) {
                definition
                        .choices()
                        .keySet()
                        .forEach(value -> people.add(Person.ANYBODY.with(policy.vocabulary(), fact, value)));
            }
        }
    }

    private void events(List<Person> people, LocalDate paid) {
        Set<String> events = new LinkedHashSet<>();
        for (Rule rule : policy.tables().decidingRules()) {
            Walk walk = new Walk(policy, new Walk.Visitor() {
                @Override
                public void expression(Expression expression, boolean recognised) {
                    if (expression instanceof Expression.FactValue fact
                            && !fact.fact().equals(Facts.PAID)
                            && policy.vocabulary().typeOf(fact) == Type.DATE) {
                        events.add(fact.fact());
                    }
                }
            });
            walk.condition(rule.head().when());
            References.expressionsOf(rule).forEach(walk::expression);
        }
        for (String event : events) {
            for (LocalDate day : List.of(paid, paid.minusMonths(1), paid.minusMonths(4), paid.minusYears(2))) {
                people.add(Person.ANYBODY.with(event, day));
            }
        }
    }

    private void history(List<Person> people) {
        FactDefinition history = policy.vocabulary().facts().get(Facts.HISTORY);
        if (history == null) {
            return;
        }
        for (String value : history.choices().keySet()) {
            Facts facts = Facts.NONE;
            for (int years = 1; years <= YEARS; years++) {
                facts = facts.with(Facts.HISTORY + '.' + (policy.year() - years), value);
                people.add(Person.ANYBODY.and(
                        (years == 1 ? GeneralPhrase.YEARS_OF : GeneralPhrase.MANY_YEARS_OF)
                                .of(DeclaredNames.choice(policy.vocabulary(), Facts.HISTORY, value), years),
                        facts));
            }
        }
    }
}
