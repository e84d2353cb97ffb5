package io.canbao.rules.wording;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Membership;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the groups that a person must tell to be answered right, or looks for: those that rows name or that alone are asked for what rows look at, and people in the first year of
 * their life where a birth opens a window, though no row calls them a group.
 */
final class DistinguishedGroups {

    private final Policy policy;
    private final Names names;
    private final Set<String> named = new HashSet<>();
    private final Set<String> used = new HashSet<>();

    DistinguishedGroups(Policy policy, Names names) {
        this.policy = policy;
        this.names = names;
    }

    /**
     * Their ids in the policy's order, with the group that everybody belongs to who tells none; none where no row names one.
     *
     * @param others conditions of what stands beside the rules
     */
    List<String> ids(Collection<Condition> others) {
        policy.tables().rules().forEach(this::add);
        others.forEach(
                condition -> References.walk(condition, policy.vocabulary().definitions(), this::add, _ -> {}));
        policy.vocabulary().facts().values().stream()
                .filter(fact -> used.contains(fact.id()))
                .forEach(fact -> addNamed(fact.asking().when()));
        if (birthOpensAWindow()) {
            policy.vocabulary().memberships().forEach(this::addInfants);
        }
        FactDefinition group = policy.vocabulary().facts().get(Facts.GROUP);
        if (group != null && group.fallback() != null && !named.isEmpty()) {
            named.add(group.fallback());
        }
        return policy.vocabulary().groups().keySet().stream()
                .filter(named::contains)
                .toList();
    }

    private void add(Rule rule) {
        Map<String, Definition> definitions = policy.vocabulary().definitions();
        References.walk(rule.head().when(), definitions, this::add, this::use);
        if (rule instanceof Rule.Open open) {
            open.needs().forEach(need -> References.walk(need.condition(), definitions, this::add, this::use));
        }
        References.expressionsOf(rule).forEach(value -> References.walk(value, definitions, this::add, this::use));
    }

    private void use(Expression value) {
        if (value instanceof Expression.FactValue(String fact)) {
            used.add(fact);
        }
    }

    /** Adds the groups that alone are asked something; those that are not asked need not be told apart. */
    private void addNamed(Condition asked) {
        switch (asked) {
            case Condition.All(List<Condition> parts) -> parts.forEach(this::addNamed);
            case Condition.AnyOf(List<Condition> parts) -> parts.forEach(this::addNamed);
            case Condition.ChoiceIs is -> add(is);
            default -> {}
        }
    }

    private boolean birthOpensAWindow() {
        boolean[] found = new boolean[1];
        for (Rule rule : policy.tables().rules()) {
            if (rule instanceof Rule.Open) {
                References.walk(
                        rule.head().when(),
                        policy.vocabulary().definitions(),
                        _ -> {},
                        value -> found[0] |= value.equals(new Expression.FactValue(Facts.BIRTH)));
            }
        }
        return found[0];
    }

    /** Adds a group to which only who has not had a birthday yet can belong. */
    private void addInfants(String group, Membership membership) {
        References.walk(
                membership.condition(),
                test -> {
                    if (test instanceof Condition.InRange years
                            && years.value() instanceof Expression.Elapsed elapsed
                            && elapsed.unit() == Expression.Unit.YEARS
                            && years.range().high() instanceof Expression.Constant most
                            && most.value() == (years.range().highInclusive() ? 0 : 1)) {
                        named.add(group);
                    }
                },
                _ -> {});
    }

    private void add(Condition test) {
        if (test instanceof Condition.ChoiceIs(String fact, Set<String> values) && fact.equals(Facts.GROUP)) {
            named.addAll(names.stated(values));
        }
    }
}
